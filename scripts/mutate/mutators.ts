/** The ways to change one node of the syntax tree. */
import ts from "typescript";

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

type Mutator = (node: ts.Node, source: ts.SourceFile) => readonly Edit[];

/** Operators and their replacements. */
const operators: ReadonlyMap<string, string> = mapOf({
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "&&": "||",
  "||": "&&",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
});

/** Methods and their replacements. */
const methods: ReadonlyMap<string, string> = mapOf({
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  startsWith: "endsWith",
  endsWith: "startsWith",
  toLowerCase: "toUpperCase",
  toUpperCase: "toLowerCase",
});

/** All edits of a node itself, without those of its children. */
export const editsOf: Mutator = (node, source) =>
  mutators.flatMap((mutator) => mutator(node, source));

const changeOperator: Mutator = (node, source) => {
  if (!ts.isBinaryExpression(node)) return [];
  const { left, operatorToken, right } = node;
  const written = operatorToken.getText(source);
  if (written === "??") return [left, right].map((kept) => replace(node, source, kept));
  const other = operators.get(written);
  return other === undefined ? [] : [replace(operatorToken, source, other)];
};

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isConditionalExpression(node)) return node.condition;
  return ts.isIfStatement(node) || ts.isWhileStatement(node) ? node.expression : undefined;
}

const flipCondition: Mutator = (node, source) => {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [replace(node, source, node.operand)];
  }
  const condition = conditionOf(node);
  if (condition === undefined || isFlippedByItself(condition)) return [];
  return [replace(condition, source, `!(${condition.getText(source)})`)];
};

/** A comparison or a negation: another mutator inverts it. */
function isFlippedByItself(condition: ts.Expression): boolean {
  if (ts.isPrefixUnaryExpression(condition)) return true;
  return ts.isBinaryExpression(condition) && /^[!=]==$/.test(condition.operatorToken.getText());
}

const removeStatement: Mutator = (node, source) => {
  const isGuard = ts.isIfStatement(node) && node.elseStatement === undefined;
  if (!isGuard && !ts.isExpressionStatement(node)) return [];
  return [replace(node, source, ";")];
};

const removeResult: Mutator = (node, source) => {
  if (ts.isAwaitExpression(node)) return [replace(node, source, node.expression)];
  if (!ts.isReturnStatement(node) || node.expression === undefined) return [];
  const { expression } = node;
  const isFalse = /^(undefined|false)$/.test(expression.getText(source)); // equivalent in a condition
  return isFalse ? [] : [replace(expression, source, "undefined")];
};

const changeLiteral: Mutator = (node, source) => {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replace(node, source, "false")];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replace(node, source, "true")];
  if (ts.isNumericLiteral(node)) return [replace(node, source, otherNumber(Number(node.text)))];
  if (ts.isRegularExpressionLiteral(node)) {
    return [replace(node, source, "/(?!)/"), replace(node, source, "/(?:)/")];
  }
  if (ts.isTemplateExpression(node)) return [replace(node, source, '""')];
  if (!ts.isStringLiteralLike(node) || isName(node)) return [];
  return [replace(node, source, node.text === "" ? '"mutated"' : '""')];
};

/** Small numbers are counts and change by one; large ones are measures and change tenfold. */
function otherNumber(value: number): string {
  return String(value < 10 ? value + 1 : value * 10);
}

function isName(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isElementAccessExpression(parent) ||
    (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword)
  );
}

const changeMethod: Mutator = (node, source) => {
  if (!ts.isPropertyAccessExpression(node)) return [];
  const other = methods.get(node.name.text);
  return other === undefined ? [] : [replace(node.name, source, other)];
};

function elementsOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements;
  return ts.isObjectLiteralExpression(node) ? node.properties : [];
}

const removeElement: Mutator = (node, source) => {
  const elements = elementsOf(node);
  return elements.map((element, index) => {
    const next = elements[index + 1];
    const start = element.getStart(source);
    return { start, end: next?.getStart(source) ?? element.end, after: "" };
  });
};

const mutators: readonly Mutator[] = [
  changeOperator,
  flipCondition,
  removeStatement,
  removeResult,
  changeLiteral,
  changeMethod,
  removeElement,
];

function replace(node: ts.Node, source: ts.SourceFile, by: ts.Node | string): Edit {
  const after = typeof by === "string" ? by : by.getText(source);
  return { start: node.getStart(source), end: node.end, after };
}

/** Ignores what every object inherits: programs call `toString` too. */
function mapOf(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table));
}
