import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBehind, packagesOf } from "./support/imports.ts";

const src = join(import.meta.dirname, "../src");

describe.each([
  ["errors", "errors-catalogue", ["describeError", "explainError", "isApiError"]],
  ["openapi-fetch", "openapi-fetch", ["createFetchClient"]],
  ["testing", "testing", ["fakeFetch"]],
])("the entry /%s", (entry, folder, names) => {
  it("is one of the package's", async () => {
    const { exports } = JSON.parse(await readFile(join(src, "../package.json"), "utf8")) as { exports: Record<string, string> };
    expect(exports[`./${entry}`]).toBe(`./dist/${folder}/index.js`);
  });

  it("exports few things at run time", async () => {
    expect(Object.keys(await import(join(src, folder, "index.ts"))).sort()).toEqual(names);
  });

  it("imports nothing of Node", async () => {
    const packages = await packagesOf(join(src, folder, "index.ts"));
    expect(packages.filter((name) => name.startsWith("node:"))).toEqual([]);
  });

  it("is not behind the main entry", async () => {
    const files = await filesBehind(join(src, "index.ts"));
    expect(files.filter((file) => dirname(file).startsWith(join(src, folder)))).toEqual([]);
  });
});
