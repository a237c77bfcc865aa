import type { Judged } from "./measure.ts";
import { type Mutation, nameOf } from "./mutations.ts";

/**
 * The number of noticed mutations of a sample, and the stale entries of the list of equivalents.
 */
export interface Score {
  readonly line: string;
  readonly stale: readonly string[];
}

/** The score of a sample of all mutations. */
export function scoreOf(
  all: readonly Mutation[],
  judged: readonly Judged[],
  accepted: ReadonlySet<string>,
): Score {
  const isAccepted = ({ mutation }: Judged) => accepted.has(nameOf(mutation));
  const survived = judged.filter(({ noticedBy }) => noticedBy === undefined);
  const leftOut = survived.filter(isAccepted).length;
  return { line: scoreLine(judged, leftOut), stale: staleIn(accepted, all, judged) };
}

function staleIn(
  accepted: ReadonlySet<string>,
  all: readonly Mutation[],
  judged: readonly Judged[],
): string[] {
  const present = new Set(all.map(nameOf));
  const noticed = judged.flatMap((one) => (one.noticedBy ? [nameOf(one.mutation)] : []));
  return [
    ...[...accepted]
      .filter((name) => !present.has(name))
      .map((name) => `no longer exists: ${name}`),
    ...noticed.filter((name) => accepted.has(name)).map((name) => `accepted but noticed: ${name}`),
  ];
}

function scoreLine(judged: readonly Judged[], accepted: number): string {
  const count = (check: Judged["noticedBy"]) =>
    judged.filter(({ noticedBy }) => noticedBy === check).length;
  const counted = judged.length - accepted;
  const noticed = judged.length - count(undefined);
  const share = counted === 0 ? "100.0" : ((100 * noticed) / counted).toFixed(1);
  const how = `${count("tests")} by its tests, ${count("types")} by the type check alone, ${count("build")} by tests of the build`;
  return `${share} %: ${noticed} of ${counted} noticed (${how}), ${accepted} equivalents left out`;
}
