import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../boot/repository.ts";
import { scratchCopy } from "./scratch-copy.ts";

const bin = join(root, "node_modules", "@changesets", "cli", "bin.js");
const released = ["@vox-accounts/client", "@vox-accounts/mock", "@vox-accounts/types"];

interface Status {
  releases: { name: string; type: string; oldVersion: string; newVersion: string }[];
}

function isManifest(file: string): boolean {
  return (
    file.endsWith("package.json") ||
    file === "pnpm-workspace.yaml" ||
    file === "pnpm-lock.yaml" ||
    file.startsWith(".changeset/")
  );
}

function statusIn(folder: string): Status["releases"] {
  const run = spawnSync(process.execPath, [bin, "status", "--output", "status.json"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  const { releases } = JSON.parse(readFileSync(join(folder, "status.json"), "utf8")) as Status;
  return releases.filter(({ type }) => type !== "none");
}

test("pending changesets are valid and affect only released packages", () => {
  using copy = scratchCopy(isManifest);
  for (const { name } of statusIn(copy.folder)) expect(released).toContain(name);
});

test("a change of only the types bumps types, client and mock to one version", () => {
  using copy = scratchCopy((file) => isManifest(file) && !/^\.changeset\/.*\.md$/.test(file));
  writeFileSync(
    join(copy.folder, ".changeset", "one.md"),
    '---\n"@vox-accounts/types": minor\n---\n\nA new method.\n',
  );
  const releases = statusIn(copy.folder);
  expect(releases.map(({ name }) => name).toSorted()).toEqual(released);
  expect(new Set(releases.map(({ newVersion }) => newVersion)).size).toBe(1);
});

test("a changeset for an unknown package is rejected", () => {
  using copy = scratchCopy(isManifest);
  writeFileSync(
    join(copy.folder, ".changeset", "one.md"),
    '---\n"@vox-accounts/tipes": minor\n---\n\nA typo.\n',
  );
  expect(() => statusIn(copy.folder)).toThrow(/tipes/);
});
