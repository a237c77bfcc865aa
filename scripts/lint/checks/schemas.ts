import type { Contract, SchemaObject } from "../../contract/document.ts";
import { resolved } from "../../contract/references.ts";
import { allSchemas, type PlacedSchema, rootSchemas, walkSchema } from "../../contract/schemas.ts";
import { schemaCompiler } from "../compile-schema.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/**
 * Every schema compiles in Ajv's strict mode, and defaults fit: one schema that does not compile
 * would switch the
 * mock's validation off.
 */
export const schemas: Check = ({ contract }) => {
  const compile = schemaCompiler(contract);
  return rootSchemas(contract).flatMap((root) => [
    ...attempt(root.where, () => void compile(root.schema)),
    ...[...walkSchema(root)].filter(standsAlone).flatMap(({ where, schema }) =>
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
 * Whether a schema inside another is to be compiled by itself: Ajv looks neither at defaults nor at
 * a list's members.
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
 * Every pattern is an ECMAScript one with the `u` flag, as JSON Schema wants it, and as older
 * engines read it too.
 */
export const patterns: Check = ({ contract }) =>
  allSchemas(contract).flatMap(({ where, schema }) =>
    patternsOf(schema).flatMap((pattern) => {
      const place = `${where}${where.includes(" ") ? "/" : " "}pattern`;
      const what = whatIsWrong(pattern);
      const fix = "write it in ECMAScript's syntax, such as [Aa] in place of a flag";
      if (schema.format === "date") return [problem(place, ...patternOfDate)];
      return what === undefined ? [] : [problem(place, what, fix)];
    }),
  );

const patternOfDate = [
  "a date has a pattern beside its format, and some generators crash on both",
  "drop the pattern: `format: date` allows nothing else",
] as const;

/** A field says what it is for, also where other fields share its type. */
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

/** An object that stands in a file of its own says there what it is. */
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
    ? `the pattern ${pattern} sets flags, which Node 22 and older refuse`
    : undefined;
}
