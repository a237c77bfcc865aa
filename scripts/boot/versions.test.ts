import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeSuffices, versionFaults } from "./versions.mjs";

test.each([
  ["v24.21.0", true],
  ["v24.18.0", true],
  ["v26.0.1", true],
  ["v24.17.9", false],
  ["v22.22.2", false],
  ["v20.20.2", false],
])("Node %s will do: %s", (version, answer) => {
  expect(nodeSuffices(version)).toBe(answer);
});

test("each wrong tool is named", () => {
  expect(versionFaults({ node: "v24.18.0", pnpm: "11.0.0" })).toEqual([]);
  expect(versionFaults({ node: "v20.20.2", pnpm: undefined })).toEqual([
    "Node 24.18 or newer is needed, this is v20.20.2",
    "pnpm 11 is needed, none was found",
  ]);
  expect(versionFaults({ node: "v24.18.0", pnpm: "10.34.9" })).toEqual([
    "pnpm 11 is needed, this is 10.34.9",
  ]);
});

test("a wrong Node inside is refused before anything runs", () => {
  const disguise =
    "data:text/javascript,Object.defineProperty(process,'version',{value:'v20.20.2'})";
  const inside = join(import.meta.dirname, "inside.mjs");
  const run = spawnSync(process.execPath, ["--import", disguise, inside, "versions"], {
    encoding: "utf8",
  });
  expect(run.status).toBe(1);
  expect(run.stderr).toBe("Node 24.18 or newer is needed, this is v20.20.2\n");
  expect(run.stdout).toBe("");
});

test("the right tools inside are let through", () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, "inside.mjs"), "versions"], {
    encoding: "utf8",
  });
  expect(run.stdout).toMatch(/^node v\d+\.\d+\.\d+, pnpm 11\.\d+\.\d+\n$/);
  expect(run.status).toBe(0);
});
