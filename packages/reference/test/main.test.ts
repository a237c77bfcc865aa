import { join } from "node:path";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, test } from "vitest";

const main = join(import.meta.dirname, "../src/main.ts");

test("--help says how to build and how to serve", async () => {
  const run = await runProgram(process.execPath, [main, "--help"]);
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining("--build") });
});

test.each([["--prot=1"], ["--port=many"], ["--port=70000"]])(
  "rejects %s with the usage, and builds nothing",
  async (option) => {
    const run = await runProgram(process.execPath, [main, option]);
    expect(run).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("npm run docs"),
    });
  },
);
