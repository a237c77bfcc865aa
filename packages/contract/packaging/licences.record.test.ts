import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expectRecorded } from "@vox-accounts/test-kit/recordings";
import { describe, expect, it } from "vitest";
import { allowedLicences } from "../../mock/build/licences.ts";
import { root } from "../docs/support/block.ts";
import { bundledIn, type Dependency, dependenciesOf } from "./support/licences.ts";

const packages = join(root, "packages");

describe("what users get with our packages", () => {
  it("has allowed licences, and stands in docs/licences.md", () => {
    const notices = readFileSync(join(packages, "mock/dist/THIRD-PARTY.txt"), "utf8");
    const page = [
      "# Licences",
      "What the packages bring along; `npm run record` writes this page. A licence that is not in the first table fails the build.",
      table(["licence", "why it is allowed"], Object.entries(allowedLicences)),
      ...["types", "client", "mock"].flatMap((member) => [
        `## Installed with @vox-accounts/${member}`,
        listOf(dependenciesOf(join(packages, member))),
      ]),
      "## Inside @vox-accounts/mock",
      "Their texts are in `dist/THIRD-PARTY.txt`.",
      listOf(bundledIn(notices)),
    ];
    expectRecorded(join(root, "docs/licences.md"), `${page.join("\n\n")}\n`);
  });
});

it.each(["GPL-3.0", undefined])("a dependency with the licence %j is refused", (license) => {
  const { path, write } = folderForTest();
  write({
    "package.json": JSON.stringify({ name: "us", dependencies: { inner: "1.0.0" } }),
    "node_modules/inner/package.json": JSON.stringify({ name: "inner", version: "1.0.0", license }),
  });
  expect(() => dependenciesOf(path)).toThrow(/^inner: is .* a licence we may pass on/);
});

it("a bundled package with a licence that is not allowed is refused", () => {
  expect(() => bundledIn(`${"=".repeat(80)}\ninner 1.0.0\nGPL-3.0\n`)).toThrow("GPL-3.0");
});

function listOf(dependencies: readonly Dependency[]): string {
  if (dependencies.length === 0) return "Nothing.";
  const rows = dependencies.map(({ name, version, licence }) => [`${name} ${version}`, licence]);
  return table(["package", "licence"], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
