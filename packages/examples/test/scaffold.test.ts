import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Contract } from "@vox-accounts/scripts/contract/document";
import { functionName } from "@vox-accounts/scripts/contract/names";
import { fixtureDocument, fixtureOperations } from "@vox-accounts/test-kit/fixture";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { describe, expect, it } from "vitest";
import { member, root } from "./support/example-files.ts";
import { scaffold } from "./support/scaffold.ts";

const contract = fixtureDocument as unknown as Contract; // a JSON file has wider types
const methods = Object.entries(fixtureOperations).map(([method, operation]) => ({
  method,
  checkWith: "checkWith" in operation ? operation.checkWith : undefined,
  program: scaffold(contract, method),
}));
const tsc = join(root, member, "node_modules/typescript/bin/tsc");
const compilerOptions = {
  rewriteRelativeImportExtensions: false, // there is no output, and some imports are absolute paths
  allowImportingTsExtensions: true,
  typeRoots: [join(root, member, "node_modules/@types")],
};
const writes = methods.filter(({ checkWith }) => checkWith !== undefined);

describe.each(methods)("the minimal example of $method", ({ method, program }) => {
  it("calls the method and prints its answer", () => {
    expect(program).toMatch(/^\/\/ \S.*\nimport /u);
    expect(program).toContain(`await accounts.${functionName(method)}(`);
    expect(program).toContain("console.log(");
  });
});

describe.each(writes)("the minimal example of $method", ({ method, checkWith, program }) => {
  it("checks after a lost answer, and does not repeat the call", () => {
    const [before = "", after = ""] = program.split("} catch (error) {");
    expect(before).toContain(`accounts.${functionName(method)}(`);
    expect(after).toContain('error.outcome === "unknown"');
    expect(after).toContain(`accounts.${functionName(String(checkWith))}(`);
    expect(after).not.toContain(`accounts.${functionName(method)}(`);
  });
});

describe("minimal examples", () => {
  it("are formatted", () => {
    const programs = methods.map(({ program }) => program).join("\n");
    const args = ["node_modules/@biomejs/biome/bin/biome", "format", "--stdin-file-path=a.ts"];
    const run = spawnSync(process.execPath, args, { cwd: root, input: programs, encoding: "utf8" });
    expect(run.stdout).toBe(programs);
  });

  it("compile", () => {
    const { path, write } = folderForTest();
    const sources = (file: string) => JSON.stringify(join(root, "packages", file));
    write({
      "package.json": JSON.stringify({ type: "module" }),
      "tsconfig.json": JSON.stringify({
        extends: join(root, member, "tsconfig.json"),
        compilerOptions,
      }),
      "client.ts": `export { AccountsError } from ${sources("client/src/index.ts")};`,
      "accounts.ts": `import type { FixtureMethods } from ${sources("test-kit/src/fixture.ts")};
export declare const accounts: FixtureMethods;`,
    });
    for (const { method, program } of methods)
      write({
        [`methods/${method}.ts`]: program.replace('"@vox-accounts/client"', '"../client.ts"'),
      });
    const run = spawnSync(process.execPath, [tsc, "-p", path], { encoding: "utf8" });
    expect(run).toMatchObject({ stdout: "", status: 0 });
  });
});

it("the error for an unknown method names it", () => {
  expect(() => scaffold(contract, "NoSuchMethod")).toThrow("no method NoSuchMethod");
});
