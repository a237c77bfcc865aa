import { basename, join } from "node:path";
import ts from "typescript";
import type { Contract } from "../../contract/document.ts";
import { gateHeader, type Use, usesOf } from "./source.ts";

/** A use that compiles against the released types but not against the current ones. */
export interface BrokenUse extends Omit<Use, "code"> {
  /** The compiler's message. */
  readonly message: string;
}

/**
 * Compiles uses by callers of the released contract against the current types. Ignores uses that do
 * not compile against the released types either.
 *
 * @param released Path of the released `index.ts`.
 * @param current Path of the current one.
 */
export function brokenUses(contract: Contract, released: string, current: string): BrokenUse[] {
  const uses = usesOf(contract);
  const after = failures(uses, released, current);
  if (after.length === 0) return [];
  const before = new Set(failures(uses, released, released).map(({ use }) => use));
  return after
    .filter(({ use }) => !before.has(use))
    .map(({ use: { method, side, where }, message }) => ({ method, side, where, message }));
}

interface Failure {
  readonly use: Use;
  readonly message: string;
}

function failures(uses: readonly Use[], released: string, current: string): Failure[] {
  const header = gateHeader(released, current);
  const firstLine = header.split("\n").length - 1;
  const text = header + uses.map(({ code }) => `${code}\n`).join("");
  return problemsIn(text).flatMap(({ line, message }) => {
    const use = uses[line - firstLine];
    return use ? [{ use, message }] : [];
  });
}

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"], // without the DOM, which no type of ours uses
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

/** The compiler's own declarations, by path: they are the same for every module. */
const libraries = new Map<string, ts.SourceFile>();

/** The compiler's messages about a module, by zero-based line. */
function problemsIn(text: string): { line: number; message: string }[] {
  const file = join(import.meta.dirname, "gate-of-released-uses.ts"); // in memory only
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, version, ...rest) => {
    if (name === file) return ts.createSourceFile(name, text, version);
    const parsed = libraries.get(name) ?? getSourceFile(name, version, ...rest);
    if (parsed && basename(name).startsWith("lib.")) libraries.set(name, parsed);
    return parsed;
  };
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  return ts.getPreEmitDiagnostics(program, source).map(({ start = 0, messageText }) => ({
    line: source ? source.getLineAndCharacterOfPosition(start).line : 0,
    message: ts.flattenDiagnosticMessageText(messageText, "\n").split("\n")[0] ?? "",
  }));
}
