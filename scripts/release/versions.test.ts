import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { packagesVersion, withContractVersion } from "./versions.ts";

function repositoryWith(types: string, client: string, mock: string): string {
  const { path, write } = folderForTest();
  for (const [name, version] of Object.entries({ types, client, mock })) {
    write({ [`packages/${name}/package.json`]: JSON.stringify({ version }) });
  }
  return path;
}

test("the packages must have the same version", () => {
  expect(packagesVersion(repositoryWith("1.2.3", "1.2.3", "1.2.3"))).toBe("1.2.3");
  expect(() => packagesVersion(repositoryWith("1.2.3", "1.2.3", "1.2.4"))).toThrow(
    "types 1.2.3, client 1.2.3, mock 1.2.4",
  );
});

test("only the contract's version changes, not its comments or other versions", () => {
  const contract = (version: string) =>
    `openapi: 3.1.0\n# before\ninfo:\n  title: T\n\n  # of the contract\n  version: ${version}\npaths: {}\nx-other:\n  version: 5\n`;
  const changed = withContractVersion(contract("0.1.0"), "2.0.0");
  expect(changed).toBe(contract("2.0.0"));
  expect(parse(changed)).toMatchObject({ info: { version: "2.0.0" } });
  expect(withContractVersion(changed, "2.0.0")).toBe(changed);
});

test("a contract without a version is an error", () => {
  const contract = "info:\n  title: T\npaths:\n  version: 5\n";
  expect(() => withContractVersion(contract, "2.0.0")).toThrow(/info\.version/);
});
