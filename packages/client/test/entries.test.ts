import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesBehind, packagesOf } from "./support/imports.ts";

const src = join(import.meta.dirname, "../src");

describe.each([
  ["errors", "errors/catalogue", ["describeError", "explainError", "isApiError"]],
  ["openapi-fetch", "openapi-fetch/index", ["createFetchClient"]],
  ["testing", "testing/index", ["fakeFetch"]],
])("the entry /%s", (entry, module, names) => {
  it("is one of the package's", async () => {
    const { exports } = JSON.parse(await readFile(join(src, "../package.json"), "utf8")) as { exports: Record<string, string> };
    expect(exports[`./${entry}`]).toBe(`./dist/${module}.js`);
  });

  it("exports few things at run time", async () => {
    expect(Object.keys(await import(join(src, `${module}.ts`))).sort()).toEqual(names);
  });

  it("imports nothing of Node", async () => {
    const packages = await packagesOf(join(src, `${module}.ts`));
    expect(packages.filter((name) => name.startsWith("node:"))).toEqual([]);
  });

  it("is not behind the main entry", async () => {
    const files = await filesBehind(join(src, "index.ts"));
    expect(files).not.toContain(join(src, `${module}.ts`));
  });
});
