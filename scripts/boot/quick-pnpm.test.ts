import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { expect, test } from "vitest";

/** Runs the quick pnpm in a package, with a pnpm behind it that prints how it was called. */
function quickPnpm(...args: string[]) {
  const folder = folderForTest();
  const scripts = { hello: "hello-there", broken: "exit 3" };
  folder.write({
    "package.json": JSON.stringify({ scripts }),
    "node_modules/.bin/hello-there": "#!/bin/sh\necho hello\n",
    "behind/pnpm": '#!/bin/sh\necho "pnpm $*"\n',
  });
  for (const file of ["node_modules/.bin/hello-there", "behind/pnpm"])
    chmodSync(join(folder.path, file), 0o755);
  const own = join(import.meta.dirname, "quick-pnpm");
  const PATH = [own, join(folder.path, "behind"), process.env.PATH].join(delimiter);
  return runProgram("pnpm", args, { cwd: folder.path, env: { PATH } });
}

test("the quick pnpm runs a script with the package's programs", async () => {
  expect(await quickPnpm("run", "hello")).toEqual({ code: 0, stdout: "hello\n", stderr: "" });
});

test("the quick pnpm fails if the script does", async () => {
  expect(await quickPnpm("run", "broken")).toMatchObject({ code: 1 });
});

test.each([["pack", "--json"], ["--version"], ["run", "hello", "--silent"]])(
  "the quick pnpm leaves %s to the other one",
  async (...args) => {
    expect(await quickPnpm(...args)).toMatchObject({ stdout: `pnpm ${args.join(" ")}\n` });
  },
);
