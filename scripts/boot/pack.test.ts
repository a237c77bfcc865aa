import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { pack } from "./pack.ts";

let folder: string;
let printed: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vox-packs-"));
  writeFileSync(join(folder, "vox-accounts-types-0.0.0-old.tgz"), "");
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  const progress = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  expect(await pack(folder)).toBe(0);
  printed = print.mock.calls.join("\n");
  print.mockRestore();
  progress.mockRestore();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the line to copy installs the three packages, and no older ones", () => {
  const files = printed.replace(/^npm install /, "").split(" ");
  expect(files.toSorted()).toEqual(readdirSync(folder).map((name) => join(folder, name)));
  const names = files.map((file) => /vox-accounts-(\w+)-\d+\.\d+\.\d+\.tgz$/.exec(file)?.[1]);
  expect(names.toSorted()).toEqual(["client", "mock", "types"]);
});

test.each(["types", "client", "mock"])(
  "%s is packed built, and asks for versions that npm knows",
  (name) => {
    const tarball =
      readdirSync(folder).find((file) => file.startsWith(`vox-accounts-${name}-`)) ?? "";
    const read = (...args: string[]) =>
      spawnSync("tar", [...args], { cwd: folder, encoding: "utf8" }).stdout;
    expect(read("-tf", tarball)).toContain("package/dist/index.js\n");
    const { dependencies = {} } = JSON.parse(read("-xOf", tarball, "package/package.json")) as {
      dependencies?: object;
    };
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  },
);
