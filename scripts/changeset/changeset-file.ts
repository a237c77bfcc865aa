import { createHash } from "node:crypto";
import { type Change, type Report, type Severity, severities } from "../diff/change.ts";

/** The packages released with the contract; they always have the same version. */
export const carriers = ["@vox-accounts/types", "@vox-accounts/client", "@vox-accounts/mock"];

export type Bump = "major" | "minor" | "patch";

const bumps: Record<Exclude<Severity, "none">, Bump> = {
  breaking: "major",
  feature: "minor",
  fix: "patch",
  docs: "patch",
};

const headings: Record<Change["severity"], string> = {
  breaking: "Breaking",
  feature: "New",
  fix: "Corrected",
  docs: "Documented",
};

/** The bump that the report requires; `undefined` if nothing changed. */
export function bumpFor({ verdict }: Report): Bump | undefined {
  return verdict === "none" ? undefined : bumps[verdict];
}

/** The changeset of a contract's changes: the bump, and the changes by method. */
export function changesetText(report: Report): string {
  const bump = bumpFor(report);
  if (bump === undefined) throw new Error("An unchanged contract does not need a changeset.");
  const packages = carriers.map((name) => `${JSON.stringify(name)}: ${bump}`);
  const head = `---\n${packages.join("\n")}\n---\n`;
  const text = `The contract changed.\n\n${parts(report.changes)}`;
  return `${head}\n${text}\n<!-- contract ${hashOf(report)} -->\n`;
}

/** What ties a changeset to its changes: the bump of each package, and the mark at its end. */
export function marksOf(changeset: string): readonly [head: string, mark: string | undefined] {
  const end = changeset.indexOf("\n---\n", 3);
  return [changeset.slice(0, end), /<!-- contract (\w+) -->/u.exec(changeset)?.[1]];
}

function hashOf({ changes }: Report): string {
  return createHash("sha256").update(JSON.stringify(changes)).digest("hex").slice(0, 12);
}

function parts(changes: readonly Change[]): string {
  const graves = severities.toReversed().filter((severity) => severity !== "none");
  return graves
    .map((severity) =>
      part(
        severity,
        changes.filter((change) => change.severity === severity),
      ),
    )
    .filter((text) => text !== "")
    .join("\n");
}

function part(severity: Change["severity"], changes: readonly Change[]): string {
  if (changes.length === 0) return "";
  const lines = changes.map(({ method, where, what, todo }) => {
    const place = [method && `\`${method}\``, where].filter(Boolean).join(", ");
    return `- ${place ? `${place}: ` : ""}${what}.${todo ? ` ${todo}` : ""}\n`;
  });
  return `${headings[severity]}:\n\n${lines.join("")}`;
}
