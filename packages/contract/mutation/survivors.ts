import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The mutants that no check can notice, by the reason why. */
export type Survivors = Readonly<Record<string, readonly string[]>>;

/** Where they are recorded. */
export const survivorsFile: string = join(import.meta.dirname, "survivors.json");

/** Stands for the reason of a survivor that nobody has looked at yet. */
export const unexplained = "TODO: write here why no check can notice these.";

export function readSurvivors(): Survivors {
  return JSON.parse(readFileSync(survivorsFile, "utf8")) as Survivors;
}

/** What is to be recorded of a run: each survivor under the reason that it has, new ones under none. */
export function survivorsText(known: Survivors, survivors: readonly string[]): string {
  const reasons = [...new Set([...Object.keys(known), unexplained])];
  const explained = new Set(Object.values(known).flat());
  const groups = reasons.map((reason) => {
    const names = known[reason]?.filter((name) => survivors.includes(name)) ?? [];
    const fresh = reason === unexplained ? survivors.filter((name) => !explained.has(name)) : [];
    return [reason, [...names, ...fresh]] as const;
  });
  const told = groups.filter(([, names]) => names.length > 0);
  return `${JSON.stringify(Object.fromEntries(told), null, 2)}\n`;
}
