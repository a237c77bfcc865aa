/** Runs three judges on a revision; the most severe verdict counts. */
import { type Change, type Report, reportOf } from "./change.ts";
import { compareDocuments } from "./compare/compare-documents.ts";
import { compareCatalogues } from "./extensions/catalogue.ts";
import { gate } from "./gate/gate.ts";
import type { Loaded } from "./read/load.ts";
import { opinionChanges } from "./redocly/opinion.ts";
import { redoclyDiff } from "./redocly/redocly-diff.ts";

/** The report on the changes of a revision. */
export async function judge(base: Loaded, revision: Loaded): Promise<Report> {
  const own = compareDocuments(base.document, revision.document);
  const codes =
    base.errors === undefined || revision.errors === undefined
      ? []
      : compareCatalogues(base.errors, revision.errors);
  const [findings, compiled] = await Promise.all([
    redoclyDiff(base.document, revision.document),
    gate(base, revision),
  ]);
  const changes = [...own, ...codes, ...compiled.filter((change) => !isReported(change, own))];
  return reportOf([...changes, ...opinionChanges(changes, findings, base, revision)]);
}

/**
 * Whether our own comparison found something at least as severe on the same side of the same
 * method.
 */
function isReported({ method, side, severity }: Change, own: readonly Change[]): boolean {
  return own.some(
    (change) => change.method === method && change.side === side && change.severity === severity,
  );
}
