import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchCopy } from "./scratch-copy.ts";

function isManifest(file: string): boolean {
  return (
    file.endsWith("package.json") ||
    file === "pnpm-workspace.yaml" ||
    file === "pnpm-lock.yaml" ||
    file === ".npmrc"
  );
}

function frozenInstall(folder: string) {
  // skip the check of the versions' age
  const args = ["install", "--frozen-lockfile", "--lockfile-only", "--offline", "--trust-lockfile"];
  const run = spawnSync("pnpm", args, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return { status: run.status, printed: run.stdout + run.stderr };
}

test("the lockfile matches every manifest", () => {
  using copy = scratchCopy(isManifest);
  expect(frozenInstall(copy.folder)).toMatchObject({ status: 0 });
});

test("a manifest that does not match the lockfile is rejected", () => {
  using copy = scratchCopy(isManifest);
  const file = join(copy.folder, "packages/client/package.json");
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace('"openapi-fetch": "0.16.0"', '"openapi-fetch": "0.17.0"'),
  );
  const run = frozenInstall(copy.folder);
  expect(run.printed).toContain("ERR_PNPM_OUTDATED_LOCKFILE");
  expect(run.status).not.toBe(0);
});

test("every version is pinned exactly", () => {
  const lockfile = readFileSync(join(import.meta.dirname, "../../pnpm-lock.yaml"), "utf8");
  const specifiers = [...lockfile.matchAll(/^ +specifier: (.+)$/gm)].map(([, found = ""]) =>
    found.replaceAll("'", ""),
  );
  expect(specifiers.length).toBeGreaterThan(10);
  for (const specifier of specifiers)
    expect(specifier).toMatch(/^((npm:.+@)?\d+\.\d+\.\d+(-.+)?|workspace:\*|catalog:)$/);
});
