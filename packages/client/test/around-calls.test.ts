import { inspect } from "node:util";
import { describe, expect, expectTypeOf, it, vi } from "vitest";
import { AccountsError, createAccountsClient, type LogEntry, type Middleware } from "../src/index.ts";
import { failureOf } from "./support/failure.ts";
import { json, serve } from "./support/server.ts";

const auth = () => "token-of-the-test";

describe("middleware", () => {
  it("stands around every attempt, the first one outermost", async () => {
    let tries = 0;
    const { url } = await serve((response) => (++tries === 1 ? response.writeHead(503).end() : response.end('{"result":1}')));
    const seen: string[] = [];
    const named =
      (name: string): Middleware =>
      async (request, next, { attempt, effect }) => {
        seen.push(`${name} ${request.method} ${attempt} ${effect}`);
        return next(request);
      };
    const client = createAccountsClient({
      auth,
      baseUrl: url,
      middleware: [named("a"), named("b")],
      runtime: { sleep: async () => {} },
    });
    await client.getAccountInfo();
    expect(seen).toEqual([
      "a GetAccountInfo 1 read",
      "b GetAccountInfo 1 read",
      "a GetAccountInfo 2 read",
      "b GetAccountInfo 2 read",
    ]);
  });

  it("may add headers, but not replace the token", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const middleware: Middleware[] = [
      (request, next) => next({ ...request, headers: { traceparent: "00-1", Authorization: "mine" } }),
    ];
    await createAccountsClient({ auth, baseUrl: url, middleware }).getAccountInfo();
    expect(received[0]?.headers).toMatchObject({ traceparent: "00-1", authorization: "Bearer token-of-the-test" });
  });

  it("may answer by itself", async () => {
    const middleware: Middleware[] = [async () => ({ result: "kept" })];
    expect(await createAccountsClient({ auth, middleware }).getAccountInfo()).toEqual({ result: "kept" });
  });

  it("sees failures as AccountsError and may turn them", async () => {
    const { url } = await serve(json({ error: { code: 426, msg: "no" } }));
    const middleware: Middleware[] = [
      (request, next) => next(request).catch((error: unknown) => ({ result: [], seen: error instanceof AccountsError })),
    ];
    expect(await createAccountsClient({ auth, baseUrl: url, middleware }).getAccountPlans()).toEqual({ result: [], seen: true });
  });

  it("whose header HTTP cannot carry is told so before anything is sent, and the header's value is not", async () => {
    const fetch = vi.fn();
    const middleware: Middleware[] = [(request, next) => next({ ...request, headers: { "x-api-key": "sup3rs3cret\nvalue" } })];
    const error = await failureOf(createAccountsClient({ auth, fetch, middleware }).chargeAccount({ phone_id: 1 }));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("HTTP cannot carry one of the headers x-api-key.");
    expect(inspect(error, { depth: 9 })).not.toContain("sup3rs3cret");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("gets back the very error that it let through, with what it added", async () => {
    const { url } = await serve(json({ error: { code: 426, msg: "no" } }));
    let seen: unknown;
    const tracing: Middleware = async (request, next) => {
      try {
        return await next(request);
      } catch (error) {
        seen = Object.assign(error as object, { requestId: "abc" });
        throw error;
      }
    };
    const error = await failureOf(createAccountsClient({ auth, baseUrl: url, middleware: [tracing] }).getAccountInfo());
    expect(error).toBe(seen);
    expect(error).toMatchObject({ kind: "api", requestId: "abc", attempts: 1 });
  });

  it("that changes the parameters in place is told so", async () => {
    const middleware: Middleware[] = [
      (request, next) => next(Object.assign(request, Object.assign(request.params, { active: true }))),
    ];
    const error = await failureOf(createAccountsClient({ auth, middleware }).getChildrenAccounts());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
  });

  it("whose parameters throw when read makes an error as every other", async () => {
    const params = Object.defineProperty({}, "account_name", {
      enumerable: true,
      get: () => {
        throw new Error("unreadable");
      },
    });
    const middleware: Middleware[] = [(request, next) => next({ ...request, params })];
    const client = createAccountsClient({ auth, middleware });
    expect(await failureOf(client.getAccountInfo())).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(await failureOf(createAccountsClient({ auth }).pages.getChildrenAccounts(params).next())).toMatchObject({
      kind: "config",
    });
  });

  it("may give up waiting for a request, whose failure then is heard by nobody", async () => {
    const { url } = await serve((response) => setTimeout(() => response.destroy(), 30));
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const leaving: Middleware = async (request, next) => {
      void next(request);
      return { result: "kept" };
    };
    await createAccountsClient({ auth, baseUrl: url, middleware: [leaving, (request, next) => next(request)] }).getAccountInfo();
    await new Promise((resolve) => setTimeout(resolve, 80));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("cannot turn one method into another", async () => {
    const fetch = vi.fn();
    const middleware: Middleware[] = [(request, next) => next({ ...request, method: "ChargeAccount", params: { phone_id: 1 } })];
    const error = await failureOf(createAccountsClient({ auth, fetch, middleware }).getAccountInfo());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("GetAccountInfo: middleware must not change the method GetAccountInfo.");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("that fails before sending makes a config error", async () => {
    const middleware: Middleware[] = [() => Promise.reject(new Error("no ticket"))];
    const error = await failureOf(createAccountsClient({ auth, middleware }).chargeAccount({ phone_id: 1 }));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("no ticket");
  });

  it("that fails with another call's error does not make this one repeated or mislabelled", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const refused = new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code: "ECONNREFUSED" }) });
    const audit = createAccountsClient({ auth, fetch: () => Promise.reject(refused), retries: 0 });
    const middleware: Middleware[] = [
      async (request, next) => {
        const answer = await next(request);
        await audit.getAccountInfo();
        return answer;
      },
    ];
    const error = await failureOf(createAccountsClient({ auth, baseUrl: url, middleware }).chargeAccount({ phone_id: 1 }));
    expect(error).toMatchObject({ method: "ChargeAccount", outcome: "executed", attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it("that gives up on a slow signer leaves nothing behind that is sent later", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const slow = () => new Promise<string>((resolve) => setTimeout(() => resolve("token"), 40));
    const impatient: Middleware = (request, next) =>
      Promise.race([next(request), new Promise<never>((_, reject) => setTimeout(() => reject(new Error("too slow")), 10))]);
    const client = createAccountsClient({ auth: slow, baseUrl: url, middleware: [impatient] });
    expect(await failureOf(client.chargeAccount({ phone_id: 1 }))).toMatchObject({ outcome: "not-executed", attempts: 0 });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(received).toHaveLength(0);
  });

  it("that sends twice, the first time into the unknown, is not sent a third time by the client", async () => {
    let tries = 0;
    const refused = new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code: "ECONNREFUSED" }) });
    const lost = new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code: "ECONNRESET" }) });
    const fetch = () => Promise.reject(++tries === 1 ? lost : refused);
    const twice: Middleware = (request, next) => next(request).catch(() => next(request));
    const error = await failureOf(createAccountsClient({ auth, fetch, middleware: [twice] }).chargeAccount({ phone_id: 1 }));
    expect(error).toMatchObject({ outcome: "unknown", attempts: 2 });
    expect(tries).toBe(2);
  });

  it("that fails after the call went through says that it was carried out", async () => {
    const { url } = await serve(json({ result: 1 }));
    const middleware: Middleware[] = [async (request, next) => next(request).then(() => Promise.reject(new Error("disk full")))];
    const error = await failureOf(createAccountsClient({ auth, baseUrl: url, middleware }).chargeAccount({ phone_id: 1 }));
    expect(error).toMatchObject({ kind: "config", outcome: "executed", attempts: 1 });
    expect(error.message).toContain("The call was carried out.");
  });
});

