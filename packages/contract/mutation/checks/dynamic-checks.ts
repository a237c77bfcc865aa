import { deepEqual, ok } from "node:assert/strict";
import type { OperationObject, SchemaObject } from "@vox-accounts/scripts/contract/document";
import { type Field, fieldsOf, objectsIn, pathOf } from "@vox-accounts/scripts/contract/fields";
import { placeOf } from "@vox-accounts/scripts/contract/operations";
import { presentBranch } from "@vox-accounts/scripts/contract/schemas";
import { askingForAll } from "../../support/answer-for.ts";
import { resultOf } from "../bundle/method-bundle.ts";
import type { Check } from "./check.ts";
import { misfits } from "./misfits.ts";
import { minimalRequest } from "./requests.ts";

const SEEDS = 80;
const MAX_LISTED_VALUES = 12; // with more, a value may not occur in SEEDS answers
const PLACEHOLDER = /^0{8}-0000-4000-8000-\d{12}$/;
const TIMESTAMP = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

/** Generated answers: each must match the contract, and together they must show everything it allows. */
export function dynamicChecks(operation: OperationObject): Check[] {
  const success = resultOf(operation);
  const fields = fieldsOf(success);
  const whole = { ...minimalRequest(operation), ...askingForAll(operation) };
  const run: Check["run"] = async ({ send }) => {
    const bodies: unknown[] = [];
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { body } = await send(placeOf(operation), whole, {
        prefer: `dynamic=true, seed=${seed}`,
      });
      deepEqual(misfits(success, body), []);
      bodies.push(body);
    }
    for (const field of fields) expectShown(field, bodies);
    expectCorrectSizes(operation, bodies);
  };
  return [
    { at: "answer", name: "generates answers that show everything the contract allows", run },
  ];
}

function expectShown(field: Field, bodies: readonly unknown[]): void {
  const { name, parent, schema, required } = field;
  const path = pathOf(field);
  const owners = bodies.flatMap((body) => objectsIn(body, parent));
  const values = owners.filter((owner) => name in owner).map((owner) => owner[name]);
  ok(values.length > 0, `${path} never occurs`);
  ok(required || values.length < owners.length, `${path} always occurs`);
  for (const value of values.flat())
    ok(isPlausible(schema, value), `${path} is ${JSON.stringify(value)}`);
  if (schema["x-sensitive"]) ok(new Set(values).size > 1, `${path} is always ${values[0]}`);
  expectValuesShown(path, presentBranch(schema), values);
}

function expectValuesShown(
  path: string,
  { type, enum: known, "x-known-values": open, items }: SchemaObject,
  values: readonly unknown[],
): void {
  const listed = known ?? Object.keys(open ?? {});
  if (listed.length <= MAX_LISTED_VALUES)
    for (const value of listed) ok(values.includes(value), `${path} is never ${value}`);
  if (type === "number")
    ok(
      values.some((value) => !Number.isInteger(value)),
      `${path} never has a fraction`,
    );
  if (items)
    expectValuesShown(
      path,
      { ...items, ...(items.properties && { type: "object" }) },
      values.flat(),
    );
}

function isPlausible(schema: SchemaObject, value: unknown): boolean {
  const { "x-sensitive": sensitive, "x-timestamp": timestamp } = presentBranch(schema);
  if (typeof value !== "string") return true;
  if (sensitive) return PLACEHOLDER.test(value);
  return !timestamp || isRealTime(value);
}

/** Whether a timestamp is well-formed and its date exists. */
function isRealTime(value: string): boolean {
  if (!TIMESTAMP.test(value)) return false;
  return new Date(`${value.replace(" ", "T")}Z`).toISOString().startsWith(value.slice(0, 10));
}

function expectCorrectSizes(
  { "x-paging": paging }: OperationObject,
  bodies: readonly unknown[],
): void {
  if (!paging) return;
  for (const body of bodies as Record<string, unknown>[]) {
    const { length } = body[paging.items] as unknown[];
    for (const size of [paging.count, paging.total]) {
      ok(
        size === undefined || !(size in body) || body[size] === length,
        `${size} is not ${length}`,
      );
    }
  }
}
