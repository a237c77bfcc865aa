import { folderForTest } from "@vox-accounts/test-kit/folders";
import { newServiceAccount } from "@vox-accounts/test-kit/keys";
import { expect, test } from "vitest";
import { root } from "../boot/repository.ts";
import { type Budget, budgets, withTypesInside } from "./budgets.ts";
import { contentFaults } from "./contents.ts";

const budget: Budget = {
  packedBytes: 1000,
  unpackedBytes: 5000,
  files: [/^[\w-]+\.md$/, /^dist\/[\w.-]+$/, /^src\/\w+\.ts$/],
};
const whole = {
  "README.md": "See [the guide](GUIDE.md).",
  "GUIDE.md": "How to. # A heading",
  "src/one.ts": "export const one = 1;\n",
  "dist/one.js": "export const one = 1;\n//# sourceMappingURL=one.js.map\n",
  "dist/one.js.map": JSON.stringify({ sources: ["../src/one.ts"] }),
};

function faultsWith(files: Readonly<Record<string, string>>, packedBytes = 1000): string[] {
  const folder = folderForTest();
  folder.write({ ...whole, ...files });
  return contentFaults(folder.path, packedBytes, budget);
}

test("accepts a package within its budget", () => {
  expect(faultsWith({})).toEqual([]);
});

test("rejects a tarball over its budget", () => {
  expect(faultsWith({}, 1001)).toEqual(["it has 1001 bytes packed, over its budget of 1000"]);
});

test("rejects files that unpack to more than the budget", () => {
  const faults = faultsWith({ "dist/two.js": " ".repeat(5000) });
  expect(faults).toEqual([expect.stringMatching(/bytes unpacked, over its budget of 5000$/)]);
});

const upper = (text: string) => text.toUpperCase();
test.each<[what: string, files: Readonly<Record<string, string>>, fault: string]>([
  ["an unexpected file", { "src/one.test.ts": "" }, "src/one.test.ts is not an allowed file"],
  ["a path of this machine", { "dist/a.js": `${root}/x` }, "contains a path of this machine"],
  ["a home folder", { "dist/a.js": ["", "home", "me", "x"].join("/") }, "contains a home folder"],
  ["a workspace's version", { "dist/a.js": '"workspace:*"' }, "contains a workspace's version"],
  ["a local registry", { "dist/a.js": "localhost:4873" }, "contains a package registry on this"],
  ["a registry", { "dist/a.js": "https://registry.example.com/" }, "contains a package registry"],
  ["a token", { "dist/a.js": `npm_${"a1".repeat(18)}` }, "contains a token"],
  ["a note", { "dist/a.js": `// ${upper("todo")}: later` }, "contains a note to do something"],
  ["a dead link", { "README.md": "[x](../x.md)" }, "README.md has a dead link: ../x.md"],
  ["a missing map", { "dist/a.js": "//# sourceMappingURL=a.js.map" }, "has no source map a.js.map"],
  [
    "a missing source",
    { "dist/one.js.map": '{"sources":["../src/x.ts"]}' },
    "no source ../src/x.ts",
  ],
])("refuses %s", (_, files, fault) => {
  expect(faultsWith(files)).toEqual([expect.stringContaining(fault)]);
});

test("rejects a private key, in a file or in a string, and never quotes it", async () => {
  const { credentials } = await newServiceAccount();
  const pem = credentials.private_key;
  for (const text of [pem, JSON.stringify(pem)])
    expect(faultsWith({ "dist/a.js": text })).toEqual(["dist/a.js contains a private key"]);
});

test("accepts notes in bundled packages", () => {
  const note = `// ${upper("todo")}`;
  expect(faultsWith({ "dist/third-party.js": note })).toEqual([]);
});

test("accepts a map with embedded sources", () => {
  const map = JSON.stringify({ sources: ["\0helper"], sourcesContent: ["export {};"] });
  expect(faultsWith({ "dist/one.js.map": map })).toEqual([]);
});

test("a package with the types inside may have their files only in their folder", () => {
  const { files, packedBytes } = withTypesInside(budgets.client);
  const isAllowed = (name: string) => files.some((pattern) => pattern.test(name));
  expect(isAllowed("contract/openapi.json")).toBe(true);
  expect(isAllowed("openapi.json")).toBe(false);
  expect(packedBytes).toBe(budgets.client.packedBytes + budgets.types.packedBytes);
});
