import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type TemporaryFolder, temporaryFolder } from "@vox-accounts/test-kit/folders";
import { extract } from "tar";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { releasedMembers } from "../boot/repository.ts";
import { budgets, withTypesInside } from "../release/budgets.ts";
import { contentFaults } from "../release/contents.ts";
import { installLines, writePacks } from "./packs.ts";

const repository = {
  page: "https://git.example.com/team/accounts",
  git: "git+https://git.example.com/team/accounts.git",
};
let folder: TemporaryFolder;
let files: string[];

beforeAll(async () => {
  folder = temporaryFolder();
  folder.write({ "vox-accounts-types-0.0.0-old.tgz": "" });
  const progress = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  files = await writePacks(folder.path, repository);
  progress.mockRestore();
}, 120_000);

afterAll(() => folder.remove());

test("the install command of each package manager lists the packs, and no older ones", () => {
  expect(files.map((file) => /accounts-(\w+)-\d+\.\d+\.\d+\.tgz$/.exec(file)?.[1])).toEqual([
    ...releasedMembers,
  ]);
  expect(installLines(files)).toEqual([
    `npm install ${files.join(" ")}`,
    `pnpm add ${files.join(" ")}`,
    `yarn add ${files.join(" ")}`,
  ]);
});

test("quotes a path with a space", () => {
  expect(installLines(["/my packs/one.tgz"])[0]).toBe('npm install "/my packs/one.tgz"');
});

describe.each([...releasedMembers.entries()])("the pack %i, of %s", (index, member) => {
  let unpacked: string;
  let manifest: Manifest;

  beforeAll(async () => {
    const cwd = join(folder.path, member);
    folder.write({ [`${member}/.keep`]: "" });
    await extract({ file: files[index] ?? "", cwd, strict: true });
    unpacked = join(cwd, "package");
    manifest = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8"));
  });

  test("stays within its budget, without dead links or missing source maps", () => {
    const budget = member === "types" ? budgets.types : withTypesInside(budgets[member]);
    const { size } = statSync(files[index] ?? "");
    expect(contentFaults(unpacked, size, budget)).toEqual([]);
  });

  test("depends only on exact versions, and not on our other packages", () => {
    const { dependencies = {} } = manifest;
    expect(Object.keys(dependencies).filter((name) => name.startsWith("@vox"))).toEqual([]);
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("names its repository", () => {
    expect(manifest).toMatchObject({
      repository: { type: "git", url: repository.git, directory: `packages/${member}` },
      homepage: `${repository.page}/tree/HEAD/packages/${member}#readme`,
      bugs: { url: `${repository.page}/issues` },
    });
  });

  test("has types for compilers that ignore `exports`", () => {
    const { exports, main, types, typesVersions } = manifest;
    const declarations = (file: string) => file.replace(/\.js$/, ".d.ts");
    expect({ main, types }).toEqual({
      main: exports["."],
      types: declarations(exports["."] ?? ""),
    });
    const entries = Object.entries(exports)
      .filter(([entry, file]) => entry !== "." && file.endsWith(".js"))
      .map(([entry, file]) => [entry.slice(2), [declarations(file)]]);
    expect(typesVersions).toEqual({ "*": Object.fromEntries(entries) });
  });

  test("has a changelog, keywords and an entry for its manifest", () => {
    const { exports, keywords } = manifest;
    expect(statSync(join(unpacked, "CHANGELOG.md")).size).toBeGreaterThan(50);
    expect(exports["./package.json"]).toBe("./package.json");
    expect(keywords).toContain("voximplant");
  });
});

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string>>;
  readonly keywords: readonly string[];
  readonly main: string;
  readonly types: string;
  readonly typesVersions: object;
}
