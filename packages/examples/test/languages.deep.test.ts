import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, it } from "vitest";

const bin = join(dirname(createRequire(import.meta.url).resolve("@vox-accounts/mock")), "bin.js");
const examples = fileURLToPath(new URL("../languages/", import.meta.url));
const env = {
  VOX_MOCK_COMMAND: `${process.execPath} ${bin}`,
  PYTHONDONTWRITEBYTECODE: "1",
};

/** A Python that has pytest: the first one on PATH may not be the system's. */
async function pythonWithPytest(): Promise<string> {
  for (const python of ["python3", "/usr/bin/python3"])
    if ((await runProgram(python, ["-c", "import pytest"])).code === 0) return python;
  throw new Error("pytest is missing; on Debian, install the package python3-pytest.");
}

it("the Python example passes with pytest", async () => {
  const args = ["-m", "pytest", "-q", "-p", "no:cacheprovider"];
  const ran = await runProgram(await pythonWithPytest(), args, { cwd: `${examples}python`, env });
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/[1-9]\d* passed/) });
});

it("the Python example passes without pytest", async () => {
  const ran = await runProgram("python3", ["-m", "unittest"], { cwd: `${examples}python`, env });
  expect(ran).toMatchObject({ code: 0, stderr: expect.stringMatching(/Ran [1-9]\d* tests/) });
});

it("the curl example runs to its end", async () => {
  const ran = await runProgram(`${examples}curl/steer.sh`, [], { env });
  expect(ran).toMatchObject({ code: 0, stdout: "The mock did what was asked.\n" });
});
