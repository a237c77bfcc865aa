import type { Contract, SchemaObject } from "../../contract/document.ts";
import { listOperations } from "../../contract/operations.ts";
import { resolved } from "../../contract/references.ts";
import { allSchemas } from "../../contract/schemas.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/** A list is one string of members joined with `;`, and its pattern accepts nothing else. */
export const lists: Check = ({ contract }) => [
  ...allSchemas(contract).flatMap(({ where, schema }) => {
    const place = `${where}${where.includes(" ") ? "/" : " "}pattern`;
    return schema["x-list"] ? patternProblems(contract, place, schema) : unlisted(place, schema);
  }),
  ...listOperations(contract).flatMap(({ name, parameters }) =>
    parameters.flatMap(({ name: parameter, description, schema }) => {
      const { type, "x-list": list } = resolved(contract, schema);
      const where = `methods/${name}.yaml parameters/${parameter}/schema`;
      if (
        !list &&
        /joined with `?[;,]|separated (?:by|with)|(?:comma|semicolon)-separated/iu.test(description)
      ) {
        const what = "the description mentions a list, but the schema has no x-list";
        return [problem(where, what, "refer to a list of schemas/, or write x-list and pattern")];
      }
      if (type !== "array" && type !== "object") return [];
      const fix = "refer to a list of schemas/, or write a string with `x-list`";
      return [problem(where, `the parameter is an ${type}, but a list is one value`, fix)];
    }),
  ),
];

function patternProblems(contract: Contract, where: string, schema: SchemaObject): Problem[] {
  const { pattern, "x-list": list } = schema;
  const expression = expressionOf(pattern);
  if (!list || !expression) return [];
  const { taken, refused } = samplesOf(resolved(contract, list.items), list.all ?? false);
  const missed = taken.find((text) => !expression.test(text));
  const mistaken = refused.find((text) => expression.test(text));
  const fix = "write it as `^MEMBER(;MEMBER)*$`, around the word `all` if it is accepted";
  const show = (text: string) => JSON.stringify(text);
  return [
    ...(missed === undefined
      ? []
      : [problem(where, `the pattern does not accept ${show(missed)}, ${meaning(missed)}`, fix)]),
    ...(mistaken === undefined
      ? []
      : [problem(where, `the pattern accepts ${show(mistaken)}, which is not such a list`, fix)]),
  ];
}

function meaning(text: string): string {
  if (text === "all") return "which means every member";
  return text.includes(";") ? "members joined with `;`" : "which is a member";
}

function unlisted(where: string, { pattern }: SchemaObject): Problem[] {
  if (!pattern?.includes("(;")) return [];
  const what = "the pattern accepts `;` between members, but has no x-list";
  return [problem(where, what, "describe the members in `x-list`")];
}

interface Samples {
  readonly taken: readonly string[];
  readonly refused: readonly string[];
}

/** Texts that test the pattern of a list; none for members with their own format. */
function samplesOf(item: SchemaObject, takesAll: boolean): Samples {
  const values = membersOf(item);
  const [one] = values;
  if (one === undefined) return { taken: [], refused: [""] };
  const other = values.at(-1) ?? one;
  const isText = item.type === "string" && !item.enum;
  return {
    taken: [...values, `${one};${other}`, `${one};${other};${one}`, ...(takesAll ? ["all"] : [])],
    refused: [
      ...["", ";", `${one};`, `;${one}`, `${one};;${other}`],
      ...(isText ? [] : [`${one},${other}`, `${one} ${other}`]),
      ...(isText || takesAll ? [] : ["all"]),
    ],
  };
}

function membersOf({ type, enum: values, pattern, format, ...item }: SchemaObject): string[] {
  if (values) return values.map(String);
  if (type === "integer" || type === "number") return ["1", "23"];
  const known = Object.keys(item["x-known-values"] ?? {});
  if (known.length > 0) return known;
  return pattern || format ? [] : ["abc", "d e f"].filter(({ length }) => fits(length, item));
}

function fits(length: number, { minLength = 0, maxLength = length }: SchemaObject): boolean {
  return length >= minLength && length <= maxLength;
}

function expressionOf(pattern: string | undefined): RegExp | undefined {
  if (pattern === undefined) return undefined;
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined; // another check reports it
  }
}
