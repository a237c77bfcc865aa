import {
  type AccountsClientOptions,
  AccountsError,
  createAccountsClient,
} from "@vox-accounts/client";
import { createFetchClient } from "@vox-accounts/client/openapi-fetch";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exposed } from "./support/exposed.ts";
import { hostileFetch, hostileMiddleware, quotingServer, quotings } from "./support/hostile.ts";
import { type SecretCall, secretCalls } from "./support/secret-calls.ts";
import { expectNoUnhandledRejection } from "./support/unhandled.ts";

expectNoUnhandledRejection();

const runs = { numRuns: 5 };

/** Makes the call, which must fail, and expects no secret in the error, the log or a URL. */
async function expectNothingExposed(
  { make, token, marks }: SecretCall,
  options: Partial<AccountsClientOptions>,
) {
  const seen: unknown[] = [];
  const { fetch = hostileFetch(() => new Error("no")) } = options;
  const client = createAccountsClient({
    auth: () => token,
    ...options,
    readOnly: false,
    fetch: (url, init) => {
      seen.push(url);
      return fetch(url, init);
    },
    logger: (entry) => seen.push(entry),
    runtime: { sleep: async () => {} },
  });
  const error = await make(client).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AccountsError);
  const shown = exposed(error) + seen.map(exposed).join();
  for (const mark of marks) expect(shown).not.toContain(mark);
}

describe.each(Object.entries(quotings))(
  "no secret is exposed if the request is quoted %s",
  (_, quote) => {
    it("by fetch", async () => {
      await fc.assert(
        fc.asyncProperty(secretCalls, (call) =>
          expectNothingExposed(call, { fetch: hostileFetch(quote) }),
        ),
        runs,
      );
    });

    it("by the API, with any status", async () => {
      await fc.assert(
        fc.asyncProperty(secretCalls, fc.constantFrom(200, 403, 500), async (call, status) => {
          await expectNothingExposed(call, {
            fetch: quotingServer((given) => quoteText(quote, given), status),
          });
        }),
        runs,
      );
    });

    it.each(["before", "after"] as const)("by middleware, %s the request", async (when) => {
      await fc.assert(
        fc.asyncProperty(secretCalls, (call) =>
          expectNothingExposed(call, { middleware: [hostileMiddleware(quote, when)] }),
        ),
        runs,
      );
    });

    it("by fetch, with the openapi-fetch client", async () => {
      await fc.assert(
        fc.asyncProperty(secretCalls, async ({ method, params, token, marks }) => {
          const fetch = hostileFetch(quote) as unknown as (url: string) => Promise<Response>;
          const client = createFetchClient({ auth: () => token, fetch });
          const post = client.POST as unknown as (path: string, init: object) => Promise<unknown>;
          const error = await post(`/${method}`, { body: params }).catch(
            (thrown: unknown) => thrown,
          );
          expect(error).toBeInstanceOf(AccountsError);
          for (const mark of marks) expect(exposed(error)).not.toContain(mark);
        }),
        runs,
      );
    });
  },
);

function quoteText(quote: (given: unknown) => unknown, given: unknown): unknown {
  const quoted = quote(given);
  if (quoted instanceof Error) return `${quoted.message} ${quoted.name} ${quoted.cause ?? ""}`;
  return given === quoted ? "" : JSON.stringify(quoted);
}
