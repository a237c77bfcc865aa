import { expect, test } from "vitest";
import { vendorChanges } from "./changes.ts";
import { tryChanges } from "./try.ts";

const routine = vendorChanges.filter(({ mayNeedDecision }) => !mayNeedDecision);
const undecided = vendorChanges.filter(({ mayNeedDecision }) => mayNeedDecision);

/** The only places where a person has to decide. */
const stateful = /^packages\/mock\/src\/stateful\//u;

test(`${routine.length} routine changes together require edits only in the contract`, () => {
  const outcomes = tryChanges(routine, ["generate", "record", "spec:changeset", "test"]);
  const failed = outcomes.filter(({ code }) => code !== 0);
  expect(failed.map(({ command, printed }) => `${command}: ${printed.slice(-5000)}`)).toEqual([]);
});

/**
 * Enumeration changes run separately, because both may affect one file; the others share a copy to
 * save time.
 */
const groups = [
  ...undecided.filter(({ name }) => name.includes("enumeration")).map((change) => [change]),
  undecided.filter(({ name }) => !name.includes("enumeration")),
].map((changes) => ({ changes, names: changes.map(({ name }) => name).join(", ") }));

test.each(groups)(
  "when $names, at most one file of the mock's state needs a decision",
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

/** The files with type errors in turbo's output, by path in the repository. */
function typeErrorFiles(printed: string): string[] {
  const lines = printed.matchAll(
    /^@vox-accounts\/([\w-]+):(?:build|typecheck): (\S+?)\(\d+,\d+\): error/gmu,
  );
  return [...lines].map(([, member = "", file = ""]) => `packages/${member}/${file}`);
}
