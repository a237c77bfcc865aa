import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The mutants that no check can notice, by reason. */
export type Survivors = Readonly<Record<string, readonly string[]>>;

/** The file that records them. */
export const survivorsFile: string = join(import.meta.dirname, "survivors.json");

/** The placeholder for survivors without a reason. */
export const unexplained = "TODO: write here why no check can notice these.";

export function readSurvivors(): Survivors {
  return JSON.parse(readFileSync(survivorsFile, "utf8")) as Survivors;
}

/** The text to record: each survivor under its reason, and new ones under the placeholder. */
export function survivorsText(known: Survivors, survivors: readonly string[]): string {
  const reasons = [...new Set([...Object.keys(known), unexplained])];
  const explained = new Set(Object.values(known).flat());
  const groups = reasons.map((reason) => {
    const names = known[reason]?.filter((name) => survivors.includes(name)) ?? [];
    const fresh = reason === unexplained ? survivors.filter((name) => !explained.has(name)) : [];
    return [reason, [...names, ...fresh]] as const;
  });
  const recorded = groups.filter(([, names]) => names.length > 0);
  return `${JSON.stringify(Object.fromEntries(recorded), null, 2)}\n`;
}
