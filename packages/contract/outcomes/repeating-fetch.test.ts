import { createAccountsClient } from "@vox-accounts/client";
import { createFetchClient } from "@vox-accounts/client/openapi-fetch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { failureOf } from "../support/failure-of.ts";
import { callsByEffect } from "./support/effects.ts";

const auth = () => "token";
const effects = [
  ["read", false],
  ["write", true],
  ["money", true],
] as const;
let bodies: unknown[];

beforeEach(() => {
  bodies = [];
  vi.stubGlobal("fetch", async (given: string | Request, init: RequestInit = given as Request) => {
    bodies.push(init.body);
    return new Response('{"result":1}', { headers: { "content-type": "application/json" } });
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe.each(["Deno", "document", "importScripts"])(
  "with a global %s, whose fetch repeats lost requests unless they are streams",
  (name) => {
    beforeEach(() => void vi.stubGlobal(name, {}));

    it.each(effects)("whether the body of a %s call is a stream: %s", async (effect, streams) => {
      await callsByEffect[effect](createAccountsClient({ auth }));
      expect(bodies.map((body) => body instanceof ReadableStream)).toEqual([streams]);
      if (effect === "write")
        expect(await new Response(bodies[0] as ReadableStream).text()).toBe(
          "account_first_name=Ada",
        );
    });

    it("writes through openapi-fetch send a stream too", async () => {
      await createFetchClient({ auth }).POST("/SetAccountInfo", {
        body: { account_first_name: "Ada" },
      });
      await createFetchClient({ auth }).POST("/ChargeAccount", {
        params: { query: { phone_id: 1 } },
      });
      expect(
        await Promise.all(bodies.map((body) => new Response(body as ReadableStream).text())),
      ).toEqual(["account_first_name=Ada", ""]);
    });

    it.each(effects)("a custom fetch gets the body of a %s call as a string", async (effect) => {
      await callsByEffect[effect](
        createAccountsClient({ auth, fetch: (url, init) => fetch(url, init) }),
      );
      expect(bodies).toEqual([effect === "write" ? "account_first_name=Ada" : undefined]);
    });
  },
);

describe("in a browser without request streams", () => {
  beforeEach(() => {
    vi.stubGlobal("document", {});
    vi.stubGlobal("Request", class {});
  });

  it.each(effects)("whether a %s call is rejected before sending: %s", async (effect, refused) => {
    const call = callsByEffect[effect](createAccountsClient({ auth }));
    if (!refused) return expect(await call).toEqual({ result: 1 });
    const error = await failureOf(call);
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain(
      "this browser's fetch may resend lost requests; calls that write need a custom fetch.",
    );
    expect(bodies).toEqual([]);
  });

  it("a write through openapi-fetch is rejected too", async () => {
    const client = createFetchClient({ auth });
    const call = client.POST("/ChargeAccount", { params: { query: { phone_id: 1 } } });
    expect(await failureOf(call)).toMatchObject({
      kind: "config",
      outcome: "not-executed",
      attempts: 0,
    });
    expect(bodies).toEqual([]);
  });
});
