import ts from "typescript";
import type { Kind } from "../facts.ts";

/** What a type of the client says about a value on the wire. */
export interface TypeFacts {
  /** Empty if any kind is accepted. */
  readonly kinds: readonly Kind[];
  /** The accepted words. */
  readonly values?: readonly string[];
  /** The interface of an object, or of a list's items. */
  readonly structure?: string;
  /** The continuation of a field's path: `[]` for items, `.*` for values whose keys are data. */
  readonly step: "" | "[]" | ".*";
}

const numbers = ["integer", "number"];
const texts = ["string", "date", "timestamp"];
const days = ["date", "timestamp"];

/** Reads a type; `any` and undeclared types say nothing. */
export function typeFacts(type: ts.TypeNode | undefined): TypeFacts {
  if (!type) return { kinds: [], step: "" };
  if (ts.isParenthesizedTypeNode(type)) return typeFacts(type.type);
  if (ts.isUnionTypeNode(type)) return unionFacts(type);
  if (ts.isArrayTypeNode(type)) return arrayFacts(type.elementType);
  if (ts.isTypeReferenceNode(type)) return referenceFacts(type);
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) {
    return { kinds: ["string"], values: [type.literal.text], step: "" };
  }
  switch (type.kind) {
    case ts.SyntaxKind.BooleanKeyword:
      return { kinds: ["boolean"], step: "" };
    case ts.SyntaxKind.NumberKeyword:
      return { kinds: numbers, step: "" };
    case ts.SyntaxKind.StringKeyword:
      return { kinds: texts, step: "" };
    default:
      return { kinds: [], step: "" };
  }
}

function arrayFacts(element: ts.TypeNode | undefined): TypeFacts {
  const { kinds, structure } = typeFacts(element);
  if (structure !== undefined) return { kinds: ["array"], structure, step: "[]" };
  if (kinds.length === 0) return { kinds: [], step: "[]" };
  return { kinds: kinds.map((kind) => `array of ${kind}`), step: "[]" };
}

function referenceFacts(type: ts.TypeReferenceNode): TypeFacts {
  const name = type.typeName.getText();
  const [first, second] = type.typeArguments ?? [];
  if (name === "Date") return { kinds: days, step: "" };
  if (name === "Array" || name === "ReadonlyArray") return arrayFacts(first);
  if (second && (name === "Record" || name === "Map")) {
    return { ...typeFacts(second), kinds: ["object"], step: ".*" };
  }
  if (name === "Object") return { kinds: [], step: "" };
  return { kinds: ["object"], structure: name, step: "" };
}

/** `number | number[]` is a list; the word `any` or `all` next to it is not an enumerated value. */
function unionFacts({ types }: ts.UnionTypeNode): TypeFacts {
  const members = types.filter((one) => !isNothing(one)).map(typeFacts);
  const array = members.find(({ step }) => step === "[]");
  if (array) return array;
  const words = members.flatMap(({ values }) => values ?? []);
  const isEnumeration = words.length > 0 && words.length === members.length;
  const structure = members.find((one) => one.structure !== undefined)?.structure;
  return {
    kinds: [...new Set(members.flatMap(({ kinds }) => kinds))],
    ...(isEnumeration ? { values: words } : {}),
    ...(structure === undefined ? {} : { structure }),
    step: members[0]?.step ?? "",
  };
}

function isNothing(type: ts.TypeNode): boolean {
  const isNull = ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;
  return isNull || type.kind === ts.SyntaxKind.UndefinedKeyword;
}
