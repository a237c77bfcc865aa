import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { measureSize, type Sizes } from "../src/size/measure-size.ts";

let sizes: Sizes;

beforeAll(async () => {
  sizes = await measureSize();
});

it("adds at most 15.3 kB, min+gzip, to openapi-fetch and jose, without the operation table", () => {
  // docs/decisions/0012 explains how to change this number
  expect(sizes.added - sizes.table.gzipped).toBeLessThanOrEqual(15_300);
});

it("omits jose for a program with its own token provider", () => {
  expect(sizes.client.modules.filter((file) => file.includes("/jose/"))).not.toEqual([]);
  expect(sizes.ownProvider.modules.filter((file) => file.includes("/jose/"))).toEqual([]);
});

it("contains no Node built-ins, no undici and no error catalogue", () => {
  const catalogue = readFileSync(
    fileURLToPath(import.meta.resolve("@vox-accounts/types/error-codes")),
    "utf8",
  );
  const texts = [...catalogue.matchAll(/"([^"\\]{25,})"/gu)].map((match) => match[1] ?? "");
  expect(texts.length).toBeGreaterThan(100);
  // the options of the Node transport mention undici's name, which is allowed
  const forbidden = [/import\([^)]*undici/, /from ?"undici/, "node:", "process.", ...texts];
  const { code } = sizes.ours;
  const isIn = (text: string | RegExp) =>
    typeof text === "string" ? code.includes(text) : text.test(code);
  expect(forbidden.filter(isIn)).toEqual([]);
});
