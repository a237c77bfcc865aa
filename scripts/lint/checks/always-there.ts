import type { Contract, SchemaObject } from "../../contract/document.ts";
import { responseTypeName } from "../../contract/names.ts";
import {
  answerExamples,
  answersOf,
  listOperations,
  resultSchema,
} from "../../contract/operations.ts";
import { refName, resolved } from "../../contract/references.ts";
import { placeOfSchema, presentBranches, walkSchema } from "../../contract/schemas.ts";
import { type AlwaysThere, type Check, type Problem, problem } from "../spec.ts";

type Evidence = AlwaysThere["schemas"][string];

/** A record of a shared schema in an example. */
interface FoundRecord {
  readonly schema: string;
  readonly fields: ReadonlySet<string>;
}

/**
 * A field of an answer is required by one rule: it is the record's key, or the clients type it as
 * always there, every published example has it, and no parameter leaves it out.
 */
export const alwaysThere: Check = ({ contract, alwaysThere: { clients, schemas } }) => {
  const published = publishedRecords(contract);
  const names = answerSchemaNames(contract);
  const unknown = Object.keys(schemas).filter((name) => !names.has(name));
  const strangers = clients.filter((client) => !(client in contract["x-source-keys"]));
  return [
    ...[...names].flatMap((name) =>
      requiredProblems(contract, name, schemas[name] ?? {}, published),
    ),
    ...unknown.map((name) =>
      problem(here, `${name} is no schema of an answer`, "correct the name, or remove it"),
    ),
    ...strangers.map((client) =>
      problem(here, `${client} is no key of x-source-keys`, "name a client of openapi.yaml"),
    ),
  ];
};

const here = "always-there.yaml";

function requiredProblems(
  contract: Contract,
  name: string,
  evidence: Evidence,
  published: readonly FoundRecord[],
): Problem[] {
  const { required = [], properties = {} } = contract.components.schemas[name] ?? {};
  const records = published.filter(({ schema }) => schema === name);
  const { key = [], typed = [], "left-out": leftOut } = evidence;
  const isPrinted = (field: string) =>
    records.length > 0 && records.every(({ fields }) => fields.has(field));
  const isAlways = (field: string) =>
    typed.includes(field) && isPrinted(field) && !leftOut?.fields.includes(field);
  const due = [...key, ...typed].filter((field) => key.includes(field) || isAlways(field));
  const where = placeOfSchema(contract, name);
  const named = [...key, ...typed, ...(leftOut?.fields ?? [])];
  return [
    ...named
      .filter((field) => !properties[field])
      .map((field) => problem(`${here} ${name}`, `${field} is no field`, "correct the name")),
    ...(sameNames(required, due)
      ? []
      : [
          problem(
            where,
            `${listed(required)} is required, and by the rule it is ${listed(due)}`,
            `correct \`required\`, or the evidence in ${here}`,
          ),
        ]),
  ];
}

/** Every record in the examples that are taken from a source. */
function publishedRecords(contract: Contract): FoundRecord[] {
  return listOperations(contract).flatMap(({ object }) => {
    const { examples = {} } = answersOf(object);
    const isPublished = (name: string) => examples[name]?.["x-sources"] !== undefined;
    return answerExamples(contract, object)
      .filter(({ name, error }) => isPublished(name) && !error)
      .flatMap(({ value }) => recordsIn(contract, answersOf(object).schema, value));
  });
}

function recordsIn(contract: Contract, schema: SchemaObject, value: unknown): FoundRecord[] {
  const name = schema.$ref && refName(schema.$ref);
  const [present = {}] = presentBranches(resolved(contract, schema));
  if (present !== schema && present.$ref) return recordsIn(contract, present, value);
  if (Array.isArray(value))
    return value.flatMap((item) => recordsIn(contract, present.items ?? {}, item));
  if (typeof value !== "object" || value === null) return [];
  const fields = Object.entries(value);
  const inside = fields.flatMap(([field, child]) =>
    recordsIn(contract, present.properties?.[field] ?? {}, child),
  );
  const own = name ? [{ schema: name, fields: new Set(fields.map(([field]) => field)) }] : [];
  return [...own, ...inside];
}

/** Names of the shared schemas of objects that answers have, at any depth. */
function answerSchemaNames(contract: Contract): Set<string> {
  const names = new Set<string>(["ErrorResponse"]);
  const visit = (schema: SchemaObject) => {
    for (const { schema: inner } of walkSchema({ where: "", schema })) {
      const name = inner.$ref && refName(inner.$ref);
      if (!name || names.has(name)) continue;
      if (contract.components.schemas[name]?.properties) names.add(name);
      visit(contract.components.schemas[name] ?? {});
    }
  };
  for (const { object } of listOperations(contract)) {
    names.add(responseTypeName(object.operationId));
    visit(resultSchema(contract, object));
  }
  visit(contract.components.schemas.ErrorResponse ?? {});
  return names;
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? names.join(", ") : "nothing";
}
