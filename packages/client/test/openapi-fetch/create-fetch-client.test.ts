import { join } from "node:path";
import { inspect } from "node:util";
import type { FixturePaths } from "@vox-accounts/test-kit/fixture";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { type Answer, json, serve } from "@vox-accounts/test-kit/servers";
import { type Client, wrapAsPathBasedClient } from "openapi-fetch";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AccountsError, TokenProvider } from "../../src/index.ts";
import { createFixtureFetchClient, failureOf, fixtureFake } from "../support/fixture-client.ts";

const password = "Example-Pass-1&é";
const token = "header.claims.signature";

async function clientOf(answer: Answer = json({ result: 1 })) {
  const { url, received } = await serve(answer);
  return { client: createFixtureFetchClient({ auth: () => token, baseUrl: url }), received, url };
}

afterEach(() => void vi.unstubAllGlobals());

describe("a request", () => {
  it("is sent with the token and a query encoded according to the table", async () => {
    const { client, received } = await clientOf();
    const undefinedToo = { genre: ["crime", "travel"], text: undefined } as object;
    await client.POST("/GetPrices", { params: { query: undefinedToo } });
    await client.POST("/GetPrices", {
      params: { query: { day: new Date("2026-10-01T23:00:00Z") as never } },
    });
    await client.POST("/GetLibrary");
    expect(received.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["POST", "/platform_api/GetPrices?genre=crime%3Btravel", ""],
      ["POST", "/platform_api/GetPrices?day=2026-10-01", ""],
      ["POST", "/platform_api/GetLibrary", ""],
    ]);
    for (const { headers } of received)
      expect(headers).toMatchObject({
        authorization: `Bearer ${token}`,
        accept: "application/json",
      });
  });

  it("is sent as a form if the table says so, with the caller's headers added", async () => {
    const { client, received } = await clientOf();
    await client.request("post", "/AddMember", {
      body: { member_name: "ada", password, discount: 1.5, ...({ email: undefined } as object) },
      headers: {
        traceparent: "00",
        authorization: "Bearer other",
        "content-type": "application/json",
      },
    });
    expect(received).toMatchObject([
      {
        url: "/platform_api/AddMember",
        body: `member_name=ada&password=${encodeURIComponent(password)}&discount=1.5`,
        headers: {
          traceparent: "00",
          authorization: `Bearer ${token}`,
          "content-type": "application/x-www-form-urlencoded",
        },
      },
    ]);
  });

  it("passes through openapi-fetch's middleware and its wrapper by path", async () => {
    const { client, received } = await clientOf();
    const onRequest = vi.fn(
      ({ request }: { request: Request }) => void request.headers.set("x-trace", "1"),
    );
    const onResponse = vi.fn(() => undefined);
    client.use({ onRequest, onResponse });
    expect(await wrapAsPathBasedClient(client)["/GetPrices"].POST()).toMatchObject({
      data: { result: 1 },
    });
    expect(received[0]?.headers).toMatchObject({ "x-trace": "1" });
    expect(onRequest.mock.calls[0]).toMatchObject([{ schemaPath: "/GetPrices" }]);
    expect(onResponse).toHaveBeenCalledOnce();
  });

  it("asks the token provider for the account", async () => {
    const auth = vi.fn(() => token);
    const fake = fixtureFake({ GetPrices: { result: [] } });
    const client = createFixtureFetchClient({ auth, accountId: 7, fetch: fake });
    await client.POST("/GetPrices", { params: { query: { format: "audio" } } });
    expect(auth).toHaveBeenCalledWith(
      expect.objectContaining({ accountId: 7, forceRefresh: false }),
    );
    expect(fake.calls).toEqual([{ method: "GetPrices", params: { format: ["audio"] } }]);
  });

  it("goes to the vendor's host through the current global fetch", async () => {
    const client = createFixtureFetchClient({ auth: () => token });
    const stub = vi.fn(async (_request: Request) => Response.json({ result: 1 }));
    vi.stubGlobal("fetch", stub);
    await client.POST("/GetLibrary");
    expect(stub.mock.calls[0]?.[0]).toMatchObject({
      url: "https://api.voximplant.com/platform_api/GetLibrary",
      redirect: "manual",
    });
  });

  it("never carries its token to another host", async () => {
    const { client, received } = await clientOf();
    const other = await serve(json({ result: 1 }));
    await client.POST("/GetLibrary", { baseUrl: other.url });
    expect([received.length, other.received.length]).toEqual([1, 0]);
  });

  it("that writes is sent as a stream if the global fetch resends lost requests, while a read is not", async () => {
    const inits: (RequestInit | undefined)[] = [];
    class WatchedRequest extends Request {
      constructor(input: ConstructorParameters<typeof Request>[0], init?: RequestInit) {
        super(input, init);
        inits.push(init);
      }
    }
    vi.stubGlobal("Request", WatchedRequest);
    vi.stubGlobal("Deno", {});
    const bodies: string[] = [];
    vi.stubGlobal("fetch", async (request: Request) => {
      bodies.push(await request.text());
      return Response.json({ result: 1 });
    });
    const client = createFixtureFetchClient();
    const streams = () => inits.splice(0).filter((init) => init?.body instanceof ReadableStream);
    await client.POST("/AddMember", { body: { member_name: "ada", password: "Example-Pass-1" } });
    expect(streams()).toMatchObject([{ duplex: "half" }]);
    await client.POST("/BuyBooks", { params: { query: { book_id: 1 } } });
    expect(streams()).toMatchObject([{ duplex: "half" }]);
    await client.POST("/GetLibrary");
    expect(streams()).toEqual([]);
    expect(bodies).toEqual(["member_name=ada&password=Example-Pass-1", "", ""]);
  });
});

