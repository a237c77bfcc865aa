import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { type ProgramRun, runProgram } from "@vox-accounts/test-kit/programs";
import { describe, expect, test } from "vitest";
import { releasedMembers, root } from "../boot/repository.ts";

const prepack = join(import.meta.dirname, "prepack.mjs");
const pnpm = "pnpm/11.0.0 npm/? node/v24.0.0 linux x64";

/** A complete package of a workspace. */
const whole = {
  "pnpm-workspace.yaml": "",
  LICENSE: "MIT",
  "packages/one/package.json": JSON.stringify({
    name: "one",
    bin: { one: "./dist/bin.js" },
    exports: {
      ".": "./dist/index.js",
      "./more": { import: "./dist/more.js" },
      "./data.json": "./data.json",
    },
    files: ["dist", "GUIDE.md", "CHANGELOG.md"],
  }),
  "packages/one/README.md": "One.",
  "packages/one/GUIDE.md": "How to.",
  "packages/one/data.json": "{}",
  "packages/one/dist/bin.js": "run();",
  "packages/one/dist/index.js": 'export * from "./inner/part.js";',
  "packages/one/dist/index.d.ts": 'export * from "./inner/part.ts";',
  "packages/one/dist/inner/part.js": "export {};",
  "packages/one/dist/inner/part.d.ts": "export {};",
  "packages/one/dist/more.js": "export {};",
  "packages/one/dist/more.d.ts": "export {};",
};

function prepackWhere(
  files: Readonly<Record<string, string | undefined>>,
  userAgent = pnpm,
): Promise<ProgramRun> {
  const folder = folderForTest();
  folder.write(whole);
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) rmSync(join(folder.path, name));
    else folder.write({ [name]: text });
  }
  return runProgram(process.execPath, [prepack], {
    cwd: join(folder.path, "packages/one"),
    env: { npm_config_user_agent: userAgent },
  });
}

test("accepts a complete package silently", async () => {
  expect(await prepackWhere({})).toEqual({ code: 0, stdout: "", stderr: "" });
});

test.each(Object.keys(whole).filter((file) => !/package\.json|workspace/.test(file)))(
  "rejects a package if %s is missing or empty",
  async (file) => {
    const runs = [await prepackWhere({ [file]: undefined }), await prepackWhere({ [file]: "" })];
    for (const { code, stderr } of runs) {
      expect(code).toBe(1);
      expect(stderr).toContain(`\n  ${file.replace("packages/one/", "")}\n`);
      expect(stderr).toContain("`npm run pack`");
    }
  },
);

test("accepts a LICENSE in the package itself", async () => {
  const files = { LICENSE: undefined, "packages/one/LICENSE": "MIT" };
  expect(await prepackWhere(files)).toMatchObject({ code: 0 });
});

test.each(["npm/11.0.0 node/v24.0.0", "yarn/1.22.0 npm/? node/v24.0.0", ""])(
  "rejects the packer %j and says what to run",
  async (userAgent) => {
    const { code, stderr } = await prepackWhere({}, userAgent);
    expect(code).toBe(1);
    expect(stderr).toMatch(/pnpm.*workspace:\*[\s\S]*`npm run pack`.*`npm run release`/);
  },
);

describe.each(releasedMembers)("the package %s", (member) => {
  test("runs the check before it is packed", () => {
    const manifest = readFileSync(join(root, "packages", member, "package.json"), "utf8");
    const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };
    expect(scripts.prepack).toBe("node ../../scripts/release/prepack.mjs");
  });
});
