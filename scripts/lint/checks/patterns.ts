import type { SchemaObject } from "../../generate/contract.ts";
import { allSchemas } from "../schema-tree.ts";
import type { Check } from "../spec.ts";

/** Every pattern is an ECMAScript one with the `u` flag, as JSON Schema wants it, and as older engines read it too. */
export const patterns: Check = ({ contract }) =>
  allSchemas(contract).flatMap(({ where, schema }) =>
    patternsOf(schema).flatMap((pattern) => {
      const what = whatIsWrong(pattern);
      return what ? [{ where, what, fix: "write it in ECMAScript's syntax, such as [Aa] in place of a flag" }] : [];
    }),
  );

function patternsOf(schema: SchemaObject & { patternProperties?: object }): string[] {
  return [...(schema.pattern === undefined ? [] : [schema.pattern]), ...Object.keys(schema.patternProperties ?? {})];
}

function whatIsWrong(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return /\(\?[ims-]+:/u.test(pattern) ? `the pattern ${pattern} sets flags, which Node 22 and older refuse` : undefined;
}
