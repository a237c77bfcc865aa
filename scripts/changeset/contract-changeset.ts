import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judgeContract } from "../diff/judge-contract.ts";
import { readAcceptances, type Settled, settle } from "./accepted.ts";
import { changesetText, marksOf } from "./changeset-file.ts";

/** Where a repository keeps what this is about. */
export function placesIn(repository: string) {
  return {
    changeset: join(repository, ".changeset/contract.md"),
    accepted: join(repository, "spec/accepted.yaml"),
  };
}

/** What the contract changes since the last release, with what was accepted of it. */
export async function settledReport(repository: string): Promise<Settled> {
  return settle(await judgeContract(repository), readAcceptances(placesIn(repository).accepted));
}

/** Writes the changeset that the contract's changes need, or takes it away where there is none. A text that still fits is kept. */
export function writeChangeset(repository: string, settled: Settled): void {
  const { changeset } = placesIn(repository);
  if (settled.report.verdict === "none") rmSync(changeset, { force: true });
  else if (!fits(changeset, settled)) writeFileSync(changeset, changesetText(settled.report));
}

/** What is wrong with the changeset at hand; nothing if it belongs to what the contract changes. */
export function changesetProblems(repository: string, settled: Settled): string[] {
  const { changeset, accepted } = placesIn(repository);
  const isNeeded = settled.report.verdict !== "none";
  const isThere = existsSync(changeset);
  const isRight = isNeeded ? fits(changeset, settled) : !isThere;
  return [
    ...(isRight ? [] : [problemWith(isThere, isNeeded)]),
    ...settled.stale.map(
      ({ fingerprint }) =>
        `${accepted}: nothing is found any more for ${fingerprint}; take it out.`,
    ),
  ];
}

/** Whether a changeset takes the step and was written for these very changes; its words may be anybody's. */
function fits(file: string, { report }: Settled): boolean {
  if (!existsSync(file)) return false;
  const [head, mark] = marksOf(readFileSync(file, "utf8"));
  const [neededHead, neededMark] = marksOf(changesetText(report));
  return head === neededHead && mark === neededMark;
}

function problemWith(isThere: boolean, isNeeded: boolean): string {
  const advice = "run `npm run spec:changeset`";
  if (!isThere) return `The contract changed and no changeset says so; ${advice}.`;
  if (!isNeeded)
    return `.changeset/contract.md tells of changes that the contract does not have; ${advice}.`;
  return `.changeset/contract.md was written for other changes, or takes another step; ${advice}.`;
}
