import type { CompetitorName } from "../worker/competitors.ts";
import type { Rounds } from "./run-rounds.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/**
 * The ratio of two competitors' CPU per call, paired by round, because a busy machine slows both.
 */
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
