import { join } from "node:path";
import ts from "typescript-5"; // 7 has no language service to ask
import { expect, it } from "vitest";

const file = join(import.meta.dirname, "consumer.ts");
const source = `import type { AccountsClient } from "../src/index.ts";
declare const accounts: AccountsClient;
accounts.getChildrenAccounts();
accounts.safe.getChildrenAccounts();
accounts.each.getChildrenAccounts();
accounts.pages.getChildrenAccounts();
`;
const { fileExists, readFile, readDirectory, directoryExists, getDirectories, getCurrentDirectory } = ts.sys;
const service = ts.createLanguageService({
  ...{ fileExists, readFile, readDirectory, directoryExists, getDirectories, getCurrentDirectory },
  getCompilationSettings: () => ({
    strict: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
  }),
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (name) => {
    const text = name === file ? source : readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getDefaultLibFileName: ts.getDefaultLibFilePath,
});

it.each(["accounts.", "safe.", "each.", "pages."])("resting on a method of %s shows what it does", (owner) => {
  const info = service.getQuickInfoAtPosition(file, source.indexOf(`${owner}getChildrenAccounts`) + owner.length);
  expect(ts.displayPartsToString(info?.documentation)).toMatch(/^List the child accounts\./u);
});
