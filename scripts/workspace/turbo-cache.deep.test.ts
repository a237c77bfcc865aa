import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ScratchCopy, scratchCopy, turboHashes, turboRun } from "./scratch-copy.ts";

const everything = ["build", "lint", "lint:style", "typecheck", "test"];
const tested = ["types", "client", "mock", "contract", "examples", "scripts"].map(
  (name) => `@vox-accounts/${name}#test`,
);

/** The members whose tests run on the fixture contract. */
const mechanics = ["client", "mock", "contract", "scripts", "test-kit"].map(
  (name) => `@vox-accounts/${name}#test`,
);

let copy: ScratchCopy;

beforeAll(() => {
  copy = scratchCopy();
  execFileSync("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], {
    cwd: copy.folder,
    stdio: "pipe",
    shell: process.platform === "win32",
  });
  turboRun(copy.folder, "generate");
  turboRun(copy.folder, ...everything);
});

afterAll(() => copy?.[Symbol.dispose]());

test("a second run has only cache hits", () => {
  const again = { ...turboRun(copy.folder, "generate"), ...turboRun(copy.folder, ...everything) };
  expect(Object.keys(again)).toEqual(
    expect.arrayContaining([...tested, "//#lint:style", "@vox-accounts/types#generate"]),
  );
  expect(Object.entries(again).filter(([, status]) => status !== "HIT")).toEqual([]);
});

test("a cache hit restores deleted types and reports", () => {
  const lost = [
    "packages/types/openapi.json",
    "packages/types/dist/index.js",
    "packages/types/.report/vitest.json",
  ];
  for (const file of lost) rmSync(join(copy.folder, file));
  turboRun(copy.folder, "generate");
  turboRun(copy.folder, "test", "--filter=@vox-accounts/types");
  for (const file of lost) expect(readFileSync(join(copy.folder, file), "utf8")).not.toBe("");
});

test.each([
  [
    "a spec file",
    "spec/errors.yaml",
    [
      ...tested.slice(-1),
      "@vox-accounts/types#generate",
      "@vox-accounts/spec#lint",
      "//#lint:style",
    ],
  ],
  [
    "a new spec file",
    "spec/methods/New.yaml",
    ["@vox-accounts/types#generate", "@vox-accounts/spec#lint", "@vox-accounts/scripts#test"],
  ],
  ["the bundled contract", "packages/types/openapi.json", tested],
  [
    "the fixture contract",
    "packages/test-kit/contract/errors.yaml",
    [...mechanics, "@vox-accounts/test-kit#generate", "@vox-accounts/test-kit#lint"],
  ],
  ["a helper of the test-kit", "packages/test-kit/src/servers.ts", mechanics],
  [
    "the model of the contract",
    "scripts/contract/document.ts",
    ["@vox-accounts/types#generate", "@vox-accounts/spec#lint", "@vox-accounts/scripts#test"],
  ],
  [
    "the generator",
    "scripts/generate/main.ts",
    ["@vox-accounts/types#generate", "@vox-accounts/scripts#test"],
  ],
  ["the linter", "scripts/lint/main.ts", ["@vox-accounts/spec#lint", "@vox-accounts/scripts#test"]],
  ["the shared test settings", "vitest.shared.ts", tested],
  [
    "the client",
    "packages/client/src/index.ts",
    ["@vox-accounts/client#test", "@vox-accounts/contract#test", "@vox-accounts/examples#test"],
  ],
  [
    "an example",
    "packages/examples/src/accounts.ts",
    ["@vox-accounts/examples#test", "@vox-accounts/contract#test"],
  ],
])("a change of %s never causes a stale cache hit", (_what, file, affected) => {
  const before = turboHashes(copy.folder, "generate", ...everything);
  using _edit = edited(join(copy.folder, file));
  const after = turboHashes(copy.folder, "generate", ...everything);
  expect(affected.filter((task) => after[task] === before[task])).toEqual([]);
});

test("a changed contract reruns types and every dependent test", () => {
  const before = turboHashes(copy.folder, "test");
  const contract = join(copy.folder, "spec/openapi.yaml");
  const text = readFileSync(contract, "utf8");
  const changed = text.replace(/^ {2}version: .+$/m, "  version: 99.0.0");
  expect(changed).not.toBe(text);
  writeFileSync(contract, changed);
  expect(turboRun(copy.folder, "generate")).toMatchObject({
    "@vox-accounts/types#generate": "MISS",
    "@vox-accounts/test-kit#generate": "HIT",
  });
  expect(readFileSync(join(copy.folder, "packages/types/openapi.json"), "utf8")).toContain(
    "99.0.0",
  );
  const after = turboHashes(copy.folder, "test");
  expect(tested.filter((task) => after[task] === before[task])).toEqual([]);
});

function edited(file: string): Disposable {
  let before: string | undefined;
  try {
    before = readFileSync(file, "utf8");
  } catch {}
  appendFileSync(file, "\n");
  return {
    [Symbol.dispose]: () => (before === undefined ? rmSync(file) : writeFileSync(file, before)),
  };
}
