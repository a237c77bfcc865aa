import { setTimeout } from "node:timers/promises";
import { inspect } from "node:util";
import { watchUnhandledRejections } from "@vox-accounts/test-kit/promises";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it, vi } from "vitest";
import { AccountsError, type LogEntry, type Middleware } from "../../src/index.ts";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";

const succeed = json({ result: 1 });

/** Answers the first request with a status after which reads are retried. */
async function serveOnSecondTry() {
  let tries = 0;
  return serve((response, request) =>
    ++tries === 1 ? response.writeHead(503).end() : succeed(response, request),
  );
}

const connectionFailure = (code: string) =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error("no"), { code, syscall: "connect" }),
  });

describe("middleware", () => {
  it("wraps every attempt, the first one outermost", async () => {
    const { url } = await serveOnSecondTry();
    const seen: string[] = [];
    const named =
      (name: string): Middleware =>
      async (request, next, { attempt, effect }) => {
        seen.push(`${name} ${request.method} ${attempt} ${effect}`);
        return next(request);
      };
    await createFixtureClient({ baseUrl: url, middleware: [named("a"), named("b")] }).getLibrary();
    expect(seen).toEqual([
      "a GetLibrary 1 read",
      "b GetLibrary 1 read",
      "a GetLibrary 2 read",
      "b GetLibrary 2 read",
    ]);
  });

  it("may add headers, but not replace the token", async () => {
    const { url, received } = await serve(succeed);
    const middleware: Middleware[] = [
      (request, next) =>
        next({ ...request, headers: { traceparent: "00-1", Authorization: "mine" } }),
    ];
    await createFixtureClient({ baseUrl: url, middleware }).getLibrary();
    expect(received[0]?.headers).toMatchObject({
      traceparent: "00-1",
      authorization: "Bearer token-of-the-test",
    });
  });

  it("may answer without sending", async () => {
    const middleware: Middleware[] = [async () => ({ result: "kept" })];
    expect(await createFixtureClient({ middleware }).getLibrary()).toEqual({ result: "kept" });
  });

  it("gets failures as AccountsError and may turn them into results", async () => {
    const { url } = await serve(json({ error: { code: 496, msg: "no" } }));
    const middleware: Middleware[] = [
      (request, next) =>
        next(request).catch((error: unknown) => ({
          result: [],
          seen: error instanceof AccountsError,
        })),
    ];
    expect(await createFixtureClient({ baseUrl: url, middleware }).getPrices()).toEqual({
      result: [],
      seen: true,
    });
  });

  it("may add to an error and rethrow it", async () => {
    const { url } = await serve(json({ error: { code: 496, msg: "no" } }));
    let seen: unknown;
    const tracing: Middleware = async (request, next) => {
      try {
        return await next(request);
      } catch (error) {
        seen = Object.assign(error as object, { requestId: "abc" });
        throw error;
      }
    };
    const error = await failureOf(
      createFixtureClient({ baseUrl: url, middleware: [tracing] }).getLibrary(),
    );
    expect(error).toBe(seen);
    expect(error).toMatchObject({ kind: "api", requestId: "abc", attempts: 1 });
  });

  it("may replace the parameters, which are checked and redacted like the caller's", async () => {
    const { url, received } = await serve(
      json({ error: { code: 496, msg: "Other-Pass-1 is weak" } }),
    );
    const params = { member_name: "ada", password: "Other-Pass-1" };
    const middleware: Middleware[] = [(request, next) => next({ ...request, params })];
    const client = createFixtureClient({ baseUrl: url, middleware });
    const error = await failureOf(
      client.addMember({ member_name: "bob", password: "Example-Pass-1" }),
    );
    expect(received[0]?.body).toBe("member_name=ada&password=Other-Pass-1");
    expect(error.message).toBe(
      "AddMember: the API returned error 496: [redacted] is weak. Nothing was executed.",
    );
  });
});

