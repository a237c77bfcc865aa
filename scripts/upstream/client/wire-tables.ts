/**
 * Reads the wire names of the official client: its tables of parameters in index.ts, and of fields
 * in TypeTransformer.ts.
 */
import ts from "typescript";
import { placeOf, textOf } from "./interfaces.ts";

/** An entry of a table. */
export interface WireEntry {
  readonly rawName: string;
  /** The client's word for the type, such as `intlist`. */
  readonly type: string;
  readonly place: string;
}

/** Entries by the client's name. */
export type WireTable = ReadonlyMap<string, WireEntry>;

export interface MethodTables {
  readonly request: WireTable;
  readonly answer: WireTable;
}

/** The tables of each method: the two arrays above its `makeRequest("Method", …)`. */
export function methodTables(index: ts.SourceFile): Map<string, MethodTables> {
  const found = new Map<string, MethodTables>();
  visit(index, (node) => {
    if (!ts.isCallExpression(node) || !/makeRequest$/u.test(node.expression.getText())) return;
    const [method] = node.arguments;
    const block = enclosingBlock(node);
    if (!method || !ts.isStringLiteralLike(method) || !block) return;
    found.set(method.text, {
      request: tableIn(index, block, "reqMapper"),
      answer: tableIn(index, block, "respMapper"),
    });
  });
  return found;
}

function enclosingBlock(node: ts.Node): ts.Block | undefined {
  return ts.findAncestor(node, ts.isBlock);
}

function tableIn(file: ts.SourceFile, block: ts.Block, name: string): WireTable {
  const declared = block.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((one) => textOf(one.name) === name)?.initializer;
  const rows = declared && ts.isArrayLiteralExpression(declared) ? [...declared.elements] : [];
  return new Map(
    rows.filter(ts.isObjectLiteralExpression).map((row) => {
      const rawName = stringIn(row, "rawName");
      return [stringIn(row, "name"), { rawName, type: typeIn(row), place: placeOf(file, row) }];
    }),
  );
}

function valueIn(row: ts.ObjectLiteralExpression, key: string): ts.Expression | undefined {
  return row.properties.filter(ts.isPropertyAssignment).find(({ name }) => textOf(name) === key)
    ?.initializer;
}

function stringIn(row: ts.ObjectLiteralExpression, key: string): string {
  const value = valueIn(row, key);
  return value && ts.isStringLiteralLike(value) ? value.text : "";
}

/** `TypeTransformer.to("intlist", true)` -> `intlist`. */
function typeIn(row: ts.ObjectLiteralExpression): string {
  const call = valueIn(row, "transformer");
  const [type] = call && ts.isCallExpression(call) ? call.arguments : [];
  return type && ts.isStringLiteralLike(type) ? type.text : "";
}

/** The wire names of fields by structure: `AccountInfoType` has those of `AccountInfo`. */
export function fieldNames(transformer: ts.SourceFile): Map<string, ReadonlyMap<string, string>> {
  const found = new Map<string, ReadonlyMap<string, string>>();
  visit(transformer, (node) => {
    if (!ts.isPropertyDeclaration(node) || textOf(node.name) !== "fromActors") return;
    if (!node.initializer || !ts.isObjectLiteralExpression(node.initializer)) return;
    for (const actor of node.initializer.properties.filter(ts.isPropertyAssignment)) {
      found.set(textOf(actor.name).replace(/Type(?=_?$)/u, ""), assignmentsIn(actor));
    }
  });
  return found;
}

/** `xData["accountId"] = …(data["account_id"])` -> accountId: account_id. */
function assignmentsIn(actor: ts.Node): Map<string, string> {
  const names = new Map<string, string>();
  visit(actor, (node) => {
    if (!ts.isBinaryExpression(node) || !ts.isElementAccessExpression(node.left)) return;
    const own = node.left.argumentExpression;
    const read = lastElementRead(node.right);
    if (ts.isStringLiteralLike(own) && read !== undefined) names.set(own.text, read);
  });
  return names;
}

function lastElementRead(expression: ts.Node): string | undefined {
  let read: string | undefined;
  visit(expression, (node) => {
    if (!ts.isElementAccessExpression(node)) return;
    if (ts.isStringLiteralLike(node.argumentExpression)) read = node.argumentExpression.text;
  });
  return read;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
