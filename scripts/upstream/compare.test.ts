import { describe, expect, test } from "vitest";
import { compare, type Finding } from "./compare.ts";
import type { ApiFacts, MethodFacts, Statement } from "./facts.ts";

describe("compare", () => {
  test("reports our methods as missing only for a source that has its whole section", () => {
    const ours = api("contract", [method("Lend"), method("Return")]);
    const client = api("client", [method("Lend", { sections: ["Loans"] })]);
    expect(summaries(compare(ours, { ...client, isComplete: true }))).toEqual(["only-ours Return"]);
    expect(summaries(compare(ours, client))).toEqual([]);
  });

  test("reports new methods only in sections of which we have a method", () => {
    const client = api("client", [
      method("Lend", { sections: ["Loans"] }),
      method("Extend", { sections: ["Loans"] }),
      method("Paint", { sections: ["Walls"] }),
    ]);
    const findings = compare(api("contract", [method("Lend")]), client);
    expect(summaries(findings)).toEqual(["vendor-added Extend"]);
  });

  test("lets our answer promise less than the vendor's, but not more", () => {
    const vendor = { sure: stated({ required: true }), unsure: stated({ required: false }) };
    const ours = { sure: stated({ required: false }), unsure: stated({ required: true }) };
    expect(summaries(fields(ours, vendor))).toEqual(["conflict Lend answer unsure required"]);
  });

  test("reports a new object once, not again for each of its fields", () => {
    const vendor = { book: stated({ kinds: ["object"] }), "book.id": stated({}) };
    expect(summaries(fields({}, vendor))).toEqual(["vendor-added Lend answer book"]);
    expect(summaries(fields(vendor, {}))).toEqual(["only-ours Lend answer book"]);
  });

  test("does not report missing fields of an object whose fields the vendor does not list", () => {
    const ours = { book: stated({ kinds: ["object"] }), "book.id": stated({}) };
    const vendor = { book: stated({ kinds: ["object"], isOpaque: true }) };
    expect(summaries(fields(ours, vendor))).toEqual([]);
  });

  test("reports our closed list as a conflict if the source has no list", () => {
    const closed = stated({ values: { known: ["a"], isOpen: false } });
    const open = stated({ values: { known: ["a"], isOpen: true } });
    const none = stated({ values: { known: undefined, isOpen: true } });
    expect(summaries(fields({ closed, open }, { closed: none, open: none }))).toEqual([
      "conflict Lend answer closed values",
    ]);
    expect(summaries(fields({ closed }, { closed: stated({}) }))).toEqual([]);
  });

  test("reports every difference between two editions of one source", () => {
    const edition = (statement: Statement) =>
      api("client", [method("Lend", { answer: new Map([["a", statement]]) })]);
    const before = stated({ wording: "any", kinds: [] });
    const after = stated({ wording: "string", required: true });
    expect(summaries(compare(edition(before), edition(after)))).toEqual([
      "conflict Lend answer a type",
      "conflict Lend answer a required",
    ]);
  });
});

function stated(parts: Partial<Statement>): Statement {
  return { kinds: ["string"], wording: "string", place: "page.md:1", ...parts };
}

function fields(ours: Record<string, Statement>, vendor: Record<string, Statement>): Finding[] {
  const answering = (statements: Record<string, Statement>) =>
    method("Lend", { answer: new Map(Object.entries(statements)) });
  return compare(api("contract", [answering(ours)]), api("client", [answering(vendor)]));
}

function method(name: string, parts: Partial<MethodFacts> = {}): MethodFacts {
  return { name, sections: [], request: new Map(), answer: new Map(), place: name, ...parts };
}

function api(family: ApiFacts["family"], methods: readonly MethodFacts[]): ApiFacts {
  return {
    ...{ title: family, family, key: family, hasFixedLines: false, isComplete: false },
    methods: new Map(methods.map((one) => [one.name, one])),
  };
}

function summaries(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ verdict }) => verdict !== "agrees")
    .map(({ verdict, method: name, side, name: path, aspect }) => {
      return [verdict, name, side, path, aspect].filter((part) => part !== undefined).join(" ");
    });
}
