import type { ServerResponse } from "node:http";
import { inspect } from "node:util";
import type { ErrorResponse, GetAccountInfoResponse } from "@vox-accounts/types";
import { type Client, wrapAsPathBasedClient } from "openapi-fetch";
import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import type { AccountsError, TokenProvider } from "../src/index.ts";
import { type AccountsPaths, createFetchClient } from "../src/openapi-fetch/index.ts";
import { fakeFetch } from "../src/testing/index.ts";
import { failureOf } from "./support/failure.ts";
import { json, type Received, serve } from "./support/server.ts";

const secret = "Example-Pass-1&é";
const token = "header.claims.signature";
const noAnswer = { api_key: "00000000-0000-4000-8000-000000000000" };

async function clientOf(answer: (response: ServerResponse, request: Received) => void = json({ result: 1 })) {
  const { url, received } = await serve(answer);
  return { client: createFetchClient({ auth: () => token, baseUrl: url }), received, url };
}

afterEach(() => void vi.unstubAllGlobals());

describe("a request", () => {
  it("goes out with the token, encoded by the table: a query", async () => {
    const { client, received } = await clientOf();
    await client.POST("/GetResourcePrice", {
      params: { query: { resource_type: ["VOIPIN", "VOIPOUT"], price_group_id: undefined } },
    });
    await client.POST("/GetMoneyAmountToCharge", { params: { query: { charge_date: new Date("2026-10-01T23:00:00Z") } } });
    await client.POST("/GetAccountInfo");
    expect(received.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["POST", "/platform_api/GetResourcePrice?resource_type=VOIPIN%3BVOIPOUT", ""],
      ["POST", "/platform_api/GetMoneyAmountToCharge?charge_date=2026-10-01", ""],
      ["POST", "/platform_api/GetAccountInfo", ""],
    ]);
    for (const { headers } of received)
      expect(headers).toMatchObject({ authorization: `Bearer ${token}`, accept: "application/json" });
  });

  it("goes out as a form where the table says so, its headers beside the caller's", async () => {
    const { client, received } = await clientOf();
    await client.request("post", "/SetAccountInfo", {
      body: { new_account_password: secret, min_balance_to_notify: 1.5, location: undefined },
      headers: { traceparent: "00", authorization: "Bearer other", "content-type": "application/json" },
    });
    expect(received).toMatchObject([
      {
        url: "/platform_api/SetAccountInfo",
        body: `new_account_password=${encodeURIComponent(secret)}&min_balance_to_notify=1.5`,
        headers: { traceparent: "00", authorization: `Bearer ${token}`, "content-type": "application/x-www-form-urlencoded" },
      },
    ]);
  });

  it("passes the middleware of openapi-fetch, and its wrapper by path", async () => {
    const { client, received } = await clientOf();
    const onRequest = vi.fn(({ request }: { request: Request }) => void request.headers.set("x-trace", "1"));
    const onResponse = vi.fn(() => undefined);
    client.use({ onRequest, onResponse });
    expect(await wrapAsPathBasedClient(client)["/GetAccountPlans"].POST()).toMatchObject({ data: { result: 1 } });
    expect(received[0]?.headers).toMatchObject({ "x-trace": "1" });
    expect(onRequest.mock.calls[0]).toMatchObject([{ schemaPath: "/GetAccountPlans" }]);
    expect(onResponse).toHaveBeenCalledOnce();
  });

  it("asks the token provider for the account", async () => {
    const auth = vi.fn(() => token);
    const fake = fakeFetch({ GetAccountPlans: { result: [] } });
    await createFetchClient({ auth, accountId: 7, fetch: fake }).POST("/GetAccountPlans", {
      params: { query: { plan_type: "IM" } },
    });
    expect(auth).toHaveBeenCalledWith(expect.objectContaining({ accountId: 7, forceRefresh: false }));
    expect(fake.calls).toEqual([{ method: "GetAccountPlans", params: { plan_type: ["IM"] } }]);
  });

  it("looks fetch up at each call", async () => {
    const client = createFetchClient({ auth: () => token });
    const stub = vi.fn(async (_request: Request) => Response.json({ result: 1 }));
    vi.stubGlobal("fetch", stub);
    await client.POST("/GetAccountInfo");
    expect(stub.mock.calls[0]?.[0]).toMatchObject({
      url: "https://api.voximplant.com/platform_api/GetAccountInfo",
      redirect: "manual",
    });
  });
});

