import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderForTest, temporaryFolder } from "../src/folders.ts";

test("a temporary folder contains what is written and is removed at the end of its block", () => {
  let path: string;
  {
    using folder = temporaryFolder();
    path = folder.path;
    folder.write({ "deep/er/file.txt": "text" });
    expect(readFileSync(join(path, "deep/er/file.txt"), "utf8")).toBe("text");
  }
  expect(existsSync(path)).toBe(false);
});

let folderOfEarlierTest: string;

test("a folder for a test exists while the test runs", () => {
  folderOfEarlierTest = folderForTest().path;
  expect(existsSync(folderOfEarlierTest)).toBe(true);
});

test("a folder for a test is removed before the next test", () => {
  expect(existsSync(folderOfEarlierTest)).toBe(false);
});
