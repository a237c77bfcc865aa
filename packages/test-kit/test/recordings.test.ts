import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { folderForTest } from "../src/folders.ts";
import { expectRecorded, expectRecordedIn } from "../src/recordings.ts";

afterEach(() => vi.unstubAllEnvs());
const page = "Before.\n<!-- recorded: table -->\nold\n<!-- end -->\nAfter.\n";

function files() {
  const folder = folderForTest();
  folder.write({ "kept.txt": "old\n", "page.md": page });
  const path = (name: string) => join(folder.path, name);
  return { path, text: (name: string) => readFileSync(path(name), "utf8") };
}

describe("a recording", () => {
  test("passes if it is unchanged", () => {
    const { path } = files();
    expectRecorded(path("kept.txt"), "old\n");
    expectRecordedIn(path("page.md"), "table", "old\n");
  });

  test("fails if it changed, names the command and does not change the file", () => {
    const { path, text } = files();
    expect(() => expectRecorded(path("kept.txt"), "new\n")).toThrow(/npm run record.*kept\.txt/u);
    expect(() => expectRecordedIn(path("page.md"), "table", "new\n")).toThrow(/npm run record/u);
    expect([text("kept.txt"), text("page.md")]).toEqual(["old\n", page]);
  });

  test("fails if it does not exist yet", () => {
    expect(() => expectRecorded(files().path("none.txt"), "new\n")).toThrow(/npm run record/u);
  });

  test("is written while recording, without changing the rest of a page", () => {
    vi.stubEnv("RECORD", "1");
    const { path, text } = files();
    expectRecorded(path("deep/new.txt"), "new\n");
    expectRecordedIn(path("page.md"), "table", "new\n");
    expect(text("deep/new.txt")).toBe("new\n");
    expect(text("page.md")).toBe(page.replace("old", "new"));
  });

  test("throws if a page has no such part, recording or not", () => {
    const { path } = files();
    expect(() => expectRecordedIn(path("page.md"), "list", "")).toThrow('no part "list"');
    vi.stubEnv("RECORD", "1");
    expect(() => expectRecordedIn(path("page.md"), "list", "")).toThrow('no part "list"');
  });
});
