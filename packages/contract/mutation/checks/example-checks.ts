import { deepEqual, ok } from "node:assert/strict";
import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import { answersOf } from "@vox-accounts/scripts/contract/operations";
import { answerFor } from "../../support/answer-for.ts";
import { bundle } from "../../support/bundle.ts";
import { callMethod } from "../../support/call-method.ts";
import { failureOf } from "../../support/failure-of.ts";
import type { Check } from "./check.ts";

/** Calls by the client: every request example must be answered, and every example answer must arrive unchanged. */
export function exampleChecks(operation: OperationObject): Check[] {
  const requests = operation["x-request-examples"];
  const minimal = requests.minimal?.params ?? {};
  const { examples } = answersOf(operation);
  const asked = Object.entries(requests).map(([name, { params }]) => ({
    at: "request",
    name: `answers the request ${name}`,
    run: async ({ client, method, mock }) =>
      deepEqual(
        await callMethod(client(), method, params),
        answerFor(bundle, operation, params, mock.accountId),
      ),
  })) satisfies Check[];
  const answered = Object.entries(examples).map(([name, { value = {} }]): Check => {
    const prefer = { prefer: `example=${name}` };
    if (!("error" in value)) {
      const run: Check["run"] = async ({ client, method }) =>
        deepEqual(await callMethod(client(prefer), method, minimal), value);
      return { at: `example ${name}`, name: `returns the answer ${name}`, run };
    }
    const { code, msg } = value.error as { code: number; msg: string };
    const run: Check["run"] = async ({ client, method }) => {
      const error = await failureOf(callMethod(client(prefer), method, minimal));
      deepEqual(
        { kind: error.kind, code: "code" in error ? error.code : undefined },
        { kind: "api", code },
      );
      ok(error.message.includes(msg), error.message);
    };
    return { at: `example ${name}`, name: `turns the error ${name} into an AccountsError`, run };
  });
  return [...asked, ...answered];
}
