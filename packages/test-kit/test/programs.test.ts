import { describe, expect, test } from "vitest";
import { runProgram } from "../src/programs.ts";

describe("runProgram", () => {
  test("returns the exit code and output of a program", async () => {
    const script = 'console.log(process.env.WORD); console.error("bad"); process.exit(3)';
    const run = await runProgram(process.execPath, ["-e", script], { env: { WORD: "good" } });
    expect(run).toEqual({ code: 3, stdout: "good\n", stderr: "bad\n" });
  });

  test("reports a program that does not exist", async () => {
    expect(await runProgram("no-such-program-anywhere", [])).toMatchObject({ code: -1 });
  });
});
