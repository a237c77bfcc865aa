import { fixtureApi } from "@vox-accounts/test-kit/fixture";
import { failureOf } from "@vox-accounts/test-kit/promises";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it, vi } from "vitest";
import { createEngine } from "../../src/call/engine.ts";
import { AccountsError, type LogEntry, type Middleware } from "../../src/index.ts";
import { createFetchEngine } from "../../src/openapi-fetch/create-fetch-client.ts";
import type { AccountsClientOptions, CallOptions, FetchClientOptions } from "../../src/options.ts";

interface Library {
  getLibrary(params?: object, options?: CallOptions): Promise<object>;
  getPrices(params?: object, options?: CallOptions): Promise<object>;
  addMember(params: object, options?: CallOptions): Promise<object>;
  buyBooks(params: object, options?: CallOptions): Promise<object>;
}

const auth = () => "token";

function libraryOf(options: Partial<AccountsClientOptions>): Library {
  return createEngine(fixtureApi, {
    auth,
    runtime: { sleep: async () => {} },
    ...options,
  }) as Library;
}

type Post = (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown }>;

function fetchLibraryOf(options: Partial<FetchClientOptions>) {
  const client = createFetchEngine<Record<string, never>>(fixtureApi, { auth, ...options });
  return { client, post: client.POST as unknown as Post };
}

describe("concurrent first calls to a server whose clock is an hour ahead", () => {
  it("all succeed, even if the provider signs a token for each of them", async () => {
    const { url } = await serve((response, { headers }) => {
      const good = headers.authorization?.endsWith(".3600");
      response.setHeader("date", new Date(Date.now() + 3600_000).toUTCString());
      json(good ? { result: 1 } : { error: { code: 455, msg: "from the future" } })(
        response,
        {} as never,
      );
    });
    const signing: AccountsClientOptions["auth"] = ({ clockOffsetMs }) =>
      `t.${Math.round(clockOffsetMs / 10_000) * 10}`;
    const library = libraryOf({ auth: signing, baseUrl: url });
    await Promise.all(Array.from({ length: 8 }, () => library.getLibrary()));
  });
});

