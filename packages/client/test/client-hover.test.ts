import { join } from "node:path";
import document from "@vox-accounts/types/openapi.json" with { type: "json" };
import { operationTable } from "@vox-accounts/types/operation-table";
import ts from "typescript-5"; // TypeScript 7 has no language service API
import { expect, it } from "vitest";
import { functionName } from "../src/wire/send.ts";

const [method = "", { post } = { post: { summary: "" } }] =
  Object.entries(document.paths)
    .map(([path, item]) => [path.slice(1), item] as const)
    .find(([name]) => "paging" in operationTable[name as keyof typeof operationTable]) ?? [];
const name = functionName(method);

const file = join(import.meta.dirname, "consumer.ts");
const owners = ["accounts", "accounts.safe", "accounts.each", "accounts.pages"];
const source = `import type { AccountsClient } from "../src/index.ts";
declare const accounts: AccountsClient;
${owners.map((owner) => `${owner}.${name};`).join("\n")}
`;
const {
  fileExists,
  readFile,
  readDirectory,
  directoryExists,
  getDirectories,
  getCurrentDirectory,
} = ts.sys;
const service = ts.createLanguageService({
  ...{ fileExists, readFile, readDirectory, directoryExists, getDirectories, getCurrentDirectory },
  getCompilationSettings: () => ({
    strict: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    types: [],
    lib: ["lib.es2022.d.ts"], // loading the DOM types would take most of the time
    noEmit: true,
  }),
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (path) => {
    const text = path === file ? source : readFile(path);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getDefaultLibFileName: ts.getDefaultLibFilePath,
});

it.each(owners)("hovering over a method of %s shows its summary from the contract", (owner) => {
  const position = source.indexOf(`\n${owner}.${name}`) + 1 + owner.length + 1;
  const info = service.getQuickInfoAtPosition(file, position);
  expect(post.summary).not.toBe("");
  expect(ts.displayPartsToString(info?.documentation).startsWith(post.summary)).toBe(true);
});
