import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, it } from "vitest";

const project = fileURLToPath(new URL("./sample-project", import.meta.url));
const vitest = join(
  dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
  "vitest.mjs",
);

it("the vitest fixture gives each file of a project its own mock, reset between tests and closed at the end", async () => {
  const env = Object.fromEntries(
    Object.keys(process.env).flatMap((name) =>
      name.startsWith("VITEST") ? [[name, undefined]] : [],
    ),
  );
  const args = [
    vitest,
    "run",
    "--root",
    project,
    "--reporter",
    "tap-flat",
    "--disableConsoleIntercept",
  ];
  const { stdout } = await runProgram(process.execPath, args, { cwd: project, env });
  const results = stdout.split("\n").filter((line) => /^(not )?ok /.test(line));
  expect(results).toHaveLength(5);
  expect(results.filter((line) => line.startsWith("not"))).toEqual([]);
  const urls = (file: string) =>
    [...stdout.matchAll(new RegExp(`^${file}: (\\S+)$`, "gm"))].map(([, url]) => String(url));
  const [defaults, state] = [urls("defaults"), urls("state")];
  expect([defaults.length, new Set(defaults).size, state.length, new Set(state).size]).toEqual([
    2, 1, 2, 1,
  ]);
  expect(defaults[0]).not.toBe(state[0]);
  for (const url of [defaults[0], state[0]]) await expect(fetch(`${url}/`)).rejects.toThrow();
});
