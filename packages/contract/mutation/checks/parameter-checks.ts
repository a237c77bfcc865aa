import { ok } from "node:assert/strict";
import type { OperationObject, ParameterObject } from "@vox-accounts/scripts/contract/document";
import { isSensitive, parametersOf, placeOf } from "@vox-accounts/scripts/contract/operations";
import { bundle } from "../../support/bundle.ts";
import type { Check } from "./check.ts";
import { expectAccepted, expectRefused } from "./expect-answer.ts";
import { minimalRequest, requestWith, without } from "./requests.ts";
import { samplesOf } from "./sample-values.ts";

const INVALID = 101;
const MISSING = 134;
const EMPTY = 485;

/** Checks of each parameter: accepted and refused values, whether it is required, and where it may be sent. */
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
  const { valid, invalid } = samplesOf(schema);
  const place = placeOf(operation);
  return {
    at: `parameter ${name}`,
    name: `accepts only valid values of ${name}`,
    run: async ({ send }) => {
      for (const value of valid)
        expectAccepted(await send(place, requestWith(operation, name, value)), `${name}=${value}`);
      for (const [value, code] of [...invalid, ["", EMPTY] as const]) {
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
  const isInRule = (operation["x-rules"] ?? []).some(({ parameters }) => parameters.includes(name));
  const request = without(minimalRequest(operation), name);
  return {
    at: `parameter ${name}`,
    name: `${required ? "requires" : "does not require"} ${name}`,
    run: async ({ send }) => {
      const answer = await send(place, request);
      if (required) expectRefused(answer, MISSING, `Parameter ${name}: `, `without ${name}`);
      else if (!isInRule) expectAccepted(answer, `without ${name}`);
      else ok(answer.code !== MISSING, answer.reason); // a rule may require it
    },
  };
}

function secrecy(operation: OperationObject, { name, schema }: ParameterObject): Check {
  const [value = ""] = samplesOf(schema).valid;
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
        expectAccepted(
          await send(place, requestWith(operation, name, value)),
          `${name}=${value}`,
          about,
        );
      }
      const unknown = [...known, "zz", "ZZ", "ZZZ", "zzz"].find(
        (value) => !known.includes(value) && fits(schema, value),
      );
      if (unknown === undefined) return;
      const { warning } = await send(place, requestWith(operation, name, unknown));
      ok(warning.includes(about), `${name}=${unknown} causes no warning`);
    },
  };
}

function fits({ pattern = "" }: { readonly pattern?: string }, value: string): boolean {
  return new RegExp(pattern, "u").test(value);
}