it("middleware may change the parameters of a single retry", async () => {
  let tries = 0;
  const { url, received } = await serve((response, request) =>
    ++tries === 1
      ? response.writeHead(503).end()
      : json({ error: { code: 496, msg: "no" } })(response, request),
  );
  const onRetry: Middleware = (request, next, { attempt }) =>
    next(attempt === 1 ? request : { ...request, params: { genre: ["travel"] } });
  const client = createFixtureClient({ baseUrl: url, middleware: [onRetry] });
  const error = await failureOf(client.getPrices({ genre: ["crime"] }));
  expect(error).toMatchObject({ kind: "api", attempts: 2 });
  expect(received.map((request) => request.url)).toEqual([
    "/platform_api/GetPrices?genre=crime",
    "/platform_api/GetPrices?genre=travel",
  ]);
});

it("a secret that middleware adds to a single retry is redacted", async () => {
  const { url, received } = await serve(json({ error: { code: 455, msg: "early" } }));
  const onRetry: Middleware = (request, next, { attempt }) =>
    attempt === 1
      ? next(request)
      : next({ ...request, params: { ...request.params, password: "Other-Pass-1" } }).catch(() => {
          throw new Error("failed with Other-Pass-1");
        });
  const error = await failureOf(
    createFixtureClient({ baseUrl: url, middleware: [onRetry] }).addMember({
      member_name: "ada",
      password: "Example-Pass-1",
    }),
  );
  expect(received.map(({ body }) => body)).toEqual([
    "member_name=ada&password=Example-Pass-1",
    "member_name=ada&password=Other-Pass-1",
  ]);
  expect(error.message).toContain("failed with [redacted]");
});

