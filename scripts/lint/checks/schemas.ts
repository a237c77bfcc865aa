import type { Contract, SchemaObject } from "../../contract/document.ts";
import { resolved } from "../../contract/references.ts";
import { allSchemas, type PlacedSchema, rootSchemas, walkSchema } from "../../contract/schemas.ts";
import { schemaCompiler } from "../compile-schema.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/**
 * Every schema compiles in Ajv's strict mode, and defaults are valid: one schema that does not
 * compile would switch off the mock's validation.
 */
export const schemas: Check = ({ contract }) => {
  const compile = schemaCompiler(contract);
  return rootSchemas(contract).flatMap((root) => [
    ...attempt(root.where, () => void compile(root.schema)),
    ...walkSchema(root)
      .filter(standsAlone)
      .flatMap(({ where, schema }) =>
        attempt(where, () => {
          const validate = compile(schema);
          if (schema.default === undefined || validate(schema.default)) return undefined;
          const what = `the default ${JSON.stringify(schema.default)} does not fit the schema`;
          return problem(where, what, "correct one of them");
        }),
      ),
  ]);
};

/**
 * Whether to compile a nested schema by itself: Ajv checks neither defaults nor the members of a
 * list.
 */
function standsAlone({ where, schema }: PlacedSchema): boolean {
  return schema.default !== undefined || where.endsWith("x-list/items");
}

function attempt(where: string, job: () => Problem | undefined): Problem[] {
  try {
    const found = job();
    return found ? [found] : [];
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return [problem(where, what, "correct the keyword or its value")];
  }
}

/**
 * Every pattern is an ECMAScript pattern with the `u` flag, as JSON Schema requires, and works in
 * older engines.
 */
export const patterns: Check = ({ contract }) =>
  allSchemas(contract).flatMap(({ where, schema }) =>
    patternsOf(schema).flatMap((pattern) => {
      const place = `${where}${where.includes(" ") ? "/" : " "}pattern`;
      const what = whatIsWrong(pattern);
      const fix = "write it in ECMAScript's syntax, such as [Aa] instead of a flag";
      if (schema.format === "date") return [problem(place, ...patternOfDate)];
      return what === undefined ? [] : [problem(place, what, fix)];
    }),
  );

const patternOfDate = [
  "a date has both a format and a pattern, which crashes some generators",
  "remove the pattern: `format: date` is sufficient",
] as const;

/** A field has its own description, even if other fields share its type. */
export const descriptions: Check = ({ contract }) =>
  allSchemas(contract).flatMap(({ where, schema }) =>
    Object.entries(schema.properties ?? {})
      .filter(([, field]) => !field.description && !isDescribedObject(contract, field))
      .map(([name]) => {
        const place = `${where}${where.includes(" ") ? "/" : " "}properties/${name}`;
        const what = `the field ${name} has no description of its own`;
        return problem(place, what, "say what it is for");
      }),
  );

/** An object with its own file has its description there. */
function isDescribedObject(contract: Contract, field: SchemaObject): boolean {
  const { type, description } = resolved(contract, field);
  return field.$ref !== undefined && type === "object" && Boolean(description);
}

function patternsOf(schema: SchemaObject & { patternProperties?: object }): string[] {
  return [
    ...(schema.pattern === undefined ? [] : [schema.pattern]),
    ...Object.keys(schema.patternProperties ?? {}),
  ];
}

function whatIsWrong(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return /\(\?[ims-]+:/u.test(pattern)
    ? `the pattern ${pattern} sets flags, which Node 22 and older reject`
    : undefined;
}
