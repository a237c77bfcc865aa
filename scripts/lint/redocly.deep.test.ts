import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, test } from "vitest";
import { root } from "../boot/repository.ts";

const specFolder = join(root, "spec");
const cli = createRequire(join(specFolder, "package.json")).resolve("@redocly/cli/package.json");
const redocly = join(dirname(cli), "bin/cli.js");
const env = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

test("the contract also passes the redocly command", async () => {
  const copy = folderForTest();
  cpSync(fixtureFolder, copy.path, { recursive: true });
  cpSync(join(specFolder, "redocly.yaml"), join(copy.path, "redocly.yaml"));
  const args = [redocly, "lint", "openapi.yaml", "--config", "redocly.yaml"];
  const run = await runProgram(process.execPath, args, { cwd: copy.path, env });
  expect(run).toMatchObject({ code: 0 });
});
