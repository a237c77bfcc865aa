import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import { describe, expect, it } from "vitest";
import { allowedLicences } from "../../mock/build/licences.ts";
import { root } from "../docs/support/block.ts";
import { bundledIn, type Dependency, dependenciesOf } from "./support/licences.ts";

const packages = join(root, "packages");

describe("everything that users install with our packages", () => {
  it("has an allowed license, and is listed in docs/licences.md", () => {
    const notices = readFileSync(join(packages, "mock/dist/THIRD-PARTY.txt"), "utf8");
    const page = [
      "# Licenses",
      "The licenses of everything that comes with the packages. `npm run record` writes this page; a license that is not in the first table fails the build.",
      table(["license", "why it is allowed"], Object.entries(allowedLicences)),
      ...["types", "client", "mock"].flatMap((member) => [
        `## Installed with @vox-accounts/${member}`,
        listOf(dependenciesOf(join(packages, member))),
      ]),
      "## Inside @vox-accounts/mock",
      "The license texts are in `dist/THIRD-PARTY.txt`.",
      listOf(bundledIn(notices)),
    ];
    expectRecorded(join(root, "docs/licences.md"), `${page.join("\n\n")}\n`);
  });
});

it.each(["GPL-3.0", undefined])("a dependency with the license %j is rejected", (license) => {
  const { path, write } = folderForTest();
  write({
    "package.json": JSON.stringify({ name: "us", dependencies: { inner: "1.0.0" } }),
    "node_modules/inner/package.json": JSON.stringify({ name: "inner", version: "1.0.0", license }),
  });
  expect(() => dependenciesOf(path)).toThrow(/^inner: is .* a licence we may pass on/);
});

it("a bundled package with a license that is not allowed is rejected", () => {
  expect(() => bundledIn(`${"=".repeat(80)}\ninner 1.0.0\nGPL-3.0\n`)).toThrow("GPL-3.0");
});

function listOf(dependencies: readonly Dependency[]): string {
  if (dependencies.length === 0) return "Nothing.";
  const rows = dependencies.map(({ name, version, licence }) => [`${name} ${version}`, licence]);
  return table(["package", "license"], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
