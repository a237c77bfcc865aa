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
  test("that is as it was passes", () => {
    const { path } = files();
    expectRecorded(path("kept.txt"), "old\n");
    expectRecordedIn(path("page.md"), "table", "old\n");
  });

  test("that has changed fails, names the command and leaves the file alone", () => {
    const { path, text } = files();
    expect(() => expectRecorded(path("kept.txt"), "new\n")).toThrow(/npm run record.*kept\.txt/u);
    expect(() => expectRecordedIn(path("page.md"), "table", "new\n")).toThrow(/npm run record/u);
    expect([text("kept.txt"), text("page.md")]).toEqual(["old\n", page]);
  });

  test("that is not there yet fails", () => {
    expect(() => expectRecorded(files().path("none.txt"), "new\n")).toThrow(/npm run record/u);
  });

  test("is written while recording, the rest of a page untouched", () => {
    vi.stubEnv("RECORD", "1");
    const { path, text } = files();
    expectRecorded(path("deep/new.txt"), "new\n");
    expectRecordedIn(path("page.md"), "table", "new\n");
    expect(text("deep/new.txt")).toBe("new\n");
    expect(text("page.md")).toBe(page.replace("old", "new"));
  });

  test("in a page without such a part throws, recording or not", () => {
    const { path } = files();
    expect(() => expectRecordedIn(path("page.md"), "list", "")).toThrow('no part "list"');
    vi.stubEnv("RECORD", "1");
    expect(() => expectRecordedIn(path("page.md"), "list", "")).toThrow('no part "list"');
  });
});
