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

describe("what is committed", () => {
  test.each(generatedMembers)("in $member is what $source gives", async ({ member, source }) => {
    const stale = await drift(join(root, source), join(root, member), source);
    expect(stale, `These files of ${member} do not fit ${source}: run pnpm generate.`).toEqual([]);
  });

  test("drifts in every file that knows parameters when one is renamed", async () => {
    const spec = changedFixture("methods/ListLoans.yaml", "- name: skip", "- name: start");
    const generated = ["openapi.ts", "methods.ts", "operation-table.ts"];
    const stale = ["openapi.json", ...generated.map((name) => `src/generated/${name}`)];
    expect(await drift(spec)).toEqual(expect.arrayContaining(stale));
  });

  test("drifts in the error codes when a hint is reworded", async () => {
    const spec = changedFixture("errors.yaml", "Choose another name.", "Take another name.");
    expect(await drift(spec)).toEqual(["openapi.json", "src/generated/error-codes.ts"]);
  });

  test("drifts when a file is gone, and when nothing makes it", async () => {
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
  test("are the same bytes each time", async () => {
    const one = await outputs(fixtureFolder, fixtureSource);
    const two = await outputs(fixtureFolder, fixtureSource);
    expect([...two.files]).toEqual([...one.files]);
  });

  test("name the file that refers to one that is not there", async () => {
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
  test("counts what is marked nowhere as published", () => {
    const parameters = [queryParameter("a", { type: "string" })];
    const { parameters: counts } = countByBasis(smallContract({ Act: { parameters } }));
    expect(counts).toEqual({ published: 1, inferred: 0, ours: 0 });
  });

  test("moves one count, and no other, for a parameter that turns to inferred", async () => {
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

  test("takes the basis of a shared answer example from its own place", () => {
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

/** The files of a member that are not what the contract gives. */
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
