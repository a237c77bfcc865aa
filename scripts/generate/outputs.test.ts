import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fixtureFolder } from "@vox-accounts/test-kit/fixture";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { describe, expect, test } from "vitest";
import { root } from "../boot/repository.ts";
import { listOperations } from "../contract/operations.ts";
import { readContract } from "../contract/read.ts";
import { queryParameter, smallContract } from "../contract/small-contract.ts";
import { countByBasis, outputs } from "./outputs.ts";

const fixtureSource = "packages/test-kit/contract";
const generatedMembers = [
  { member: "packages/types", source: "spec" },
  { member: "packages/test-kit", source: fixtureSource },
];

describe("the committed files", () => {
  test.each(generatedMembers)("in $member match $source", async ({ member, source }) => {
    const stale = await drift(join(root, source), join(root, member), source);
    expect(stale, `These files of ${member} do not match ${source}: run npm run generate.`).toEqual(
      [],
    );
  });

  test("differ in every file with parameters after renaming one", async () => {
    const spec = changedFixture("methods/ListLoans.yaml", "- name: skip", "- name: start");
    const generated = ["openapi.ts", "methods.ts", "operation-table.ts"];
    const stale = ["openapi.json", ...generated.map((name) => `src/generated/${name}`)];
    expect(await drift(spec)).toEqual(expect.arrayContaining(stale));
  });

  test("differ in the error codes after rewording a hint", async () => {
    const spec = changedFixture("errors.yaml", "Choose another name.", "Take another name.");
    expect(await drift(spec)).toEqual(["openapi.json", "src/generated/error-codes.ts"]);
  });

  test("differ if a file is missing or left over", async () => {
    const { path, write } = folderForTest();
    const generated = join(root, "packages/test-kit/src/generated");
    cpSync(generated, join(path, "src/generated"), { recursive: true });
    write({ "src/generated/left-over.ts": "export {};\n" });
    expect(await drift(fixtureFolder, path)).toEqual([
      "openapi.json",
      "src/generated/left-over.ts",
    ]);
  });
});

describe("outputs", () => {
  test("are the same bytes in every run", async () => {
    const one = await outputs(fixtureFolder, fixtureSource);
    const two = await outputs(fixtureFolder, fixtureSource);
    expect([...two.files]).toEqual([...one.files]);
  });

  test("fail with the file that references a missing one", async () => {
    const spec = changedFixture(
      "answers/BuyBooks.yaml",
      "schemas/Purchase.yaml",
      "schemas/Gone.yaml",
    );
    const attempt = outputs(spec, fixtureSource);
    await expect(attempt).rejects.toThrow(
      /answers\/BuyBooks\.yaml:\d+:\d+: .*Gone\.yaml, which does not exist/,
    );
  });
});

describe("countByBasis", () => {
  test("counts unmarked statements as published", () => {
    const parameters = [queryParameter("a", { type: "string" })];
    const { parameters: counts } = countByBasis(smallContract({ Act: { parameters } }));
    expect(counts).toEqual({ published: 1, inferred: 0, ours: 0 });
  });

  test("changes only one count if a parameter becomes inferred", async () => {
    const contract = await readContract(fixtureFolder);
    const before = countByBasis(contract);
    const [parameter] = contract.paths["/BuyBooks"]?.post.parameters ?? [];
    if (parameter) parameter["x-basis"] = "inferred";
    const { published = 0, inferred = 0, ours = 0 } = before.parameters ?? {};
    const moved = { published: published - 1, inferred: inferred + 1, ours };
    expect(countByBasis(contract)).toEqual({ ...before, parameters: moved });
  });

  test("counts every method, parameter and shared schema once", async () => {
    const contract = await readContract(fixtureFolder);
    const operations = listOperations(contract);
    const counts = countByBasis(contract);
    const sum = (kind: string) => {
      return Object.values(counts[kind] ?? {}).reduce((total, count) => total + count, 0);
    };
    expect(sum("role lists")).toBe(operations.length);
    expect(sum("error code lists")).toBe(operations.length);
    expect(sum("parameters")).toBe(operations.flatMap(({ parameters }) => parameters).length);
    expect(sum("shared schemas")).toBe(Object.keys(contract.components.schemas).length);
  });

  test("uses the basis of a shared answer example itself", () => {
    const small = smallContract({ Act: {} });
    const answer = small.paths["/Act"]?.post.responses["200"].content["application/json"];
    if (answer) answer.examples.authFailed = { $ref: "#/components/examples/authFailed" };
    small.components.examples = { authFailed: { value: {}, "x-basis": "ours" } };
    const { "answer examples": counts } = countByBasis(small);
    expect(counts).toEqual({ published: 0, inferred: 0, ours: 1 });
  });
});

/** A copy of the fixture contract with one text in a file replaced. */
function changedFixture(file: string, before: string, after: string): string {
  const { path, write } = folderForTest();
  cpSync(fixtureFolder, path, { recursive: true });
  const text = readFileSync(join(path, file), "utf8");
  expect(text).toContain(before);
  write({ [file]: text.replace(before, after) });
  return path;
}

/** The files of a member that differ from what the contract generates. */
async function drift(
  contract: string,
  member = join(root, "packages/test-kit"),
  source = fixtureSource,
): Promise<string[]> {
  const { files } = await outputs(contract, source);
  const committed = (path: string) => {
    const file = join(member, path);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  };
  const stale = [...files].filter(([path, text]) => committed(path) !== text);
  const present = readdirSync(join(member, "src/generated")).map((name) => `src/generated/${name}`);
  return [...stale.map(([path]) => path), ...present.filter((path) => !files.has(path))];
}