describe("a response", () => {
  it("is returned as data, unchanged", async () => {
    const content = { result: { account_id: 1, new_field: [1] }, api_address: "x" };
    const { client } = await clientOf(json(content));
    const { data, error, response } = await client.POST("/GetLibrary");
    expect({ data, error, status: response.status }).toEqual({
      data: content,
      error: undefined,
      status: 200,
    });
  });

  it.each([
    ["text", '{"result":1}'],
    ["arrayBuffer", new TextEncoder().encode('{"result":1}').buffer],
  ] as const)("is read as %s on request, while an error is not", async (parseAs, expected) => {
    const { client } = await clientOf();
    expect((await client.POST("/GetPrices", { parseAs })).data).toEqual(expected);
    const { client: failing } = await clientOf(json({ error: { code: 127, msg: "no" } }));
    expect((await failing.POST("/GetPrices", { parseAs })).error).toEqual({
      error: { code: 127, msg: "no" },
    });
  });

  it("is streamed on request", async () => {
    const { client } = await clientOf();
    const { data } = await client.POST("/GetPrices", { parseAs: "stream" });
    expect(await new Response(data).text()).toBe('{"result":1}');
  });

  it("is returned as error if it is an API error", async () => {
    const { client } = await clientOf(json({ error: { code: 127, msg: "no" }, more: 1 }));
    const { data, error, response } = await client.POST("/GetLibrary");
    expect({ data, error, status: response.status }).toEqual({
      data: undefined,
      error: { error: { code: 127, msg: "no" }, more: 1 },
      status: 200,
    });
  });

  it("is returned as error without the deepest levels of nested details", async () => {
    const detail = "[".repeat(100_000) + "]".repeat(100_000);
    const { client } = await clientOf((r) =>
      r.end(`{"error":{"code":127,"msg":"no","detail":${detail}}}`),
    );
    const { error } = await client.POST("/GetLibrary");
    expect(error).toMatchObject({ error: { code: 127, msg: "no" } });
    expect(JSON.stringify(error)).toContain("[redacted]");
  });

  it("is returned as error with its code, even if that is also a secret", async () => {
    const { client } = await clientOf(json({ error: { code: 127127, msg: "no" }, id: 127127 }));
    const { error } = await client.POST("/AddMember", {
      body: { member_name: "ada", password: "127127" },
    });
    expect(error).toEqual({ error: { code: 127127, msg: "no" }, id: "[redacted]" });
  });

  it("is returned as error if it has only a list of errors", async () => {
    const { client } = await clientOf(json({ errors: [{ code: 127, msg: "no" }] }));
    expect(await client.POST("/GetLibrary")).toMatchObject({
      error: { error: { code: 127, msg: "no" } },
    });
  });

  it("that is an error has secrets redacted in its messages", async () => {
    const { client } = await clientOf(
      json({
        error: { code: 101, msg: `${password} ${token}` },
        errors: [{ code: 101, msg: password }],
      }),
    );
    const { error } = await client.POST("/AddMember", { body: { member_name: "ada", password } });
    expect(error).toEqual({
      error: { code: 101, msg: "[redacted] [redacted]" },
      errors: [{ code: 101, msg: "[redacted]" }],
    });
  });
});

