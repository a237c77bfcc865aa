import { type Mock, startMock } from "@vox-accounts/mock";
import type { Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../support/contract.ts";
import { callOfficialClient } from "./support/call-official-client.ts";
import {
  type OfficialOutcome,
  officialMethods,
  toOfficialCall,
  withJoinedStrings,
} from "./support/official-call.ts";
import { isKnownToIt } from "./support/reason-of.ts";

let mock: Mock;
let outcomes: readonly OfficialOutcome[];

beforeAll(async () => {
  mock = await startMock({ mode: "vendor", tls: true });
  outcomes = await callOfficialClient(
    mock,
    officialMethods.map((method) => toOfficialCall(method, sendableParameters(method))),
  );
});

afterAll(() => mock?.close());

const calls = officialMethods.map((method, index) => ({ method, index }));

it.each(calls.filter(({ method }) => lacksRequired(method)))(
  "the official client's $method is refused because it cannot send a required parameter",
  ({ index }) => {
    expect(outcomes[index]?.answer).toMatchObject({ error: { code: 134 } });
  },
);

describe.each(calls.filter(({ method }) => !lacksRequired(method)))(
  "the official client's $method",
  ({ method, index }) => {
    it("succeeds against the mock in vendor mode, over TLS", () => {
      expect(outcomes[index]).toMatchObject({ answer: { result: expect.anything() } });
      expect(outcomes[index]?.answer).not.toHaveProperty("error");
      const [request, ...more] = mock.requests({ method });
      expect(more).toEqual([]);
      expect(request).toMatchObject({
        verb: "POST",
        issuer: mock.accountId,
        outcome: { kind: "answered" },
        executed: true,
      });
    });

    it("arrives as multipart, with the method in cmd", () => {
      const [request] = mock.requests({ method });
      expect(request?.places).toEqual(
        Object.keys(sendableParameters(method)).length > 0 ? ["multipart"] : [],
      );
      expect(Object.keys(request?.parameters ?? {}).sort()).toEqual(
        Object.keys(sendableParameters(method)).sort(),
      );
    });
  },
);

/** The parameters of the contract's full example that the official client knows, with lists of strings joined. */
function sendableParameters(method: (typeof officialMethods)[number]): object {
  const full = contract.find((described) => described.method === method)?.requests.full ?? {};
  const known = Object.entries(full).filter(([name]) => isKnownToIt(method, name));
  return withJoinedStrings(Object.fromEntries(known));
}

function lacksRequired(method: (typeof officialMethods)[number]): boolean {
  const { required = [] }: Operation = operationTable[method];
  return required.some((name) => !isKnownToIt(method, name));
}
