import { describe, expect, test } from "vitest";
import { type Change, reportOf } from "../change.ts";
import { compareDocuments } from "../compare/compare-documents.ts";
import { compareCatalogues } from "../extensions/catalogue.ts";
import { ApiDocument } from "../read/api-document.ts";
import { type Case, catalogueCases, editCases, schemaCases } from "./read-cases.ts";

describe("our own comparison", () => {
  test.each(labelled([...editCases(), ...schemaCases()]))("rates $label as $class", (one) => {
    expectVerdict(one, compareDocuments(new ApiDocument(one.base), new ApiDocument(one.revision)));
  });

  test.each(labelled(catalogueCases()))("rates $label as $class", (one) => {
    expectVerdict(one, compareCatalogues(one.base, one.revision));
  });
});

function labelled(cases: readonly Case[]) {
  return cases.map((one) => ({ ...one, label: `${one.topic}: ${one.title}` }));
}

function expectVerdict({ class: expected, side, method }: Case, changes: readonly Change[]): void {
  const report = reportOf(changes);
  expect(report.verdict, JSON.stringify(report.changes, null, 2)).toBe(expected);
  const gravest = report.changes.filter(({ severity }) => severity === expected);
  if (side) expect(gravest.map((change) => change.side)).toContain(side);
  if (method) expect(gravest.map((change) => change.method)).toContain(method);
}