describe("a logger", () => {
  it.each([
    ["of 200,000 characters", "x".repeat(200_000)],
    [
      "that contains itself",
      (() => {
        const circle: unknown[] = [];
        circle.push(circle);
        return circle;
      })(),
    ],
    [
      "with a getter that throws",
      {
        get deep(): never {
          throw new Error("no");
        },
      },
    ],
  ])("never changes how a call with a secret %s ends", async (_, password) => {
    const { url } = await serve(json({ result: 1 }));
    const logger = vi.fn();
    const call = libraryOf({ baseUrl: url, logger }).addMember({ member_name: "Ada", password });
    if (typeof password === "string") expect(await call).toEqual({ result: 1 });
    else
      expect(await failureOf(call, AccountsError)).toMatchObject({
        kind: "config",
        outcome: "not-executed",
      });
  });

  it("gets every attempt with its number, even if no request was sent", async () => {
    const entries: LogEntry[] = [];
    const seen: number[] = [];
    const counting: Middleware = (request, next, { attempt }) => {
      seen.push(attempt);
      return next(request);
    };
    const hanging = () => new Promise<never>(() => {});
    const library = libraryOf({
      auth: hanging,
      middleware: [counting],
      logger: (entry) => entries.push(entry),
    });
    const error = await failureOf(
      library.getLibrary({}, { timeout: 20, retries: 2 }),
      AccountsError,
    );
    expect(seen).toEqual([1, 2, 3]);
    expect(entries.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(error.attempts).toBe(0);
  });

  it("gets an entry when the caller aborts during a wait", async () => {
    const { url } = await serve((response) => response.writeHead(503).end());
    const entries: LogEntry[] = [];
    const caller = new AbortController();
    const sleep = async () => {
      caller.abort();
      throw new Error("left");
    };
    const runtime = { sleep };
    const library = libraryOf({ baseUrl: url, runtime, logger: (entry) => entries.push(entry) });
    await failureOf(library.getLibrary({}, { signal: caller.signal }), AccountsError);
    await new Promise((resolve) => setImmediate(resolve));
    expect(entries.map(({ error }) => error?.kind)).toEqual(["http", "aborted"]);
  });

  it("gets an entry when the runtime's sleep fails", async () => {
    const { url } = await serve((response) => response.writeHead(503).end());
    const entries: LogEntry[] = [];
    const runtime = { sleep: () => Promise.reject(new Error("no timers here")) };
    const library = libraryOf({ baseUrl: url, runtime, logger: (entry) => entries.push(entry) });
    const error = await failureOf(library.getLibrary(), AccountsError);
    expect(error).toMatchObject({ kind: "config", attempts: 1 });
    expect(error.message).toContain("no timers here");
    await new Promise((resolve) => setImmediate(resolve));
    expect(entries.map(({ error }) => error?.kind)).toEqual(["http", "config"]);
  });
});

describe("the request that middleware gets", () => {
  it("starts fresh with every attempt", async () => {
    const { url, received } = await serve((response, { headers }) =>
      headers["x-count"] === "1" && received.length < 3
        ? response.writeHead(503).end()
        : response.end('{"result":1}'),
    );
    const marking: Middleware = (request, next) =>
      next(Object.assign(request, { headers: { "x-count": "1" } }));
    const adding: Middleware = (request, next) => {
      const headers = request.headers as Record<string, string>;
      headers["x-more"] = `${headers["x-more"] ?? ""}+`;
      return next(request);
    };
    await libraryOf({ baseUrl: url, middleware: [marking, adding] }).getLibrary();
    expect(received.map(({ headers }) => headers["x-more"])).toEqual(["+", "+", "+"]);
  });

  it("contains the caller's lists frozen", async () => {
    const ids = [1, 2];
    const pushing: Middleware = (request, next) => {
      (request.params as { book_id: number[] }).book_id.push(99);
      return next(request);
    };
    const error = await failureOf(
      libraryOf({ middleware: [pushing] }).buyBooks({ book_id: ids }),
      AccountsError,
    );
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(ids).toEqual([1, 2]);
  });

  it("may be passed on with a standard Headers object", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const tracing: Middleware = (request, next) =>
      next({ ...request, headers: new Headers({ "x-trace": "7" }) as never });
    await libraryOf({ baseUrl: url, middleware: [tracing] }).getLibrary();
    expect(received[0]?.headers).toMatchObject({ "x-trace": "7" });
  });
});

describe("an error message", () => {
  it("about a misspelled parameter names it, even if its value is part of a known name", async () => {
    const error = await failureOf(
      libraryOf({}).getPrices({ bok_id: "best_format" }),
      AccountsError,
    );
    expect(error.message).toMatch(
      /^GetPrices: unknown parameter "bok_id", did you mean book_id; known: genre, book_id, format, best_format/u,
    );
  });

  it("about a failed gateway does not blame baseUrl", async () => {
    const { url } = await serve((response) => response.writeHead(503).end());
    const error = await failureOf(
      libraryOf({ baseUrl: url, retries: 0 }).getLibrary(),
      AccountsError,
    );
    expect(error.message).toContain("the server or a gateway failed (HTTP 503)");
    expect(error.message).not.toContain("baseUrl");
  });
});

