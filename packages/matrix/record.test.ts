import { readFileSync } from "node:fs";
import { expectRecordedIn } from "@vox-accounts/test-kit/recordings";
import { expect, it } from "vitest";
import { manifests, pinsOf } from "./support/pins.ts";
import {
  type Cell,
  clientReadme,
  MatrixRecord,
  recordFile,
  toJson,
  toTables,
} from "./support/record.ts";

const recorded = readFileSync(recordFile, "utf8");

it("the matrix in the client's README shows the record of the latest recorded run", () => {
  expectRecordedIn(clientReadme, "matrix", toTables(JSON.parse(recorded) as Cell[]), "record:deep");
});

it.each(["engines", "compilers"] as const)("the record has the pinned versions of %s", (name) => {
  for (const { version } of pinsOf(name)) expect(recorded).toContain(` ${version}"`);
});

it("every pin is one exact version", () => {
  for (const name of Object.keys(manifests) as (keyof typeof manifests)[])
    for (const { alias, version } of pinsOf(name))
      expect(version, alias).toMatch(/^\d+\.\d+\.\d+$/u);
});

const one: Cell = { table: "Engine", row: "A 1.0.0", column: "`import`" };
const two: Cell = { table: "Engine", row: "B 2.0.0", column: "`require`" };

it("a table has a check mark for what passed and a dash for combinations that do not exist", () => {
  expect(toTables([one, two])).toBe(
    "| Engine | `import` | `require` |\n| --- | :-: | :-: |\n| A 1.0.0 | ✓ | – |\n| B 2.0.0 | – | ✓ |\n",
  );
  expect(JSON.parse(toJson([one, two]))).toEqual([one, two]);
});

it("a run with failed, skipped or no tests is not recorded", () => {
  const record = new MatrixRecord();
  expect(() => record.cells).toThrow("nothing was planned");
  record.plan(one);
  record.plan(two);
  record.pass(one);
  expect(() => record.cells).toThrow(/ passed: B 2\.0\.0, `require`$/u);
  record.pass(two);
  expect(record.cells).toEqual([one, two]);
});
