import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expect, test } from "vitest";
import { faultsOf, tarballsIn } from "./tarballs.ts";

const name = "@vox-accounts/client";
const version = "1.2.3";

const manifest = {
  name,
  version,
  license: "MIT",
  type: "module",
  types: "./dist/index.d.ts",
  exports: { ".": "./dist/index.js" } as Record<string, unknown>,
  dependencies: { "@vox-accounts/types": version, other: "4.5.6" } as Record<string, string>,
};

const whole: Readonly<Record<string, string>> = {
  LICENSE: "MIT",
  "README.md": "One.",
  "CHANGELOG.md": `# one\n\n## ${version}\n\n- Something.\n`,
  "dist/index.js": "export const one = 1;\n",
  "dist/index.d.ts": "export declare const one: number;\n",
};

interface Difference {
  readonly manifest?: object;
  readonly files?: Readonly<Record<string, string>>;
  readonly without?: string;
}

async function faultsWith({ manifest: changed, files, without = "" }: Difference) {
  const folder = folderForTest();
  const all = {
    ...whole,
    "package.json": JSON.stringify({ ...manifest, ...changed }),
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    if (file !== without) folder.write({ [`package/${file}`]: text });
  }
  execFileSync("tar", ["-czf", "one.tgz", "package"], { cwd: folder.path });
  return faultsOf({ name, version, file: join(folder.path, "one.tgz"), integrity: "" });
}

test("accepts a complete tarball", async () => {
  expect(await faultsWith({})).toEqual([]);
});

test.each(Object.keys(whole))("rejects a tarball without %s", async (file) => {
  expect((await faultsWith({ without: file })).join("\n")).toContain(file);
});

test.each<[what: string, difference: Difference, fault: string]>([
  [
    "a workspace's version",
    { manifest: { dependencies: { ...manifest.dependencies, other: "workspace:*" } } },
    'depends on other "workspace:*"',
  ],
  [
    "types of a different version",
    { manifest: { dependencies: { "@vox-accounts/types": "1.2.2" } } },
    "@vox-accounts/types 1.2.2 instead of 1.2.3",
  ],
  ["a different version", { manifest: { version: "1.2.4" } }, "says @vox-accounts/client 1.2.4"],
  [
    "a changelog that stops before this version",
    { files: { "CHANGELOG.md": "# one\n\n## 1.2.2\n" } },
    "CHANGELOG.md has no entry for 1.2.3",
  ],
  [
    "a publint warning",
    { manifest: { exports: { ".": { default: "./dist/index.js", types: "./dist/index.d.ts" } } } },
    "publint: ",
  ],
  [
    "types that a consumer's compiler cannot resolve",
    { files: { "dist/index.d.ts": 'export type { Lost } from "./lost";\nexport {};\n' } },
    "lost",
  ],
  ["types that TypeScript's node10 does not find", { manifest: { types: undefined } }, "types: "],
  [
    "forbidden text",
    { files: { "dist/index.js": 'import "workspace:*";\n' } },
    "contains a workspace's version",
  ],
  [
    "types of a different module format",
    {
      manifest: {
        exports: { ".": { types: "./dist/index.d.cts", default: "./dist/index.js" } },
      },
      files: { "dist/index.d.cts": "declare const one: number;\nexport = one;\n" },
    },
    "types: ",
  ],
])("rejects a tarball with %s", async (_, difference, fault) => {
  expect((await faultsWith(difference)).join("\n")).toContain(fault);
});

test("finds tarballs by name and version, each after its dependencies", () => {
  const { path, write } = folderForTest();
  const file = (member: string) => `vox-accounts-${member}-1.2.3.tgz`;
  write({ [file("client")]: "c", [file("types")]: "t" });
  expect(() => tarballsIn(path, version)).toThrow(/mock 1\.2\.3 was not packed/);
  write({ [file("mock")]: "m" });
  const found = tarballsIn(path, version);
  expect(found.map((tarball) => tarball.name)).toEqual([
    "@vox-accounts/types",
    "@vox-accounts/client",
    "@vox-accounts/mock",
  ]);
  expect(found[0]?.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
});