describe("/openapi-fetch", () => {
  it("sends its own token even if a call's options set another", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const { post } = fetchLibraryOf({ baseUrl: url });
    await post("/GetLibrary", {
      headers: { Authorization: "Bearer other" },
      baseUrl: "http://127.0.0.1:1",
      method: "GET",
    });
    expect(received.map(({ headers, method }) => [headers.authorization, method])).toEqual([
      ["Bearer token", "POST"],
    ]);
    const refused = failureOf(
      post("/GetLibrary", { params: { header: { Authorization: "other" } } }),
      AccountsError,
    );
    expect((await refused).message).toContain("params.header is not supported");
    expect(received).toHaveLength(1);
  });

  it("refuses a header that HTTP cannot carry, without sending or quoting it", async () => {
    const { post } = fetchLibraryOf({ baseUrl: "http://127.0.0.1:1" });
    const call = post("/BuyBooks", {
      params: { query: { book_id: 1 } },
      headers: { "x-key": "s3cret-value\n!" },
    });
    const error = await failureOf(call, AccountsError);
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("invalid name or value among the headers x-key");
    expect(error.message).not.toContain("s3cret");
  });

  it("reports not-executed if middleware fails before the request is sent", async () => {
    const { client, post } = fetchLibraryOf({
      baseUrl: "http://127.0.0.1:1",
      fetch: async () => new Response(),
    });
    client.use({ onRequest: () => Promise.reject(new Error("no ticket")) });
    const error = await failureOf(
      post("/BuyBooks", { params: { query: { book_id: 1 } } }),
      AccountsError,
    );
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
    expect(error.message).toContain("no ticket");
  });

  it("sends nothing after the call has timed out", async () => {
    const sent = vi.fn(async () => new Response('{"result":1}'));
    const { client, post } = fetchLibraryOf({
      baseUrl: "http://127.0.0.1:1",
      fetch: sent,
      timeout: 20,
    });
    client.use({
      onRequest: () =>
        new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 60)),
    });
    expect(
      await failureOf(post("/BuyBooks", { params: { query: { book_id: 1 } } }), AccountsError),
    ).toMatchObject({
      kind: "timeout",
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sent).not.toHaveBeenCalled();
  });
});

describe("options", () => {
  it.each([
    [{ baseUrl: "https://host.example " }, "baseUrl must be an absolute http(s) URL"],
    [{ baseUrl: "https:host.example" }, "baseUrl must be an absolute http(s) URL"],
    [
      { runtime: { sleeep: () => {} } },
      "runtime must be an object with any of the functions now, elapsed, random and sleep",
    ],
    [{ runtime: { now: 5 } }, "runtime must be an object with any of the functions"],
  ])("%j are refused", (options, message) => {
    expect(() => libraryOf(options as object)).toThrow(message);
  });

  it("of the runtime may be undefined to use the default", async () => {
    const { url } = await serve(json({ result: 1 }));
    const runtime = { now: undefined } as object;
    expect(await libraryOf({ baseUrl: url, runtime }).getLibrary()).toEqual({ result: 1 });
  });

  it("do not keep a client from being frozen", () => {
    expect((Object.freeze(libraryOf({})) as unknown as { safe: object }).safe).toHaveProperty(
      "getLibrary",
    );
  });
});

it("the signal that middleware gets aborts with a TimeoutError when the attempt times out", async () => {
  let reason: unknown;
  const listening: Middleware = (_request, _next, { signal }) =>
    new Promise(() => signal.addEventListener("abort", () => (reason = signal.reason)));
  await failureOf(
    libraryOf({ middleware: [listening] }).buyBooks({ book_id: 1 }, { timeout: 20 }),
    AccountsError,
  );
  expect(reason).toMatchObject({ name: "TimeoutError" });
});

it("a parameter that contains itself makes the call fail, with its name in the error and an entry in the log", async () => {
  const circular: unknown[] = [];
  circular.push({ circular }, circular);
  for (const params of [{ genre: circular }, { unheard_of: { circular } }]) {
    const logger = vi.fn();
    const error = await failureOf(libraryOf({ logger }).getPrices(params), AccountsError);
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
    expect(error.message).toContain(Object.keys(params)[0]);
    await vi.waitFor(() => expect(logger).toHaveBeenCalledOnce());
  }
});
