import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { filesBehind, packagesOf } from "./support/imports.ts";

const src = join(import.meta.dirname, "../src");

describe.each([
  [
    "./callbacks",
    "callbacks/index",
    ["CallbackBodyError", "createCallbackHandler", "parseCallbacks", "verifyCallback"],
  ],
  ["./errors", "errors/catalogue", ["describeError", "explainError", "isApiError"]],
  ["./openapi-fetch", "openapi-fetch/index", ["createFetchClient"]],
  ["./testing", "testing/index", ["fakeFetch", "signCallback"]],
])("the entry %s", (entry, module, names) => {
  it("is listed in package.json", async () => {
    const { exports } = JSON.parse(await readFile(join(src, "../package.json"), "utf8")) as {
      exports: object;
    };
    expect(exports).toMatchObject({ [entry]: `./dist/${module}.js` });
  });

  it("has few exports at run time", async () => {
    expect(Object.keys(await import(join(src, `${module}.ts`))).sort()).toEqual(names);
  });

  it("does not import Node built-ins", async () => {
    const packages = await packagesOf(join(src, `${module}.ts`));
    expect(packages.filter((name) => name.startsWith("node:"))).toEqual([]);
  });

  it("is not imported by the main entry", async () => {
    const files = await filesBehind(join(src, "index.ts"));
    expect(files).not.toContain(join(src, `${module}.ts`));
  });
});

describe("every entry", async () => {
  const { exports } = JSON.parse(await readFile(join(src, "../package.json"), "utf8")) as {
    exports: Readonly<Record<string, string>>;
  };
  const readme = await readFile(join(src, "../README.md"), "utf8");
  const named = Object.keys(exports).filter((entry) => !/^\.$|\.json$/u.test(entry));

  it.each(named)("%s has a row in the README", (entry) => {
    expect(readme).toContain(`| \`${entry.slice(1)}\` |`);
  });
});

describe("the main entry", () => {
  it("has four exports at run time", async () => {
    const entry = await import(join(src, "index.ts"));
    expect(Object.keys(entry).sort()).toEqual([
      "AccountsError",
      "createAccountsClient",
      "localDay",
      "serviceAccount",
    ]);
  });

  it("exports at most 15 names, types included", async () => {
    const index = await readFile(join(src, "index.ts"), "utf8");
    const names = index
      .match(/(?<=\{[^}]*)\b[A-Za-z]+(?=[ ,}])/gu)
      ?.filter((name) => name !== "type");
    expect(names?.length).toBeLessThanOrEqual(15);
  });

  it("imports only openapi-fetch, jose and our types", async () => {
    expect((await packagesOf(join(src, "index.ts"))).sort()).toEqual([
      "@vox-accounts/types",
      "@vox-accounts/types/operation-table",
      "jose/jwt/sign",
      "jose/key/import",
      "openapi-fetch",
    ]);
  });

  it("loads jose only when a token is signed", async () => {
    const program = `await import(${JSON.stringify(join(src, "index.ts"))})`;
    const hooks = join(import.meta.dirname, "support/print-loaded.ts");
    const args = ["--import", hooks, "--input-type=module", "--eval", program];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toContain("/openapi-fetch/");
    expect(stdout).not.toContain("/jose/");
  });

  it("uses no Node globals", async () => {
    const files = await filesBehind(join(src, "index.ts"));
    for (const file of files)
      expect(await readFile(file, "utf8"), file).not.toMatch(/\b(process|Buffer|require)\b[.(]/u);
  });
});
