import type { Contract, SchemaObject } from "../../contract/document.ts";
import { listOperations } from "../../contract/operations.ts";
import { resolved } from "../../contract/references.ts";
import { type PlacedSchema, placeOfSchema, walkSchema } from "../../contract/schemas.ts";
import { answerSchemaNames, recordsInExamples } from "../records.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/** Answers accept fields that the vendor adds, and every field has a type. */
export const answers: Check = ({ contract }) => [
  ...[...answerSchemaNames(contract)].flatMap((name) => {
    const schema = contract.components.schemas[name] ?? {};
    const root = { where: placeOfSchema(contract, name), schema };
    return walkSchema(root).flatMap((placed) => [
      ...closedProblems(placed),
      ...fieldProblems(contract, placed),
    ]);
  }),
  ...timeProblems(contract),
];

function closedProblems({ where, schema }: PlacedSchema): Problem[] {
  if (schema.additionalProperties !== false) return [];
  const fix = "remove `additionalProperties`: the vendor may add fields";
  return [
    problem(within(where, "additionalProperties"), "the answer does not accept more fields", fix),
  ];
}

function fieldProblems(contract: Contract, { where, schema }: PlacedSchema): Problem[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const place = within(where, `properties/${name}`);
    const { type, oneOf } = resolved(contract, field);
    const isUntyped = type === undefined && !oneOf;
    return [
      ...(isUntyped ? [problem(place, `${name} has no type`, "add its type")] : []),
      ...(isClosedInAnswers(contract, field)
        ? [
            problem(
              place,
              "an enumeration in an answer must be open, so that a new value breaks no caller",
              "write `type: string` with `x-known-values`",
            ),
          ]
        : []),
    ];
  });
}

/** Answers may also contain an enumeration that requests choose from. */
function isClosedInAnswers(contract: Contract, field: SchemaObject): boolean {
  if (!resolved(contract, field).enum) return false;
  const requests = listOperations(contract).map(({ parameters }) => parameters);
  return field.$ref === undefined || !JSON.stringify(requests).includes(`"${field.$ref}"`);
}

const timeFormats = [
  {
    looks: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u,
    isDeclared: (schema: SchemaObject) => schema["x-timestamp"] !== undefined,
    what: "a timestamp",
    file: "Timestamp.yaml",
  },
  {
    looks: /^\d{4}-\d{2}-\d{2}$/u,
    isDeclared: (schema: SchemaObject) => schema.format === "date",
    what: "a date",
    file: "PlainDate.yaml",
  },
];

/** Values that look like a timestamp or a date in an example are declared as one. */
function timeProblems(contract: Contract): Problem[] {
  const problems = recordsInExamples(contract).flatMap(({ schema: name, record }) => {
    const fields = contract.components.schemas[name]?.properties ?? {};
    return Object.entries(record).flatMap(([field, value]) => {
      const schema = fields[field] && resolved(contract, fields[field]);
      const format = timeFormats.find(
        ({ looks }) => typeof value === "string" && looks.test(value),
      );
      if (!schema || !format || schema.type !== "string" || format.isDeclared(schema)) return [];
      if (/no source/iu.test(schema.description ?? "")) return [];
      const where = within(placeOfSchema(contract, name), `properties/${field}`);
      const fix = `refer to ${format.file}, or say in the description that no source names its format`;
      return [problem(where, `${field} is ${format.what} in the examples`, fix)];
    });
  });
  return [...new Map(problems.map((one) => [one.where, one])).values()];
}

function within(where: string, path: string): string {
  return `${where}${where.includes(" ") ? "/" : " "}${path}`;
}
