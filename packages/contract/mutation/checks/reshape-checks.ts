import { deepEqual, ok } from "node:assert/strict";
import type { OperationObject, SchemaObject } from "@vox-accounts/scripts/contract/document";
import { fieldsOf, objectsIn } from "@vox-accounts/scripts/contract/fields";
import { answersOf, placeOf } from "@vox-accounts/scripts/contract/operations";
import { presentBranch, typeOf } from "@vox-accounts/scripts/contract/schemas";
import { resultOf } from "../bundle/method-bundle.ts";
import type { Check } from "./check.ts";
import { minimalRequest } from "./requests.ts";
import { reshaped } from "./reshaped.ts";

const HEADER = "x-vox-mock-fault";

/** Answers at the limits of the contract: without optional fields, with null for each, and with an unknown field. */
export function reshapeChecks(operation: OperationObject): Check[] {
  const success = resultOf(operation);
  const successes = Object.entries(answersOf(operation).examples).filter(
    ([, { value }]) => value && "result" in value,
  );
  return successes.flatMap(([example, { value }]): Check[] => {
    const answerWith = async ({ send }: Parameters<Check["run"]>[0], fault: object) => {
      const header = { [HEADER]: JSON.stringify([fault, { example }]) };
      return (await send(placeOf(operation), minimalRequest(operation), header)).body;
    };
    return [
      {
        at: "answer",
        name: `omits the optional fields of ${example}`,
        run: async (served) =>
          deepEqual(
            await answerWith(served, { missingFields: true }),
            reshaped(success, value, "omitted"),
          ),
      },
      {
        at: "answer",
        name: `sets the optional fields of ${example} to null`,
        run: async (served) =>
          deepEqual(await answerWith(served, { nulls: true }), reshaped(success, value, "null")),
      },
      {
        at: "answer",
        name: `adds a field of the allowed type to ${example}`,
        run: async (served) =>
          expectAllowedTypes(success, await answerWith(served, { unknownFields: true })),
      },
    ];
  });
}

/** The added fields must have the type that `additionalProperties` allows. */
function expectAllowedTypes(success: SchemaObject, body: unknown): void {
  for (const { parent, name, schema } of fieldsOf(success)) {
    const { additionalProperties } = presentBranch(schema);
    if (typeof additionalProperties !== "object") continue;
    const added = objectsIn(body, [...parent, name]).flatMap(({ unknown_field }) => unknown_field);
    const areAllowed = added.every((one) => typeof one === typeOf(additionalProperties));
    ok(areAllowed, `${name}: ${typeof added[0]}`);
  }
}
