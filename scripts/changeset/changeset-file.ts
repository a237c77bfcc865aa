import { createHash } from "node:crypto";
import { type Change, type Report, severities } from "../diff/change.ts";
import { bumpFor, carriers } from "./bump.ts";

const headings: Record<Change["severity"], string> = {
  breaking: "Breaking",
  feature: "New",
  fix: "Corrected",
  docs: "Documented",
};

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
  const lines = severity === "docs" ? docsLines(changes) : changes.map(lineOf);
  return `${headings[severity]}:\n\n${lines.join("")}`;
}

function lineOf({ method, where, what, todo }: Change): string {
  const place = [method && `\`${method}\``, where].filter(Boolean).join(", ");
  return `- ${place ? `${place}: ` : ""}${what}.${todo ? ` ${todo}` : ""}\n`;
}

/** One line per method: nobody reads a line for each description. */
function docsLines(changes: readonly Change[]): string[] {
  const methods = [...new Set(changes.map(({ method }) => method))];
  return methods.map((method) => {
    const own = changes.filter((change) => change.method === method);
    const [only] = own;
    if (only && own.length === 1) return lineOf(only);
    return `- ${method ? `\`${method}\`: ` : ""}${own.length} descriptions changed.\n`;
  });
}
