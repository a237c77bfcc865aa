import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { folderForTest } from "@vox-accounts/test-kit/folders";
import { expect, test } from "vitest";
import { relatedTests, resultsOf, typeCheck } from "./checks.ts";
import { judge } from "./measure.ts";
import { mutationsOf, nameOf } from "./mutations.ts";
import { createTestOrder } from "./test-order.ts";

const tsconfig = {
  compilerOptions: { strict: true, module: "nodenext", types: [], skipLibCheck: true },
  include: ["src"],
};

/** A package with one source file and one test. */
function packageOf(source: string, testBody: string) {
  const { path, write } = folderForTest();
  const names = [...source.matchAll(/export (?:const|function) (\w+)/g)].map(([, name]) => name);
  write({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify(tsconfig),
    "src/price.ts": source,
    "test/price.test.ts": `import { expect, test } from "vitest";
      import { ${names.join(", ")} } from "../src/price.ts";
      test("a price", () => { ${testBody} });`,
  });
  symlinkSync(join(import.meta.dirname, "../node_modules"), join(path, "node_modules"), "dir");
  return { root: path, folder: "." };
}

/** Which check notices each mutation of the package, by name. */
async function judged(source: string, testBody: string, silentMs: number) {
  const tested = packageOf(source, testBody);
  const results = await resultsOf(tested);
  expect(results.map(({ status }) => status)).toEqual(["passed"]);
  const checks = [
    relatedTests(tested, createTestOrder(new Map()), [], silentMs),
    typeCheck(tested),
  ];
  const mutations = mutationsOf("src/price.ts", source);
  const found: Record<string, string | undefined> = {};
  for await (const { mutation, noticedBy } of judge(tested.root, mutations, checks)) {
    found[nameOf(mutation).replace(/^.+ \| .+ \| /, "")] = noticedBy;
  }
  expect(readFileSync(join(tested.root, "src/price.ts"), "utf8")).toBe(source);
  return found;
}

test("tests or the type check notice a mutation, or it survives; the file is restored", async () => {
  const source = `export const isCheap = (price: number) => price < 10;
    export const unit: "euro" = "euro";`;
  const testBody = "expect(isCheap(10)).toBe(false); expect(unit).toBeTypeOf('string');";
  expect(await judged(source, testBody, 20_000)).toEqual({
    "< -> <=": "tests",
    "10 -> 100": "tests",
    '"euro" -> ""': "types",
  });
  expect(await judged(source, "expect([isCheap(3), unit]).toHaveLength(2);", 20_000)).toEqual({
    "< -> <=": undefined,
    "10 -> 100": undefined,
    '"euro" -> ""': "types",
  });
});

test("a mutation that causes an endless loop counts as noticed after a timeout", async () => {
  const source =
    "export function floor(price: number) { let whole = 0; while (price - whole >= 1) whole++; return whole; }";
  const found = await judged(source, "expect(floor(2.5)).toBe(2);", 5000);
  expect(found["- -> +"]).toBe("tests");
});

test("tests that fail without a mutation are an error", async () => {
  const tested = packageOf("export const price = 1;", "expect(price).toBe(2);");
  await expect(resultsOf(tested)).rejects.toThrow(/fail without any mutation/);
});
