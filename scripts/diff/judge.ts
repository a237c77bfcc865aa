/** Three judges look at a revision; the verdict is the gravest that any of them gives. */
import { type Report, reportOf } from "./change.ts";
import { compareDocuments } from "./compare/compare-documents.ts";
import { type CompileGate, noGate } from "./compile-gate.ts";
import { compareCatalogues } from "./extensions/catalogue.ts";
import type { Loaded } from "./read/load.ts";
import { opinionChanges } from "./redocly/opinion.ts";
import { redoclyDiff } from "./redocly/redocly-diff.ts";

/** The report on what a revision changes. */
export async function judge(
  base: Loaded,
  revision: Loaded,
  gate: CompileGate = noGate,
): Promise<Report> {
  const own = compareDocuments(base.document, revision.document);
  const codes =
    base.errors === undefined || revision.errors === undefined
      ? []
      : compareCatalogues(base.errors, revision.errors);
  const [findings, compiled] = await Promise.all([
    redoclyDiff(base.document, revision.document),
    gate(base, revision),
  ]);
  const changes = [...own, ...codes, ...compiled];
  return reportOf([...changes, ...opinionChanges(changes, findings, base, revision)]);
}
