import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { judgeContract } from "../diff/judge-contract.ts";
import { readAcceptances, type Settled, settle } from "./accepted.ts";
import { changesetText } from "./changeset-file.ts";

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

/** Writes the changeset that the contract's changes need, or takes it away where there is none. */
export function writeChangeset(repository: string, { report }: Settled): void {
  const { changeset } = placesIn(repository);
  if (report.verdict === "none") rmSync(changeset, { force: true });
  else writeFileSync(changeset, changesetText(report));
}

/** What is wrong with the changeset at hand; nothing if it says what the contract changes. */
export function changesetProblems(repository: string, { report, stale }: Settled): string[] {
  const { changeset, accepted } = placesIn(repository);
  const written = existsSync(changeset) ? readFileSync(changeset, "utf8") : undefined;
  const needed = report.verdict === "none" ? undefined : changesetText(report);
  return [
    ...(written === needed ? [] : [problemWith(written, needed)]),
    ...stale.map(
      ({ fingerprint }) =>
        `${accepted}: nothing is found any more for ${fingerprint}; take it out.`,
    ),
  ];
}

function problemWith(written: string | undefined, needed: string | undefined): string {
  const advice = "run `npm run spec:changeset`";
  if (written === undefined) return `The contract changed and no changeset says so; ${advice}.`;
  if (needed === undefined)
    return `.changeset/contract.md tells of changes that the contract does not have; ${advice}.`;
  return `.changeset/contract.md does not say what the contract changes, or takes another step; ${advice}.`;
}
