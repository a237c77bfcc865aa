import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type TemporaryFolder, temporaryFolder } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { pack } from "./repository.ts";

const released = ["client", "mock", "types"];

describe("pack", () => {
  let folder: TemporaryFolder;
  let printed: string;

  beforeAll(async () => {
    folder = temporaryFolder();
    folder.write({ "vox-accounts-types-0.0.0-old.tgz": "" });
    const print = vi.spyOn(console, "log").mockImplementation(() => {});
    const progress = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
    expect(await pack(folder.path)).toBe(0);
    printed = print.mock.calls.join("\n");
    print.mockRestore();
    progress.mockRestore();
  });

  afterAll(() => folder.remove());

  test("prints a line that installs the released packages and no older ones", () => {
    const files = printed.replace(/^npm install /, "").split(" ");
    const present = readdirSync(folder.path).map((name) => join(folder.path, name));
    expect(files.toSorted()).toEqual(present);
    const names = files.map((file) => /vox-accounts-(\w+)-\d+\.\d+\.\d+\.tgz$/.exec(file)?.[1]);
    expect(names.toSorted()).toEqual(released);
  });

  test.each(released)("packs %s built, with versions that npm can resolve", async (name) => {
    const tarballs = readdirSync(folder.path);
    const tarball = tarballs.find((file) => file.startsWith(`vox-accounts-${name}-`)) ?? "";
    const tar = (...args: string[]) => runProgram("tar", args, { cwd: folder.path });
    expect((await tar("-tf", tarball)).stdout).toContain("package/dist/index.js\n");
    const { stdout: manifest } = await tar("-xOf", tarball, "package/package.json");
    const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: object };
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
