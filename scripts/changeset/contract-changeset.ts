import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judgeContract } from "../diff/judge-contract.ts";
import { type AcceptedReport, applyAcceptances, readAcceptances } from "./accepted.ts";
import { changesetText, marksOf } from "./changeset-file.ts";

/** The paths of a repository that this module uses. */
export function placesIn(repository: string) {
  return {
    changeset: join(repository, ".changeset/contract.md"),
    accepted: join(repository, "spec/accepted.yaml"),
  };
}

/** The changes of the contract since the last release, with acceptances applied. */
export async function acceptedReport(repository: string): Promise<AcceptedReport> {
  return applyAcceptances(
    await judgeContract(repository),
    readAcceptances(placesIn(repository).accepted),
  );
}

/**
 * Writes the changeset that the contract's changes need, or removes it if there are none. Keeps a
 * text that still matches.
 */
export function writeChangeset(
  repository: string,
  settled: AcceptedReport,
): "kept" | "written" | "removed" {
  const { changeset } = placesIn(repository);
  if (settled.report.verdict === "none") {
    rmSync(changeset, { force: true });
    return "removed";
  }
  if (fits(changeset, settled)) return "kept";
  writeFileSync(changeset, changesetText(settled.report));
  return "written";
}

/** What is wrong with the pending changeset; empty if it matches the changes of the contract. */
export function changesetProblems(repository: string, settled: AcceptedReport): string[] {
  const { changeset, accepted } = placesIn(repository);
  const isNeeded = settled.report.verdict !== "none";
  const isThere = existsSync(changeset);
  const isRight = isNeeded ? fits(changeset, settled) : !isThere;
  return [
    ...(isRight ? [] : [problemWith(isThere, isNeeded)]),
    ...settled.stale.map(
      ({ fingerprint }) =>
        `${accepted}: no finding matches ${fingerprint} any more; remove the entry.`,
    ),
  ];
}

/**
 * Whether a changeset has this bump and was written for exactly these changes; its text may be
 * edited.
 */
function fits(file: string, { report }: AcceptedReport): boolean {
  if (!existsSync(file)) return false;
  const [head, mark] = marksOf(readFileSync(file, "utf8"));
  const [neededHead, neededMark] = marksOf(changesetText(report));
  return head === neededHead && mark === neededMark;
}

function problemWith(isThere: boolean, isNeeded: boolean): string {
  const advice = "run `npm run spec:changeset`";
  if (!isThere) return `The contract changed, but it has no changeset; ${advice}.`;
  if (!isNeeded)
    return `.changeset/contract.md describes changes that the contract does not have; ${advice}.`;
  return `.changeset/contract.md was written for other changes, or has another bump; ${advice}.`;
}
