import { expect, test } from "vitest";
import { vendorChanges } from "./changes.ts";
import { tryChanges } from "./try.ts";

const plain = vendorChanges.filter(({ mayNeedDecision }) => !mayNeedDecision);
const toDecide = vendorChanges.filter(({ mayNeedDecision }) => mayNeedDecision);

/** Where a person has to decide, and nowhere else. */
const stateful = /^packages\/mock\/src\/stateful\//u;

test(`${plain.length} everyday changes together take edits of the contract alone`, () => {
  const outcomes = tryChanges(plain, ["generate", "record", "spec:changeset", "test"]);
  const failed = outcomes.filter(({ code }) => code !== 0);
  expect(failed.map(({ command, printed }) => `${command}: ${printed.slice(-5000)}`)).toEqual([]);
});

/** Changes of an enumeration each for itself, as one file may ask for both; the others in one copy, to save time. */
const groups = [
  ...toDecide.filter(({ name }) => name.includes("enumeration")).map((change) => [change]),
  toDecide.filter(({ name }) => !name.includes("enumeration")),
].map((changes) => ({ changes, names: changes.map(({ name }) => name).join(", ") }));

test.each(groups)(
  "when $names, at most one file of the mock's state asks for a decision",
  ({ changes }) => {
    const outcomes = tryChanges(changes, ["generate", "record", "spec:changeset", "typecheck"]);
    const printed = outcomes.map((outcome) => outcome.printed).join("");
    const files = new Set(typeErrorFiles(printed));
    expect([...files].filter((file) => !stateful.test(file))).toEqual([]);
    expect(files.size).toBeLessThanOrEqual(1);
    const failed = outcomes.filter(({ code }) => code !== 0);
    expect(files.size === 0 ? failed : []).toEqual([]);
  },
);

/** The files with type errors in what turbo printed, by their path in the repository. */
function typeErrorFiles(printed: string): string[] {
  const lines = printed.matchAll(
    /^@vox-accounts\/([\w-]+):(?:build|typecheck): (\S+?)\(\d+,\d+\): error/gmu,
  );
  return [...lines].map(([, member = "", file = ""]) => `packages/${member}/${file}`);
}
