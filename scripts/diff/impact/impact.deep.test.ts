import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { afterAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { root } from "../../boot/repository.ts";
import { functionName } from "../../contract/names.ts";
import { listOperations, resultSchema } from "../../contract/operations.ts";
import { readContract } from "../../contract/read.ts";
import { dereferenced } from "../../contract/references.ts";

const folder = mkdtempSync(join(tmpdir(), "spec-diff-impact-"));
const contract = await readContract(join(root, "spec"));
const read = operationWithParameters();

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the places that a breaking change touches", () => {
  test("are those that no longer compile, by file and line", async () => {
    const project = projectWith([
      `import { createAccountsClient } from "@vox-accounts/client";`,
      `declare const auth: () => Promise<string>;`,
      `const accounts = createAccountsClient({ auth });`,
      `const wrongBefore: number = "text";`,
      `void accounts.${functionName(read.name)}({});`,
      `void accounts.${functionName(read.name)}({ ${read.parameter}: undefined });`,
      `export { wrongBefore };`,
    ]);
    const revision = specWithout(read.name, read.parameter);
    const run = await diff("--revision", revision, "--impact", project, "--json");
    expect(run, run.stderr).toMatchObject({ code: 0 });
    const report = JSON.parse(run.stdout);
    expect(report.verdict).toBe("breaking");
    expect(report.impact).toMatchObject([
      { file: "calls.ts", line: 6, message: expect.stringContaining(read.parameter) },
    ]);
  });

  test("are absent if the project uses nothing that changes", async () => {
    const project = projectWith([
      `import type { ${read.name}Response } from "@vox-accounts/types";`,
      `export type Answer = ${read.name}Response;`,
    ]);
    const revision = specWithout(read.name, read.parameter);
    const run = await diff("--revision", revision, "--impact", project);
    expect(run.stdout).toContain("No place in the project fails to compile.");
  });

  test("are an error for a project that does not use the types", async () => {
    const project = projectWith(["export const nothing = 1;"]);
    const run = await diff("--impact", project);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("does not use") });
  });
});

/** Any method with an optional parameter that no rule mentions. */
function operationWithParameters() {
  for (const { name, in: place, object, parameters } of listOperations(contract)) {
    const ruled = (object["x-rules"] ?? []).flatMap((rule) => rule.parameters);
    const optional = parameters.find((one) => !one.required && !ruled.includes(one.name));
    const result = dereferenced(contract, resultSchema(contract, object));
    if (place === "query" && optional && parameters.every(({ required }) => !required) && result) {
      return { name, parameter: optional.name };
    }
  }
  throw new Error("The contract has no method whose parameters are all optional.");
}

function specWithout(method: string, parameter: string): string {
  const copy = join(mkdtempSync(join(folder, "spec-")), "spec");
  cpSync(join(root, "spec"), copy, {
    recursive: true,
    filter: (path) => !path.includes("node_modules"),
  });
  const file = join(copy, "methods", `${method}.yaml`);
  const text = parse(readFileSync(file, "utf8"));
  const isOther = ({ name }: { name: string }) => name !== parameter;
  text.post.parameters = text.post.parameters.filter(isOther);
  writeFileSync(file, stringify(text));
  return copy;
}

function projectWith(lines: readonly string[]): string {
  const project = mkdtempSync(join(folder, "project-"));
  const modules = join(project, "node_modules/@vox-accounts");
  mkdirSync(modules, { recursive: true });
  for (const name of ["types", "client"])
    symlinkSync(join(root, "packages", name), join(modules, name));
  const compilerOptions = { module: "nodenext", target: "es2022", strict: true, types: [] };
  writeFileSync(join(project, "package.json"), '{"type":"module"}');
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  writeFileSync(join(project, "calls.ts"), lines.join("\n"));
  return project;
}

function diff(...args: string[]) {
  const main = join(dirname(import.meta.dirname), "main.ts");
  const base = ["--base", join(root, "spec")];
  return runProgram(process.execPath, [main, ...base, ...args], { cwd: folder });
}
