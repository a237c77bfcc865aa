import { join } from "node:path";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { describe, expect, test } from "vitest";
import { nodeSuffices, versionFaults } from "./versions.mjs";

test.each([
  ["v24.21.0", true],
  ["v24.18.0", true],
  ["v26.0.1", true],
  ["v24.17.9", false],
  ["v22.22.2", false],
  ["v20.20.2", false],
])("Node %s is suitable: %s", (version, answer) => {
  expect(nodeSuffices(version)).toBe(answer);
});

test("the faults name each unsuitable tool", () => {
  expect(versionFaults({ node: "v24.18.0", pnpm: "11.0.0" })).toEqual([]);
  expect(versionFaults({ node: "v20.20.2", pnpm: undefined })).toEqual([
    "Node 24.18 or newer is required, but this is v20.20.2",
    "pnpm 11 is required, but none was found",
  ]);
  expect(versionFaults({ node: "v24.18.0", pnpm: "10.34.9" })).toEqual([
    "pnpm 11 is required, but this is 10.34.9",
  ]);
});

describe("inside.mjs", () => {
  const inside = join(import.meta.dirname, "inside.mjs");

  test("refuses a wrong Node before anything runs", async () => {
    const disguise =
      "data:text/javascript,Object.defineProperty(process,'version',{value:'v20.20.2'})";
    const run = await runProgram(process.execPath, ["--import", disguise, inside, "versions"]);
    const stderr = "Node 24.18 or newer is required, but this is v20.20.2\n";
    expect(run).toEqual({ code: 1, stdout: "", stderr });
  });

  test("lets the right tools through", async () => {
    const run = await runProgram(process.execPath, [inside, "versions"]);
    expect(run.stdout).toMatch(/^node v\d+\.\d+\.\d+, pnpm 11\.\d+\.\d+\n$/);
    expect(run.code).toBe(0);
  });
});