describe("an answer", () => {
  it("is data with its response, untouched", async () => {
    const { client } = await clientOf(json({ result: { ...noAnswer, new_field: [1] }, api_address: "x" }));
    const { data, error, response } = await client.POST("/GetAccountInfo");
    expect({ data, error, status: response.status }).toEqual({
      data: { result: { ...noAnswer, new_field: [1] }, api_address: "x" },
      error: undefined,
      status: 200,
    });
  });

  it.each([
    ["text", '{"result":1}'],
    ["arrayBuffer", new TextEncoder().encode('{"result":1}').buffer],
  ] as const)("is read as %s if asked for", async (parseAs, expected) => {
    const { client } = await clientOf();
    expect((await client.POST("/GetAccountPlans", { parseAs })).data).toEqual(expected);
    const { client: failing } = await clientOf(json({ error: { code: 127, msg: "no" } }));
    expect((await failing.POST("/GetAccountPlans", { parseAs })).error).toEqual({ error: { code: 127, msg: "no" } });
  });

  it("is streamed if asked for", async () => {
    const { client } = await clientOf();
    const { data } = await client.POST("/GetAccountPlans", { parseAs: "stream" });
    expect(await new Response(data).text()).toBe('{"result":1}');
  });

  it("is error when it is an error of the API", async () => {
    const { client } = await clientOf(json({ error: { code: 127, msg: "no" }, more: 1 }));
    const { data, error, response } = await client.POST("/GetAccountInfo");
    expect({ data, error, status: response.status }).toEqual({
      data: undefined,
      error: { error: { code: 127, msg: "no" }, more: 1 },
      status: 200,
    });
  });

  it("of another status is thrown, as a gateway's errors look alike", async () => {
    const { client } = await clientOf(json({ error: { code: 127, msg: "no" } }, 500));
    expect(await failureOf(client.POST("/GetAccountInfo"))).toMatchObject({ kind: "http", status: 500 });
  });

  it("followed by a failure of openapi-fetch's middleware is never called not executed", async () => {
    const { client } = await clientOf(json({ result: 1 }));
    const refused = Object.assign(new Error("the audit host is down"), { code: "ECONNREFUSED" });
    client.use({ onResponse: () => Promise.reject(refused) });
    const error = await failureOf(client.POST("/ChargeAccount", { params: { query: { phone_id: 1 } } }));
    expect(error).toMatchObject({ outcome: "unknown", attempts: 1 });
  });

  it("is error when it has a list of errors alone", async () => {
    const { client } = await clientOf(json({ errors: [{ code: 127, msg: "no" }] }));
    expect((await client.POST("/GetAccountInfo")).error?.error).toEqual({ code: 127, msg: "no" });
  });

  it("has types that say so", async () => {
    const { client } = await clientOf();
    expectTypeOf(client).toEqualTypeOf<Client<AccountsPaths>>();
    const info = await client.POST("/GetAccountInfo");
    expectTypeOf(info.data).toEqualTypeOf<GetAccountInfoResponse | undefined>();
    expectTypeOf(info.error).toEqualTypeOf<ErrorResponse | undefined>();
    if (info.error) expectTypeOf(info.error.error.code).toEqualTypeOf<number>();
    else expectTypeOf(info.data.result.account_id).toEqualTypeOf<number>();
  });
});

