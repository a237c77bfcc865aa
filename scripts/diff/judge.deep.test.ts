import { describe, expect, test } from "vitest";
import { type Case, editCases, schemaCases } from "./cases/read-cases.ts";
import { judge } from "./judge.ts";
import { ApiDocument } from "./read/api-document.ts";

/** Each starts a program; two at a time keep a small machine busy. */
const AT_ONCE = 2;

describe("all judges together", () => {
  test("give every case its class, whatever redocly diff says on the way", async () => {
    const cases = [...editCases(), ...schemaCases()];
    const wrong: string[] = [];
    const work = cases.values();
    const worker = async () => {
      for (const one of work) wrong.push(...(await faultIn(one)));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(wrong).toEqual([]);
  }, 1_800_000);
});

async function faultIn(one: Case): Promise<string[]> {
  const [base, revision] = [one.base, one.revision].map((root) => {
    return { name: one.title, file: one.title, document: new ApiDocument(root), errors: undefined };
  });
  if (!base || !revision) throw new Error("A case has two documents.");
  const { verdict, changes } = await judge(base, revision);
  if (verdict === one.class) return [];
  const reasons = changes.filter(({ severity }) => severity === verdict).map(({ what }) => what);
  return [`${one.topic}: ${one.title}: ${verdict}, not ${one.class}: ${reasons.join("; ")}`];
}
