/** Compares the findings of redocly with those of our own comparison. */

import { isObject } from "../../contract/json.ts";
import { atLeast, type Change } from "../change.ts";
import type { ApiDocument } from "../read/api-document.ts";
import type { Loaded } from "../read/load.ts";
import { type FindingContext, ruleFor } from "./lowering-rules.ts";
import { type FindingPlace, partOfChange, placeOf } from "./places.ts";
import type { RedoclyFinding } from "./redocly-diff.ts";

const severityOf = { major: "breaking", minor: "feature" } as const;

/** The findings that redocly rates higher than our own comparison and no rule lowers. */
export function opinionChanges(
  own: readonly Change[],
  findings: readonly RedoclyFinding[],
  base: Pick<Loaded, "document">,
  revision: Pick<Loaded, "document">,
): Change[] {
  const documents = [base.document, revision.document];
  return findings.flatMap((finding) => {
    if (finding.impact === "patch") return []; // words, and changes that callers do not notice
    const severity = severityOf[finding.impact];
    const place = placeOf(finding.path, documents);
    const near = own.filter((change) => isNear(change, place));
    if (near.some((change) => atLeast(change.severity, severity))) return [];
    const seen: FindingContext = { place, own: near, nodes: nodesAt(finding, documents) };
    return ruleFor(finding, seen) ? [] : [changeFor(finding, place, severity)];
  });
}

function isNear(change: Change, { methods, part }: FindingPlace): boolean {
  if (part === "document") return change.method === "";
  if (!methods.includes(change.method)) return false;
  return partOfChange(change) === part || part === "operation";
}

const sides: Readonly<Partial<Record<FindingPlace["part"], Change["side"]>>> = {
  answer: "response",
  security: "auth",
};

function changeFor(
  { message, path }: RedoclyFinding,
  { methods, part }: FindingPlace,
  severity: "breaking" | "feature",
): Change {
  const side = sides[part] ?? "request";
  const what = `${message} Only redocly diff rates this as ${severity}.`;
  const todo = severity === "breaking" ? "Review it: the judges disagree." : "";
  return {
    severity,
    side,
    method: methods.length === 1 ? (methods[0] ?? "") : "",
    where: path,
    what,
    todo,
  };
}

/** The schemas that a finding is about, in both documents. */
function nodesAt({ path }: RedoclyFinding, documents: readonly ApiDocument[]): unknown[] {
  const steps = path.replace(/^#\//u, "").split("/");
  return documents.flatMap((document) => {
    const nodes: unknown[] = [];
    let node: unknown = document.root;
    for (const step of steps) {
      node = isObject(node) ? document.resolve(node) : node;
      if (typeof node !== "object" || node === null) break;
      nodes.push(node);
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      node = (node as Record<string, unknown>)[key]; // the keys of a list are its indexes
    }
    if (isObject(node)) nodes.push(document.resolve(node));
    return nodes.slice(-2);
  });
}
