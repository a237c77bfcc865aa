import type { CompetitorName } from "../worker/competitors.ts";
import type { Rounds } from "./run-rounds.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/** One competitor's CPU per call, and how many times it is another's: paired by round, as a busy machine slows both. */
export function ratio(rounds: Rounds, of: CompetitorName, to: CompetitorName): Spread | undefined {
  const [mine, theirs] = [rounds[of], rounds[to]];
  if (!mine || !theirs) return undefined;
  return spreadOf(
    mine.map(
      ({ cpuMicroseconds }, round) =>
        cpuMicroseconds / (theirs[round]?.cpuMicroseconds ?? Number.NaN),
    ),
  );
}
