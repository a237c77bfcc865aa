import { bodyOf, callbackExamples, examplesIn, listCallbacks } from "../contract/callbacks.ts";
import type { Contract, SchemaObject } from "../contract/document.ts";
import { responseTypeName } from "../contract/names.ts";
import { answerExamples, answersOf, listOperations, resultSchema } from "../contract/operations.ts";
import { refName, resolved } from "../contract/references.ts";
import { presentBranches, walkSchema } from "../contract/schemas.ts";

/** A record of a shared schema in a success example. */
export interface FoundRecord {
  readonly schema: string;
  readonly record: Readonly<Record<string, unknown>>;
  /** Whether the example is taken from a source. */
  readonly isPublished: boolean;
}

/** Every record of a shared schema in the examples. */
export function recordsInExamples(contract: Contract): FoundRecord[] {
  return [...recordsInAnswers(contract), ...recordsInCallbacks(contract)];
}

function recordsInCallbacks(contract: Contract): FoundRecord[] {
  return listCallbacks(contract).flatMap((callback) => {
    const examples = examplesIn(callback.object);
    return callbackExamples(contract, callback).flatMap(({ name, value }) => {
      const isPublished = examples[name]?.["x-sources"] !== undefined;
      const records = recordsIn(contract, bodyOf(callback.object), value);
      return records.map((found) => ({ ...found, isPublished }));
    });
  });
}

function recordsInAnswers(contract: Contract): FoundRecord[] {
  return listOperations(contract).flatMap(({ object }) => {
    const { examples = {}, schema } = answersOf(object);
    const successes = answerExamples(contract, object).filter(({ error }) => !error);
    return successes.flatMap(({ name, value }) => {
      const isPublished = examples[name]?.["x-sources"] !== undefined;
      return recordsIn(contract, schema, value).map((found) => ({ ...found, isPublished }));
    });
  });
}

function recordsIn(
  contract: Contract,
  schema: SchemaObject,
  value: unknown,
): Omit<FoundRecord, "isPublished">[] {
  const name = schema.$ref && refName(schema.$ref);
  const [present = {}] = presentBranches(resolved(contract, schema));
  if (present.allOf) return present.allOf.flatMap((part) => recordsIn(contract, part, value));
  if (present !== schema && present.$ref) return recordsIn(contract, present, value);
  if (Array.isArray(value))
    return value.flatMap((item) => recordsIn(contract, present.items ?? {}, item));
  if (typeof value !== "object" || value === null) return [];
  const record: Record<string, unknown> = { ...value };
  const inside = Object.entries(record).flatMap(([field, child]) =>
    recordsIn(contract, present.properties?.[field] ?? {}, child),
  );
  return [...(name ? [{ schema: name, record }] : []), ...inside];
}

/** Names of the shared schemas that answers and callbacks have, at any depth. */
export function answerSchemaNames(contract: Contract): Set<string> {
  const names = new Set<string>(["ErrorResponse"]);
  const visit = (schema: SchemaObject) => {
    for (const { schema: inner } of walkSchema({ where: "", schema })) {
      const name = inner.$ref && refName(inner.$ref);
      if (!name || names.has(name)) continue;
      names.add(name);
      visit(contract.components.schemas[name] ?? {});
    }
  };
  for (const { object } of listOperations(contract)) {
    names.add(responseTypeName(object.operationId));
    visit(resultSchema(contract, object));
  }
  for (const callback of listCallbacks(contract)) visit(bodyOf(callback.object));
  visit(contract.components.schemas.ErrorResponse ?? {});
  return names;
}