describe("middleware makes the call fail before anything is sent", () => {
  it("if it adds a header that HTTP cannot carry, whose value is not quoted", async () => {
    const fetch = vi.fn();
    const middleware: Middleware[] = [
      (request, next) => next({ ...request, headers: { "x-api-key": "sup3rs3cret\nvalue" } }),
    ];
    const error = await failureOf(
      createFixtureClient({ fetch, middleware }).buyBooks({ book_id: 1 }),
    );
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("invalid name or value among the headers x-api-key.");
    expect(inspect(error, { depth: 9 })).not.toContain("sup3rs3cret");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("if it edits the parameters in place, because they are frozen", async () => {
    const fetch = vi.fn();
    const middleware: Middleware[] = [
      (request, next) =>
        next(Object.assign(request, Object.assign(request.params, { active: true }))),
    ];
    const error = await failureOf(createFixtureClient({ fetch, middleware }).listMembers());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(fetch).not.toHaveBeenCalled();
  });

  it("if it sends parameters that throw when read", async () => {
    const params = Object.defineProperty({}, "member_name", {
      enumerable: true,
      get: () => {
        throw new Error("unreadable");
      },
    });
    const middleware: Middleware[] = [(request, next) => next({ ...request, params })];
    const failure = { kind: "config", outcome: "not-executed", attempts: 0 };
    expect(await failureOf(createFixtureClient({ middleware }).getLibrary())).toMatchObject(
      failure,
    );
    expect(await failureOf(createFixtureClient().pages.listMembers(params).next())).toMatchObject({
      kind: "config",
    });
  });

  it("if it changes the method", async () => {
    const fetch = vi.fn();
    const middleware: Middleware[] = [
      (request, next) => next({ ...request, method: "BuyBooks", params: { book_id: 1 } }),
    ];
    const error = await failureOf(createFixtureClient({ fetch, middleware }).getLibrary());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain(
      "GetLibrary: middleware must not change the method GetLibrary.",
    );
    expect(fetch).not.toHaveBeenCalled();
  });

  it("if it throws an error of its own", async () => {
    const middleware: Middleware[] = [() => Promise.reject(new Error("no ticket"))];
    const error = await failureOf(createFixtureClient({ middleware }).buyBooks({ book_id: 1 }));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("no ticket");
  });
});

describe("the outcome of a call", () => {
  it("is executed when middleware fails after the API answered", async () => {
    const { url } = await serve(succeed);
    const middleware: Middleware[] = [
      async (request, next) => next(request).then(() => Promise.reject(new Error("disk full"))),
    ];
    const error = await failureOf(
      createFixtureClient({ baseUrl: url, middleware }).buyBooks({ book_id: 1 }),
    );
    expect(error).toMatchObject({ kind: "config", outcome: "executed", attempts: 1 });
    expect(error.message).toContain("The call was executed.");
  });

  it("is its own, and the call is not retried, when middleware fails with another call's error", async () => {
    const { url, received } = await serve(succeed);
    const audit = createFixtureClient({
      fetch: () => Promise.reject(connectionFailure("ECONNREFUSED")),
      fetchNeverRepeats: true,
      retries: 0,
    });
    const middleware: Middleware[] = [
      async (request, next) => {
        const answer = await next(request);
        await audit.getLibrary();
        return answer;
      },
    ];
    const error = await failureOf(
      createFixtureClient({ baseUrl: url, middleware }).buyBooks({ book_id: 1 }),
    );
    expect(error).toMatchObject({ method: "BuyBooks", outcome: "executed", attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it("stays unknown, and the call is not retried, when middleware sends twice and only the second request provably failed", async () => {
    let tries = 0;
    const fetch = () =>
      Promise.reject(connectionFailure(++tries === 1 ? "ECONNRESET" : "ECONNREFUSED"));
    const twice: Middleware = (request, next) => next(request).catch(() => next(request));
    const client = createFixtureClient({ fetch, fetchNeverRepeats: true, middleware: [twice] });
    expect(await failureOf(client.buyBooks({ book_id: 1 }))).toMatchObject({
      outcome: "unknown",
      attempts: 2,
    });
    expect(tries).toBe(2);
  });

  it("is updated in an error that middleware kept while it sent another request", async () => {
    let tries = 0;
    const fetch = async () => {
      if (++tries === 1) return new Response(null, { status: 429 });
      throw connectionFailure("ECONNRESET");
    };
    const keeping: Middleware = async (request, next) => {
      const first = await next(request).catch((error: unknown) =>
        Object.assign(error as object, { requestId: "abc" }),
      );
      await next(request).catch(() => {});
      throw first;
    };
    const error = await failureOf(
      createFixtureClient({ fetch, middleware: [keeping] }).buyBooks({ book_id: 1 }),
    );
    expect(error).toMatchObject({
      kind: "http",
      status: 429,
      outcome: "unknown",
      attempts: 2,
      requestId: "abc",
    });
    expect(error.message).toContain(
      "The call may have been executed: check with getLibrary before trying again.",
    );
  });
});

describe("an object returned by middleware that turns into a promise later", () => {
  const thens: readonly [string, () => unknown][] = [
    [
      "throws",
      () => {
        throw new Error("raw");
      },
    ],
    ["is a function", () => (_: unknown, reject: (reason: unknown) => void) => reject("raw")],
  ];
  it.each(
    thens.flatMap(([what, then]) => [4, 5, 6, 7, 8, 9].map((read) => [what, read, then] as const)),
  )(
    "fails with an AccountsError or not at all if its then %s on read %i",
    async (_, read, then) => {
      const { url } = await serve(succeed);
      const middleware: Middleware = async (request, next) => {
        await next(request);
        let reads = 0;
        const awaited = "then";
        return Object.defineProperty({}, awaited, {
          get: () => (++reads < read ? undefined : then()),
          enumerable: true,
        });
      };
      const client = createFixtureClient({ baseUrl: url, middleware: [middleware] });
      const thrown = await client.buyBooks({ book_id: 1 }).then(() => undefined, Object);
      const { error } = await client.safe.buyBooks({ book_id: 1 });
      for (const failure of [thrown, error].filter((one) => one !== undefined)) {
        expect(failure).toBeInstanceOf(AccountsError);
        expect(failure).toMatchObject({ kind: "config", outcome: "executed" });
      }
    },
  );
});

describe("middleware that stops waiting for its request", () => {
  it("leaves no unhandled rejection behind", async () => {
    const { url } = await serve((response) => void setTimeout(30).then(() => response.destroy()));
    using watch = watchUnhandledRejections();
    const leaving: Middleware = async (request, next) => {
      void next(request);
      return { result: "kept" };
    };
    const passing: Middleware = (request, next) => next(request);
    await createFixtureClient({ baseUrl: url, middleware: [leaving, passing] }).getLibrary();
    await setTimeout(60);
    expect(await watch.reasons()).toEqual([]);
  });

  it("leaves no request behind that would be sent once a slow signer finishes", async () => {
    const fetch = vi.fn();
    const slow = () => setTimeout(40, "token");
    const impatient: Middleware = (request, next) =>
      Promise.race([
        next(request),
        setTimeout(10).then(() => Promise.reject(new Error("too slow"))),
      ]);
    const client = createFixtureClient({ auth: slow, fetch, middleware: [impatient] });
    expect(await failureOf(client.buyBooks({ book_id: 1 }))).toMatchObject({
      outcome: "not-executed",
      attempts: 0,
    });
    await setTimeout(80);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("the logger", () => {
  it("gets every attempt and whether a retry follows, without secrets", async () => {
    const { url } = await serveOnSecondTry();
    const entries: LogEntry[] = [];
    const client = createFixtureClient({
      baseUrl: url,
      logger: (entry) => entries.push(entry),
      runtime: { random: () => 0.5, sleep: async () => {} },
    });
    await client.getLibrary({ with_newest_book: true });
    await client.addMember({ member_name: "ada", password: "Hidden-Pass-1" });
    await failureOf(client.addMember({ member_name: "ada", pasword: "Hidden-Pass-1" } as never));
    expect(entries).toMatchObject([
      {
        method: "GetLibrary",
        attempt: 1,
        params: { with_newest_book: true },
        error: { kind: "http" },
        retryInMs: 250,
      },
      { method: "GetLibrary", attempt: 2, effect: "read" },
      { method: "AddMember", attempt: 1, params: { member_name: "ada", password: "[redacted]" } },
      {
        method: "AddMember",
        attempt: 1,
        params: { pasword: "[redacted]" },
        error: { kind: "config" },
      },
    ]);
    expect(entries[1]).not.toHaveProperty("error");
    expect(inspect(entries, { depth: 9 })).not.toMatch(/Hidden-Pass-1|token-of-the-test/u);
  });

  it("gets an entry for a call with invalid options", async () => {
    const entries: LogEntry[] = [];
    const client = createFixtureClient({ logger: (entry) => entries.push(entry) });
    await failureOf(client.getLibrary({}, { retries: -1 }));
    expect(entries).toMatchObject([
      { method: "GetLibrary", attempt: 1, ms: 0, error: { kind: "config" } },
    ]);
  });

  it("may be an object with levels, which also gets each entry as a sentence", async () => {
    const { url } = await serveOnSecondTry();
    const lines: unknown[] = [];
    class Levels {
      readonly #lines = lines; // throws unless called as a method
      info = (...line: unknown[]) => this.#lines.push("info", ...line);
      warn(...line: unknown[]) {
        this.#lines.push("warn", ...line);
      }
    }
    await createFixtureClient({ baseUrl: url, logger: new Levels() }).getLibrary();
    const entry = { method: "GetLibrary", effect: "read" };
    expect(lines).toEqual([
      "warn",
      expect.objectContaining({ ...entry, attempt: 1 }),
      expect.stringMatching(/^GetLibrary: .*HTTP 503/u),
      "info",
      expect.objectContaining({ ...entry, attempt: 2 }),
      "GetLibrary: attempt 2 succeeded.",
    ]);
  });

  it("may be the console", async () => {
    const info = vi.spyOn(console, "info").mockImplementation(() => {});
    const { url } = await serve(succeed);
    await createFixtureClient({ baseUrl: url, logger: console }).getLibrary();
    expect(info).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
  });

  it("does not break a call by throwing", async () => {
    const { url } = await serve(succeed);
    const logger = () => {
      throw new Error("log is full");
    };
    expect(await createFixtureClient({ baseUrl: url, logger }).getLibrary()).toEqual({ result: 1 });
  });

  it("does not break a call by returning a promise that rejects", async () => {
    const { url } = await serve(succeed);
    using watch = watchUnhandledRejections();
    const logger = async () => Promise.reject(new Error("log is full"));
    await createFixtureClient({ baseUrl: url, logger }).getLibrary();
    expect(await watch.reasons()).toEqual([]);
  });

  it("is the only thing that prints", async () => {
    const consoles = (["log", "info", "warn", "error", "debug"] as const).map((name) =>
      vi.spyOn(console, name),
    );
    const { url } = await serve(json({ error: { code: 100, msg: "no" } }));
    await failureOf(createFixtureClient({ baseUrl: url }).getLibrary());
    for (const spy of consoles) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