describe("what the types refuse is refused before sending", () => {
  it.each<[string, (client: Client<AccountsPaths>) => Promise<unknown>, string]>([
    [
      "an unknown parameter",
      // @ts-expect-error there is no such parameter
      (c) => c.POST("/GetAccountInfo", { params: { query: { password: secret } } }),
      'unknown parameter "password"',
    ],
    [
      "a secret in a query",
      // @ts-expect-error a form's parameters are no query
      (c) => c.POST("/SetAccountInfo", { params: { query: { new_account_password: secret } } }),
      "go into body",
    ],
    [
      "a query as a body",
      (c) => c.POST("/GetCurrencyRate", { params: { query: { currency: "EUR" } }, body: {} as never }),
      "go into params.query",
    ],
    // @ts-expect-error it must be given
    ["a missing parameter", (c) => c.POST("/GetCurrencyRate"), "currency must be given"],
    [
      "a value of another type",
      // @ts-expect-error it must be a string
      (c) => c.POST("/SetAccountInfo", { body: { new_account_password: [secret] } }),
      "must be a string",
    ],
    [
      "a rule broken",
      (c) => c.POST("/ChargeAccount", { params: { query: {} } }),
      "exactly one of phone_id, phone_number must be given",
    ],
  ])("%s", async (_, call, message) => {
    const { client, received } = await clientOf();
    const error = await failureOf(call(client));
    expect(error).toMatchObject({
      kind: "config",
      attempts: 0,
      outcome: "not-executed",
      message: expect.stringContaining(message),
    });
    expectNoSecret(error);
    expect(received).toEqual([]);
  });

  it("another verb, and a path that is no method's", async () => {
    const { client, received } = await clientOf();
    // @ts-expect-error there is no GET
    await expect(client.GET("/GetAccountInfo")).rejects.toThrow("Every method is called with POST.");
    // @ts-expect-error nor by request
    await expect(client.request("get", "/GetAccountInfo")).rejects.toThrow("Every method is called with POST.");
    // @ts-expect-error a query in the path
    const error = await client.POST(`/SetAccountInfo?new_account_password=${secret}`).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expectNoSecret(error);
    expect(received).toEqual([]);
  });

  it("options that cannot be meant", () => {
    expect(() => createFetchClient({ auth: undefined as never })).toThrow("auth must be a token provider");
    expect(() => createFetchClient({ auth: () => token, baseUrl: "x" })).toThrow("baseUrl must be an absolute");
  });
});

