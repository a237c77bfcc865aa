import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expect, test } from "vitest";
import { pendingChangesets, shareContractChanges, sharedWithAll } from "./changesets.ts";

const text = "\nGetOne: the field `two` is gone.\n\n---\nA rule is not front matter.\n";

test("a changeset of the types reaches client and mock with the same bump", () => {
  expect(sharedWithAll(`---\n"@vox-accounts/types": major\n---\n${text}`)).toBe(
    `---\n"@vox-accounts/types": major\n"@vox-accounts/client": major\n"@vox-accounts/mock": major\n---\n${text}`,
  );
});

test("a bump that a changeset already has for a package stays", () => {
  const changeset = `---\n'@vox-accounts/client': patch\n'@vox-accounts/types': minor\n---\n${text}`;
  const shared = `---\n'@vox-accounts/client': patch\n'@vox-accounts/types': minor\n"@vox-accounts/mock": minor\n---\n${text}`;
  expect(sharedWithAll(changeset)).toBe(shared);
});

test.each([
  `---\n"@vox-accounts/mock": patch\n---\n${text}`,
  `---\n"@vox-accounts/types": none\n---\n${text}`,
  "---\n---\n",
])("a changeset without the types does not change", (changeset) => {
  expect(sharedWithAll(changeset)).toBe(changeset);
});

test("shares every pending changeset, and ignores README.md", () => {
  const { path, write } = folderForTest();
  const changeset = `---\n"@vox-accounts/types": minor\n---\n${text}`;
  write({
    ".changeset/README.md": "",
    ".changeset/config.json": "{}",
    ".changeset/b.md": changeset,
  });
  expect(pendingChangesets(path)).toEqual(["b.md"]);
  shareContractChanges(path);
  expect(readFileSync(join(path, ".changeset/b.md"), "utf8")).toBe(sharedWithAll(changeset));
});
