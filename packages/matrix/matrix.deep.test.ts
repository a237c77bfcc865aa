import { expectRecorded, expectRecordedIn } from "@vox-accounts/test-kit/recordings";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browsers } from "./suites/browsers.ts";
import { engines } from "./suites/engines.ts";
import { packs } from "./suites/packs.ts";
import { runners } from "./suites/runners.ts";
import { serverless } from "./suites/serverless.ts";
import { typescript } from "./suites/typescript.ts";
import { workers } from "./suites/workers.ts";
import { hasEngines, makeProjects, type Projects } from "./support/projects.ts";
import { clientReadme, MatrixRecord, recordFile, toJson, toTables } from "./support/record.ts";

const record = new MatrixRecord();
let prepared: Projects | undefined;
const projects = () => {
  if (!prepared) throw new Error("The projects do not exist before the first test.");
  return prepared;
};
const suites = { packs, typescript, engines, browsers, workers, serverless, runners };

beforeAll(async () => {
  prepared = await makeProjects();
});
afterAll(() => prepared?.[Symbol.dispose]());

for (const [name, suite] of Object.entries(suites))
  describe(name, () => suite({ projects, record }));

// on other platforms the engines do not run, so the record would be incomplete
it.runIf(hasEngines)("the matrix in the client's README lists what ran and passed", () => {
  const { cells } = record;
  expect(new Set(cells.map(({ table }) => table)).size).toBe(4);
  expectRecorded(recordFile, toJson(cells), "record:deep");
  expectRecordedIn(clientReadme, "matrix", toTables(cells), "record:deep");
});
