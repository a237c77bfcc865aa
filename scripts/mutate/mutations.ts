/** Small changes of a source file, each of which a test should notice. */
import ts from "typescript";
import { editsOf } from "./mutators.ts";

export interface Mutation {
  /** The path from the folder of the member, with forward slashes. */
  readonly file: string;
  readonly line: number;
  /** The trimmed source line: with the change, it identifies a mutation that has moved. */
  readonly context: string;
  readonly start: number;
  readonly before: string;
  readonly after: string;
}

/** Every mutation of a file, in the order of the text. */
export function mutationsOf(file: string, text: string): Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const lines = text.split("\n");
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (isOnlyTypes(node)) return;
    for (const { start, end, after } of editsOf(node, source)) {
      const { line } = source.getLineAndCharacterOfPosition(start);
      const context = lines[line]?.trim() ?? "";
      found.push({ file, line: line + 1, context, start, before: text.slice(start, end), after });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.sort((a, b) => a.start - b.start);
}

/** The text of the file with the mutation. */
export function mutated(text: string, { start, before, after }: Mutation): string {
  return text.slice(0, start) + after + text.slice(start + before.length);
}

/** The name of a mutation, without the line number. */
export function nameOf({ file, context, before, after }: Mutation): string {
  const change = `${oneLine(before)} -> ${oneLine(after) || "(nothing)"}`;
  return `${file} | ${oneLine(context)} | ${change}`;
}

/** The name with the line number, which terminals turn into a link. */
export function placeOf(mutation: Mutation): string {
  return nameOf(mutation).replace(" | ", `:${mutation.line} | `);
}

function oneLine(text: string): string {
  const joined = text.replace(/\s+/g, " ").trim();
  return joined.length > 80 ? `${joined.slice(0, 77)}...` : joined;
}

function isOnlyTypes(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}
