import { describe, expect, test } from "vitest";
import { type JsonObject, objectOf } from "../contract/json.ts";
import { type Case, editCases, schemaCases } from "./cases/read-cases.ts";
import { type Change, reportOf } from "./change.ts";
import { judge } from "./judge.ts";
import { ApiDocument } from "./read/api-document.ts";

/** Each starts a program; two at a time use both cores of a small machine. */
const CONCURRENCY = 2;

describe("all judges together", () => {
  test("give every edit its class", async () => {
    const wrong: string[] = [];
    const work = editCases().values();
    const worker = async () => {
      for (const one of work) wrong.push(...faultsIn(one, await changesOf(one.base, one.revision)));
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    expect(wrong).toEqual([]);
  }, 1_200_000);

  test("give every pair of schemas its class", async () => {
    const all = schemaCases().map((one) => ({ ...one, versions: versionsOf(one) }));
    for (const versions of new Set(all.map((one) => one.versions))) {
      const cases = all.filter((one) => one.versions === versions);
      const bases = cases.map(({ base }) => objectOf(base));
      const revisions = cases.map(({ revision }) => objectOf(revision));
      const changes = await changesOf(inOne(bases), inOne(revisions));
      const wrong = cases.flatMap((one, index) => {
        return faultsIn(
          one,
          changes.filter(({ method }) => method === `pair${index}`),
        );
      });
      expect(wrong).toEqual([]);
    }
  });
});

async function changesOf(base: unknown, revision: unknown): Promise<readonly Change[]> {
  const [before, after] = [base, revision].map((root) => new ApiDocument(root));
  if (!before || !after) throw new Error("Expected two documents.");
  const loaded = (document: ApiDocument) => ({
    name: "case",
    file: "case",
    document,
    errors: undefined,
  });
  return (await judge(loaded(before), loaded(after))).changes;
}

function faultsIn(one: Case, changes: readonly Change[]): string[] {
  const { verdict } = reportOf(changes);
  if (verdict === one.class) return [];
  const reasons = changes.filter(({ severity }) => severity === verdict).map(({ what }) => what);
  return [`${one.topic}: ${one.title}: ${verdict}, not ${one.class}: ${reasons.join("; ")}`];
}

/** Documents of one version are merged into one and judged together. */
function versionsOf({ base, revision }: Case): string {
  return [base, revision].map((root) => String(objectOf(root).openapi)).join();
}

/** A document with the only operation of each, by its number. */
function inOne(documents: readonly JsonObject[]): JsonObject {
  const paths = documents.map((document, index) => {
    const { post } = objectOf(objectOf(document.paths)["/pair"]);
    return [`/pair${index}`, { post: { ...objectOf(post), operationId: `pair${index}` } }];
  });
  return { ...documents[0], paths: Object.fromEntries(paths) };
}
