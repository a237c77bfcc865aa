import { ok } from "node:assert/strict";
import type { OperationObject, ParameterObject } from "@vox-accounts/scripts/contract/document";
import { isSensitive, parametersOf, placeOf } from "@vox-accounts/scripts/contract/operations";
import { bundle } from "../../support/bundle.ts";
import type { Check } from "./check.ts";
import { expectRefused, expectTaken } from "./expect-answer.ts";
import { minimalRequest, requestWith, without } from "./requests.ts";
import { samplesOf } from "./sample-values.ts";

const INVALID = 101;
const MISSING = 134;
const EMPTY = 485;

/** Each parameter: its right values are taken, its wrong ones refused, it may be left out or not, and stands where it may. */
export function parameterChecks(operation: OperationObject): Check[] {
  return parametersOf(operation).flatMap((parameter) => [
    values(operation, parameter),
    presence(operation, parameter),
    ...(isSensitive(bundle, parameter) ? [secrecy(operation, parameter)] : []),
    ...(parameter.schema["x-known-values"] || parameter.schema["x-list"]?.items["x-known-values"]
      ? [knownValues(operation, parameter)]
      : []),
  ]);
}

function values(operation: OperationObject, { name, schema }: ParameterObject): Check {
  const { right, wrong } = samplesOf(schema);
  const place = placeOf(operation);
  return {
    at: `parameter ${name}`,
    name: `takes the right values of ${name} and no wrong ones`,
    run: async ({ send }) => {
      for (const value of right)
        expectTaken(await send(place, requestWith(operation, name, value)), `${name}=${value}`);
      for (const [value, code] of [...wrong, ["", EMPTY] as const]) {
        expectRefused(
          await send(place, requestWith(operation, name, value)),
          code,
          `Parameter ${name}: `,
          `${name}=${value}`,
        );
      }
    },
  };
}

function presence(operation: OperationObject, { name, required }: ParameterObject): Check {
  const place = placeOf(operation);
  const chosen = (operation["x-rules"] ?? []).some(({ parameters }) => parameters.includes(name));
  const request = without(minimalRequest(operation), name);
  return {
    at: `parameter ${name}`,
    name: `${required ? "demands" : "does without"} ${name}`,
    run: async ({ send }) => {
      const answer = await send(place, request);
      if (required) expectRefused(answer, MISSING, `Parameter ${name}: `, `without ${name}`);
      else if (!chosen) expectTaken(answer, `without ${name}`);
      else ok(answer.code !== MISSING, answer.reason); // what a rule demands is the rule's matter
    },
  };
}

function secrecy(operation: OperationObject, { name, schema }: ParameterObject): Check {
  const [value = ""] = samplesOf(schema).right;
  return {
    at: `parameter ${name}`,
    name: `keeps ${name} out of the URL and the journal`,
    run: async ({ send, mock }) => {
      expectRefused(
        await send("query", requestWith(operation, name, value)),
        INVALID,
        `Parameter ${name}: it is a secret`,
        `${name} in the URL`,
      );
      await send("form", requestWith(operation, name, value));
      const [entry] = mock.requests();
      ok(entry && entry.parameters[name] === "[redacted]", `the journal shows ${name}`);
    },
  };
}

function knownValues(operation: OperationObject, { name, schema }: ParameterObject): Check {
  const list = schema["x-list"];
  const known = Object.keys((list?.items ?? schema)["x-known-values"] ?? {});
  const place = placeOf(operation);
  const about = `Parameter ${name}: no source lists this value`;
  return {
    at: `parameter ${name}`,
    name: `knows the known values of ${name}`,
    run: async ({ send }) => {
      for (const value of list ? [known.join(";")] : known) {
        expectTaken(
          await send(place, requestWith(operation, name, value)),
          `${name}=${value}`,
          about,
        );
      }
      const stranger = [...known, "zz", "ZZ", "ZZZ", "zzz"].find(
        (value) => !known.includes(value) && fits(schema, value),
      );
      if (stranger === undefined) return;
      const { warning } = await send(place, requestWith(operation, name, stranger));
      ok(warning.includes(about), `${name}=${stranger} goes unnoticed`);
    },
  };
}

function fits({ pattern = "" }: { readonly pattern?: string }, value: string): boolean {
  return new RegExp(pattern, "u").test(value);
}
