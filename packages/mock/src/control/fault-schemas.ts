import { integer, optional, schemaOf, schemasOf } from "../checks.ts";
import type { Contract } from "../contract/contract.ts";
import type { Operation } from "../contract/operation.ts";
import type { FaultTable } from "../faults/fault-row.ts";
import { SEQUENCE } from "../faults/scenarios.ts";
import { COUNT, object, ref } from "./json-schema.ts";

export const PARAMS = {
  type: "object",
  description: "Values by parameter; a list matches its values joined with `;`.",
  additionalProperties: {
    type: ["string", "number", "boolean", "array"],
    items: { type: ["string", "number", "boolean"] },
  },
} as const;

/** The schemas of faults and of the calls they apply to. */
export function faultSchemas(
  { responses }: Contract,
  table: FaultTable,
  operations: ReadonlyMap<string, Operation>,
): Record<string, object> {
  const methods = [...operations.keys()];
  const examplesOf = (method: string) => [...(responses.get(method)?.examples.keys() ?? [])];
  const target = {
    method: { enum: methods },
    params: { ...PARAMS, propertyNames: namesOf([...operations.values()]) },
    times: schemaOf(optional(integer(1))),
  };
  const byMethod = [...operations].map(([method, operation]) => ({
    if: { properties: { method: { const: method } }, required: ["method"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      properties: {
        params: { propertyNames: namesOf([operation]) },
        fault: withExamples(examplesOf(method)),
      },
    },
  }));
  const allExamples = withExamples(methods.flatMap(examplesOf));
  return {
    Fault: { oneOf: kinds(table), ...allExamples },
    SequenceStep: {
      oneOf: [{ type: "null" }, ...kinds(table, (name) => "answer" in table[name])],
      ...allExamples,
    },
    NewFault: { ...object({ fault: ref("Fault"), ...target }, ["fault"]), allOf: byMethod },
    FaultRule: object({ id: COUNT, fault: ref("Fault"), ...target }, ["id", "fault"]),
  };
}

/** The names of parameters that the operations take. */
export function namesOf(operations: readonly Operation[]): object | boolean {
  const names = new Set(operations.flatMap(({ parameters }) => [...parameters.keys()]));
  return oneOfNames(names);
}

/** The schema of some names; `false` allows none. */
export function oneOfNames(names: Iterable<string>): object | boolean {
  const all = [...names];
  return all.length > 0 && { enum: all };
}

/** A fault that returns an example, by itself or in a sequence, must name one of these. */
function withExamples(examples: readonly string[]): object {
  const example = oneOfNames(new Set(examples));
  return {
    properties: { example, sequence: { items: { properties: { example } } } },
  };
}

type FaultKind = keyof FaultTable;

function kinds(table: FaultTable, isWanted: (name: FaultKind) => boolean = () => true): object[] {
  const names = Object.keys(table) as FaultKind[]; // the rows of the table
  return names.filter(isWanted).map((name) => {
    const { properties: checks } = table[name];
    const required = Object.entries(checks).filter(([, check]) => !check.optional);
    const properties = {
      ...schemasOf(checks),
      ...(name === "sequence"
        ? { sequence: { ...schemaOf(SEQUENCE), items: ref("SequenceStep") } }
        : {}),
    };
    return {
      title: name,
      ...object(
        properties,
        required.map(([property]) => property),
      ),
    };
  });
}
