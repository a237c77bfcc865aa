import type { AccountsClient, AccountsError } from "@vox-accounts/client";
import { operationTable } from "@vox-accounts/types/operation-table";
import { describe, expect, it } from "vitest";
import { answerFor } from "./answer-for.ts";
import { bundle } from "./bundle.ts";
import { callMethod } from "./call-method.ts";
import { contract } from "./contract.ts";
import { failureOf } from "./failure-of.ts";
import { type Fetch, overwritingParameter, preferring } from "./fetches.ts";

/** The server under test. */
export interface ServerUnderTest {
  /** Creates a client of the server that uses this `fetch`. */
  readonly client: (fetch?: Fetch) => AccountsClient;
  /** Whether this is the server's error for a parameter of the wrong type. */
  readonly isRefusal: (error: AccountsError) => boolean;
  /** The token's account; set if the server applies parameters to its answers. */
  readonly accountId?: () => number;
}

/** Registers the tests that every server of the contract must pass: each example of each method, through our client. */
export function testRound({ client, isRefusal, accountId }: ServerUnderTest): void {
  it("covers every method of the client", () => {
    expect(contract.map(({ method }) => method).sort()).toEqual(Object.keys(operationTable).sort());
  });

  describe.each(contract)("$method", ({ method, operation, requests, successes, errors }) => {
    it.each(Object.entries(requests))(
      "answers the request %s as the contract says",
      async (_, params) => {
        expect(await callMethod(client(), method, params)).toEqual(
          accountId ? answerFor(bundle, operation, params, accountId()) : successes.success,
        );
      },
    );

    it.each(Object.entries(successes))("returns the answer %s untouched", async (name, answer) => {
      expect(await callMethod(client(preferring(name)), method, minimal(requests))).toEqual(answer);
    });

    it.each(Object.entries(errors))(
      "turns the error %s into an AccountsError",
      async (name, { code, msg }) => {
        const error = await failureOf(
          callMethod(client(preferring(name)), method, minimal(requests)),
        );
        expect(error).toMatchObject({
          kind: "api",
          code,
          method,
          message: expect.stringContaining(msg),
        });
      },
    );

    it("refuses parameters of the wrong type", async () => {
      const params = requests.full ?? {};
      const types: Readonly<Record<string, string>> = operationTable[method].parameters;
      const typed = Object.keys(params).filter(
        (name) => types[name] !== "string" && types[name] !== "strings",
      );
      expect(typed).not.toEqual([]);
      for (const name of typed) {
        const error = await failureOf(
          callMethod(client(overwritingParameter(name, "wrong")), method, params),
        );
        expect(isRefusal(error), `${name}: ${error.message}`).toBe(true);
      }
    });
  });
}

/** Registers the tests of a server of `brokenBundle`, which must reject its own answers. */
export function testBrokenAnswers(client: () => AccountsClient): void {
  it.each(contract)(
    "notices an answer of $method that breaks the contract",
    async ({ method, requests }) => {
      expect(await failureOf(callMethod(client(), method, minimal(requests)))).toMatchObject({
        kind: "http",
        status: 500,
      });
    },
  );
}

function minimal(requests: Readonly<Record<string, object>>): object {
  if (!requests.minimal) throw new Error("The contract has no request example named minimal.");
  return requests.minimal;
}