describe("a failure that is none of the API's is thrown, without secrets", () => {
  const password = { body: { new_account_password: secret } };

  it.each<[string, (response: ServerResponse, request: Received) => void, Partial<AccountsError>]>([
    ["an answer by a gateway", (r, { body }) => void r.writeHead(502).end(body), { kind: "http", outcome: "unknown" }],
    ["a redirect", (r) => void r.writeHead(307, { location: "/elsewhere" }).end(), { kind: "http" }],
    ["no JSON", (r, { body }) => void r.end(`<html>${body}${secret}`), { kind: "decode", outcome: "unknown" }],
    ["nothing", (r) => void r.end(), { kind: "decode" }],
    ["a socket cut off", (r) => void r.destroy(), { kind: "network", outcome: "unknown" }],
  ])("%s", async (_, answer, expected) => {
    const { client, received } = await clientOf(answer);
    const error = await failureOf(client.POST("/SetAccountInfo", password));
    expect(error).toMatchObject({ ...expected, method: "SetAccountInfo", attempts: 1 });
    expectNoSecret(error);
    expect(received).toHaveLength(1);
  });

  it("the end of its time", async () => {
    const { url } = await serve(() => {});
    const client = createFetchClient({ auth: () => token, baseUrl: url, timeout: 30 });
    expect(await failureOf(client.POST("/SetAccountInfo", password))).toMatchObject({ kind: "timeout", outcome: "unknown" });
  });

  it("the caller's signal", async () => {
    const { client } = await clientOf(() => {});
    const call = client.POST("/SetAccountInfo", { ...password, signal: AbortSignal.timeout(30) });
    expect(await failureOf(call)).toMatchObject({ kind: "aborted" });
  });

  it("a repeat sends what went out first, whatever became of the caller's object, and quotes none of it", async () => {
    const sent: string[] = [];
    const fetch = async (_url: string, { body = "" }: { readonly body?: string }) => {
      sent.push(body);
      const [refused, weak] = [
        { code: 456, msg: "" },
        { code: 523, msg: "weak: Summer-2026" },
      ];
      return Response.json({ error: sent.length === 1 ? refused : weak });
    };
    const body = { new_account_password: "Summer-2026" };
    const call = createFetchClient({ auth: () => `token-${sent.length}`, fetch }).POST("/SetAccountInfo", { body });
    body.new_account_password = "other";
    expect((await call).error).toEqual({ error: { code: 523, msg: "weak: [redacted]" } });
    expect(sent).toEqual(Array(2).fill("new_account_password=Summer-2026"));
  });

  it("a failing onError proves nothing of the request that was lost", async () => {
    const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
    const client = createFetchClient({ auth: () => token, fetch: () => Promise.reject(reset) });
    client.use({ onError: () => Promise.reject(Object.assign(new Error("log"), { code: "ECONNREFUSED" })) });
    const call = client.POST("/ChargeAccount", { params: { query: { phone_id: 1 } } });
    expect(await failureOf(call)).toMatchObject({ kind: "network", outcome: "unknown" });
  });

  it("an option that there is not is refused", () => {
    const options = { auth: () => token, timeOut: 5 };
    expect(() => createFetchClient(options)).toThrow('unknown option "timeOut"');
  });

  it("a token is not sent to another host", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const other = await serve(json({ result: 1 }));
    await createFetchClient({ auth: () => token, baseUrl: url }).POST("/GetAccountInfo", { baseUrl: other.url });
    expect([received.length, other.received.length]).toEqual([1, 0]);
  });

  it("a timeout that cannot be meant", () => {
    expect(() => createFetchClient({ auth: () => token, timeout: -1 })).toThrow(
      "timeout must be a number of milliseconds over 0",
    );
  });

  it("a middleware's", async () => {
    const { client } = await clientOf();
    client.use({
      onRequest: () => {
        throw new Error(`${token} ${secret}`);
      },
    });
    expectNoSecret(await failureOf(client.POST("/SetAccountInfo", password)));
  });

  it("and an error's message that repeats them has them taken out", async () => {
    const { client } = await clientOf(
      json({ error: { code: 101, msg: `${secret} ${token}` }, errors: [{ code: 101, msg: secret }] }),
    );
    const { error } = await client.POST("/SetAccountInfo", password);
    expect(error).toEqual({ error: { code: 101, msg: "[redacted] [redacted]" }, errors: [{ code: 101, msg: "[redacted]" }] });
  });
});

describe("a token that is refused", () => {
  it("is signed anew once, with the server's clock", async () => {
    const offsets: number[] = [];
    const auth: TokenProvider = ({ forceRefresh, clockOffsetMs }) => {
      offsets.push(clockOffsetMs);
      return forceRefresh ? "new" : "old";
    };
    const serverNow = Date.now() + 3_600_000;
    const { url, received } = await serve((response, { headers }) => {
      response.setHeader("date", new Date(serverNow).toUTCString());
      json(headers.authorization === "Bearer new" ? { result: 1 } : { error: { code: 456, msg: "over" } })(response);
    });
    const client = createFetchClient({ auth, baseUrl: url });
    expect(await client.POST("/SetAccountInfo", { body: { language_code: "en" } })).toMatchObject({ data: { result: 1 } });
    expect(received.map(({ body }) => body)).toEqual(["language_code=en", "language_code=en"]);
    expect(Math.abs((offsets.at(-1) ?? 0) - 3_600_000)).toBeLessThan(60_000);
  });

  it("is an error the second time", async () => {
    const { client, received } = await clientOf(json({ error: { code: 456, msg: "over" } }));
    expect((await client.POST("/GetAccountInfo")).error?.error.code).toBe(456);
    expect(received).toHaveLength(2);
  });
});

function expectNoSecret(error: unknown) {
  const { message, stack } = error as Error;
  const shown = [message, stack, JSON.stringify(error), inspect(error, { depth: 9, showHidden: true })].join("\n");
  for (const hidden of [secret, encodeURIComponent(secret), token]) expect(shown).not.toContain(hidden);
}