describe("the logger", () => {
  it("is told of every attempt, what comes next, and no secret", async () => {
    let tries = 0;
    const { url } = await serve((response) => (++tries === 1 ? response.writeHead(503).end() : response.end('{"result":1}')));
    const entries: LogEntry[] = [];
    const client = createAccountsClient({
      auth,
      baseUrl: url,
      logger: (entry) => entries.push(entry),
      runtime: { random: () => 0.5, sleep: async () => {} },
    });
    await client.getAccountInfo({ return_live_balance: true });
    await client.setAccountInfo({ new_account_password: "Hidden-Pass-1", account_first_name: "Ada" });
    await failureOf(client.setAccountInfo({ new_acount_password: "Hidden-Pass-1" } as object));
    expect(entries).toMatchObject([
      { method: "GetAccountInfo", attempt: 1, params: { return_live_balance: true }, error: { kind: "http" }, retryInMs: 250 },
      { method: "GetAccountInfo", attempt: 2, effect: "read" },
      { method: "SetAccountInfo", attempt: 1, params: { new_account_password: "[redacted]", account_first_name: "Ada" } },
      { method: "SetAccountInfo", attempt: 1, params: { new_acount_password: "[redacted]" }, error: { kind: "config" } },
    ]);
    expect(entries[1]).not.toHaveProperty("error");
    expect(inspect(entries, { depth: 9 })).not.toMatch(/Hidden-Pass-1|token-of-the-test/u);
  });

  it("cannot break a call", async () => {
    const { url } = await serve(json({ result: 1 }));
    const logger = () => {
      throw new Error("log is full");
    };
    expect(await createAccountsClient({ auth, baseUrl: url, logger }).getAccountInfo()).toEqual({ result: 1 });
  });

  it("cannot break a call by a promise that fails either", async () => {
    const { url } = await serve(json({ result: 1 }));
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const logger = async () => Promise.reject(new Error("log is full"));
    await createAccountsClient({ auth, baseUrl: url, logger }).getAccountInfo();
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("is the only one to say anything", async () => {
    const console_ = (["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name));
    const { url } = await serve(json({ error: { code: 100, msg: "no" } }));
    await failureOf(createAccountsClient({ auth, baseUrl: url }).getAccountInfo());
    for (const spy of console_) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe("a read-only client", () => {
  const client = createAccountsClient({ auth, readOnly: true });

  it("has no method that writes or moves money, by type and at run time", () => {
    expectTypeOf(client).not.toHaveProperty("chargeAccount");
    expectTypeOf(client.safe).not.toHaveProperty("setAccountInfo");
    const writing = ["addAccount", "cloneAccount", "setAccountInfo", "setChildAccountInfo", "chargeAccount", "changeAccountPlan"];
    for (const name of writing) {
      expect(client).not.toHaveProperty(name);
      expect(client.safe).not.toHaveProperty(name);
      expect(client.forChild(1)).not.toHaveProperty(name);
    }
    expect(Object.keys(client.safe)).toHaveLength(10);
  });

  it("is what an option that may be true gives, by type", () => {
    const maybe: boolean = Math.random() < 2;
    expectTypeOf(createAccountsClient({ auth, readOnly: maybe })).not.toHaveProperty("chargeAccount");
  });

  it("reads, and pages", () => {
    expectTypeOf(client.getAccountInfo).toBeFunction();
    expect(client.each).toHaveProperty("getChildrenAccounts");
  });
});