/** Options of which this one throws when read. */
function unreadable(option: string): object {
  const get = () => {
    throw new Error(password);
  };
  return Object.defineProperty({}, option, { enumerable: true, get });
}

it("null means none for params, for a query and for all options", async () => {
  const { client, received } = await clientOf();
  await client.POST("/GetLibrary", { params: null as never });
  await client.POST("/GetLibrary", { params: { query: null as never }, body: null as never });
  await client.POST("/GetLibrary", null as never);
  expect(received).toHaveLength(3);
});

describe("what the types refuse is refused before sending", () => {
  it.each<[string, (client: Client<FixturePaths>) => Promise<unknown>, string]>([
    [
      "an unknown parameter",
      // @ts-expect-error there is no such parameter
      (c) => c.POST("/GetLibrary", { params: { query: { password } } }),
      'unknown parameter "password"',
    ],
    [
      "a secret in a query",
      // @ts-expect-error parameters of a form are not a query
      (c) => c.POST("/AddMember", { params: { query: { member_name: "ada", password } } }),
      "must be passed in body",
    ],
    [
      "a query as a body",
      (c) => c.POST("/ListLoans", { params: { query: { member_id: 1 } }, body: {} as never }),
      "must be passed in params.query",
    ],
    // @ts-expect-error it must be given
    ["a missing parameter", (c) => c.POST("/ListLoans"), "member_id must be given"],
    [
      "a value of the wrong type",
      // @ts-expect-error it must be a string
      (c) => c.POST("/AddMember", { body: { member_name: "ada", password: [password] } }),
      "must be a string",
    ],
    [
      "a broken rule",
      (c) => c.POST("/BuyBooks", { params: { query: {} } }),
      "pass exactly one of book_id, isbn",
    ],
    [
      "an invalid signal",
      (c) => c.POST("/GetLibrary", { signal: {} as never }),
      "signal must be an AbortSignal",
    ],
    [
      "an unknown parseAs",
      (c) => c.POST("/GetLibrary", { parseAs: "xml" as never }),
      "parseAs must be json or text or blob or arrayBuffer or stream",
    ],
    [
      "a string for a body",
      (c) => c.POST("/AddMember", { body: password as never }),
      "params must be an object",
    ],
    [
      "null for the parameters of a form",
      (c) => c.POST("/AddMember", { body: null as never }),
      "must be given",
    ],
    [
      "a string for params",
      (c) => c.POST("/GetLibrary", { params: password as never }),
      "is not supported",
    ],
    [
      "options that cannot be read",
      (c) => c.POST("/GetLibrary", unreadable("params") as never),
      "options cannot be read",
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

  it("refuses other verbs and unknown paths", async () => {
    const { client, received } = await clientOf();
    // @ts-expect-error there is no GET
    await expect(client.GET("/GetLibrary")).rejects.toThrow("only POST is supported");
    // @ts-expect-error nor by request
    await expect(client.request("get", "/GetLibrary")).rejects.toThrow("only POST is supported");
    const error = await client
      // @ts-expect-error a query in the path
      .POST(`/AddMember?password=${password}`)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expectNoSecret(error);
    // @ts-expect-error no slash
    await expect(client.POST("GetLibrary")).rejects.toThrow("unknown path");
    await expect(client.POST(5 as never)).rejects.toThrow("unknown path");
    await expect(client.request(Symbol("verb") as never, "/GetLibrary")).rejects.toThrow(
      "only POST is supported",
    );
    expect(received).toEqual([]);
  });
});

describe("a failure that the API does not report is thrown without secrets:", () => {
  const member = { body: { member_name: "ada", password } };

  it.each<[string, Answer, Partial<AccountsError>]>([
    [
      "a gateway's response",
      (r, { body }) => r.writeHead(502).end(body),
      { kind: "http", outcome: "unknown" },
    ],
    ["a redirect", (r) => r.writeHead(307, { location: "/elsewhere" }).end(), { kind: "http" }],
    [
      "no JSON",
      (r, { body }) => r.end(`<html>${body}${password}`),
      { kind: "decode", outcome: "unknown" },
    ],
    ["nothing", (r) => r.end(), { kind: "decode" }],
    ["a socket that closes", (r) => r.destroy(), { kind: "network", outcome: "unknown" }],
  ])("%s", async (_, answer, expected) => {
    const { client, received } = await clientOf(answer);
    const error = await failureOf(client.POST("/AddMember", member));
    expect(error).toMatchObject({ ...expected, method: "AddMember", attempts: 1 });
    expectNoSecret(error);
    expect(received).toHaveLength(1);
  });

  it("an API error with another status, because a gateway's errors look similar", async () => {
    const { client } = await clientOf(json({ error: { code: 127, msg: "no" } }, 500));
    expect(await failureOf(client.POST("/GetLibrary"))).toMatchObject({
      kind: "http",
      status: 500,
    });
  });

  it("a timeout", async () => {
    const { url } = await serve(() => {});
    const client = createFixtureFetchClient({ baseUrl: url, timeout: 30 });
    expect(await failureOf(client.POST("/AddMember", member))).toMatchObject({
      kind: "timeout",
      outcome: "unknown",
    });
  });

  it("an abort by the caller", async () => {
    const { client } = await clientOf(() => {});
    const call = client.POST("/AddMember", { ...member, signal: AbortSignal.timeout(30) });
    expect(await failureOf(call)).toMatchObject({ kind: "aborted" });
  });

  it("an error of openapi-fetch's middleware", async () => {
    const { client } = await clientOf();
    client.use({
      onRequest: () => {
        throw new Error(`${token} ${password}`);
      },
    });
    expectNoSecret(await failureOf(client.POST("/AddMember", member)));
  });
});

describe("middleware of openapi-fetch that fails", () => {
  const purchase = { params: { query: { book_id: 1 } } };

  it("after a response never makes the outcome not-executed", async () => {
    const { client } = await clientOf();
    const refused = Object.assign(new Error("the audit host is down"), {
      code: "ECONNREFUSED",
      syscall: "connect",
    });
    client.use({ onResponse: () => Promise.reject(refused) });
    const error = await failureOf(client.POST("/BuyBooks", purchase));
    expect(error).toMatchObject({ outcome: "unknown", attempts: 1 });
  });

  it("in onError proves nothing about the lost request", async () => {
    const reset = Object.assign(new Error("read ECONNRESET"), {
      code: "ECONNRESET",
      syscall: "read",
    });
    const refused = Object.assign(new Error("log"), { code: "ECONNREFUSED", syscall: "connect" });
    const fetch = () => Promise.reject(reset);
    const client = createFixtureFetchClient({ fetch, fetchNeverRepeats: true });
    client.use({ onError: () => Promise.reject(refused) });
    const error = await failureOf(client.POST("/BuyBooks", purchase));
    expect(error).toMatchObject({ kind: "network", outcome: "unknown" });
  });
});

describe("a refused token", () => {
  it("is replaced once, according to the server's clock", async () => {
    const offsets: number[] = [];
    const auth: TokenProvider = ({ forceRefresh, clockOffsetMs }) => {
      offsets.push(clockOffsetMs);
      return forceRefresh ? "new" : "old";
    };
    const serverNow = Date.now() + 3_600_000;
    const { url, received } = await serve((response, request) => {
      const isNew = request.headers.authorization === "Bearer new";
      response.setHeader("date", new Date(serverNow).toUTCString());
      json(isNew ? { result: 1 } : { error: { code: 456, msg: "over" } })(response, request);
    });
    const client = createFixtureFetchClient({ auth, baseUrl: url });
    const body = { member_name: "ada", password: "Example-Pass-1" };
    expect(await client.POST("/AddMember", { body })).toMatchObject({ data: { result: 1 } });
    const sent = "member_name=ada&password=Example-Pass-1";
    expect(received.map((request) => request.body)).toEqual([sent, sent]);
    expect(Math.abs((offsets.at(-1) ?? 0) - 3_600_000)).toBeLessThan(60_000);
  });

  it("is an error the second time", async () => {
    const { client, received } = await clientOf(json({ error: { code: 456, msg: "over" } }));
    expect(await client.POST("/GetLibrary")).toMatchObject({ error: { error: { code: 456 } } });
    expect(received).toHaveLength(2);
  });

  it("leads to a repetition of the same request, even if the caller has changed the object", async () => {
    const sent: string[] = [];
    const fetch = async (_url: string, { body = "" }: { readonly body?: string }) => {
      sent.push(body);
      const refused = { code: 456, msg: "" };
      const weak = { code: 496, msg: "weak: Summer-2026" };
      return Response.json({ error: sent.length === 1 ? refused : weak });
    };
    const body = { member_name: "ada", password: "Summer-2026" };
    const auth = () => `token-${sent.length}`;
    const client = createFixtureFetchClient({ auth, fetch, fetchNeverRepeats: true });
    const call = client.POST("/AddMember", { body });
    body.password = "other";
    expect((await call).error).toEqual({ error: { code: 496, msg: "weak: [redacted]" } });
    expect(sent).toEqual(Array(2).fill("member_name=ada&password=Summer-2026"));
  });
});

function expectNoSecret(error: unknown) {
  const { message, stack } = error as Error;
  const shown = [
    message,
    stack,
    JSON.stringify(error),
    inspect(error, { depth: 9, showHidden: true }),
  ].join("\n");
  for (const hidden of [password, encodeURIComponent(password), token])
    expect(shown).not.toContain(hidden);
}

it("a finished call with a long timeout does not keep the process alive", async () => {
  const { url } = await serve(json({ result: 1 }));
  const entry = join(import.meta.dirname, "../../src/openapi-fetch/create-fetch-client.ts");
  const program = `import { fixtureApi } from "@vox-accounts/test-kit/fixture";
    import { createFetchEngine } from ${JSON.stringify(entry)};
    const options = { auth: () => "token", baseUrl: ${JSON.stringify(url)}, timeout: 20_000 };
    const { data } = await createFetchEngine(fixtureApi, options).POST("/GetLibrary");
    const ended = process.uptime();
    process.on("exit", () => console.log(JSON.stringify(data), process.uptime() - ended < 10));`;
  const run = await runProgram(process.execPath, ["--input-type=module", "--eval", program]);
  expect(run).toMatchObject({ code: 0, stdout: '{"result":1} true\n' });
});
