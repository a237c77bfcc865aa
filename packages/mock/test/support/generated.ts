import { signToken } from "@vox-accounts/test-kit/keys";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../../src/index.ts";
import { readBundle } from "./bundle.ts";
import { type Facts, readFacts } from "./contract-facts.ts";
import { mutations } from "./mutations.ts";
import { type Fields, type Request, validRequests } from "./requests.ts";

/**
 * Registers generated tests of the gate: valid requests of each method, and mutations of them.
 */
export function testGenerated(runs: number): void {
  let mock: Mock;
  let authorization: string;
  beforeAll(async () => {
    mock = await startMock();
    authorization = `Bearer ${signToken(mock.credentials)}`;
  });
  afterAll(() => mock?.close());

  const send = async ({ method, query, form, json }: Request) => {
    const inUrl = encode(query);
    const body = json ?? encode(form);
    const contentType =
      json === undefined ? "application/x-www-form-urlencoded" : "application/json";
    const response = await fetch(`${mock.url}/${method}?${inUrl}`, {
      method: "POST",
      headers: { authorization, "content-type": contentType },
      body,
    });
    const { headers, status } = response;
    const reason = headers.get("x-vox-mock-reason");
    const source = headers.get("x-vox-mock-source");
    const answer = (await response.json()) as { result?: unknown; error?: { code: number } };
    return { status, reason, source, code: answer.error?.code, succeeded: "result" in answer };
  };

  describe.each(readFacts(readBundle()))("$method", (method: Facts) => {
    it("accepts any request that the contract allows", async () => {
      await fc.assert(
        fc.asyncProperty(validRequests(method), async (request) => {
          expect(await send(request)).toEqual({
            status: 200,
            reason: null,
            source: null,
            code: undefined,
            succeeded: true,
          });
        }),
        { numRuns: runs },
      );
    });

    it("refuses any such request with one mistake", async () => {
      for (const [name, mutate] of Object.entries(mutations)) {
        await fc.assert(
          fc.asyncProperty(validRequests(method), fc.nat(), async (request, pick) => {
            const mutant = mutate(method, request, pick);
            if (!mutant) return;
            const { code, names } = mutant;
            const answer = await send(mutant.request);
            expect(answer, name).toMatchObject({
              status: 200,
              code,
              reason: expect.stringContaining(names),
              succeeded: false,
            });
            expect(answer.source, name).toMatch(/\w/);
          }),
          { numRuns: runs },
        );
      }
    });
  });
}

function encode(fields: Fields): string {
  return new URLSearchParams(
    fields.map(([name, value]): [string, string] => [name, value]),
  ).toString();
}
