import { join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { describe, expect, test } from "vitest";
import type { Finding } from "./compare.ts";
import type { ApiFacts } from "./facts.ts";
import { judged, type KnownDifference, readKnownDifferences } from "./known-differences.ts";

const finding: Finding = {
  ...{ verdict: "conflict", method: "Lend", side: "request", name: "days", aspect: "default" },
  ...{ ours: "7", vendor: "14", source: "page.md:3" },
};
const known: KnownDifference = {
  ...{ source: "reference", methods: ["Lend"], side: "request", names: ["days"] },
  ...{ verdict: "conflict", aspect: "default", vendor: "14", reason: "The desk says a week." },
};
const page = source("reference", ["Lend"]);

describe("judged", () => {
  test("marks known differences with their reason", () => {
    const judgement = judged([finding], [known], page);
    expect(judgement.findings).toEqual([{ ...finding, reason: known.reason }]);
    expect(judgement.stale).toEqual([]);
  });

  test("reports a new difference and a stale entry if the vendor's statement changes", () => {
    const { findings, stale } = judged([{ ...finding, vendor: "30" }], [known], page);
    expect(findings[0]).not.toHaveProperty("reason");
    expect(stale).toMatchObject([{ method: "Lend", name: "days" }]);
  });

  test("reports each part of an entry that no longer occurs", () => {
    const { stale } = judged([finding], [{ ...known, names: ["days", "weeks"] }], page);
    expect(stale).toEqual([
      expect.objectContaining({ name: "weeks", aspect: "default", reason: known.reason }),
    ]);
  });

  test("ignores entries about other sources", () => {
    const client = source("client", ["Lend"]);
    const otherPage = source("reference", ["Return"]);
    expect(judged([], [known], client).stale).toEqual([]);
    expect(judged([], [known], otherPage).stale).toEqual([]);
  });

  test("supports entries about whole methods", () => {
    const missing: Finding = { verdict: "only-ours", method: "Lend", source: "methods/Lend.yaml" };
    const entry: KnownDifference = {
      ...{ source: "client", methods: ["Lend"], verdict: "only-ours", reason: "Withdrawn." },
    };
    const client = { ...source("client", []), isComplete: true };
    expect(judged([missing], [entry], client).findings).toMatchObject([{ reason: "Withdrawn." }]);
  });
});

test.each([
  ["- source: page\n", "`source: reference` or `client`"],
  ["- source: client\n  methods: [A]\n  verdict: only-ours\n", "a `reason`"],
  ["- { source: client, methods: [A], names: [b], verdict: only-ours, reason: x }", "together"],
  ["source: client\n", "expected a list"],
])("an incomplete entry is rejected: %j", (text, message) => {
  const folder = folderForTest();
  folder.write({ "known.yaml": text });
  expect(() => readKnownDifferences(join(folder.path, "known.yaml"))).toThrow(message);
});

function source(family: ApiFacts["family"], methods: readonly string[]): ApiFacts {
  const facts = methods.map((name) => {
    return { name, sections: [], request: new Map(), answer: new Map(), place: name };
  });
  return {
    ...{ title: family, family, key: family, hasFixedLines: false, isComplete: false },
    methods: new Map(facts.map((method) => [method.name, method])),
  };
}
