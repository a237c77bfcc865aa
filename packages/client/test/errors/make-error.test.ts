import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import { AccountsError, type Middleware } from "../../src/index.ts";
import type { AccountsClientOptions } from "../../src/options.ts";
import {
  createFixtureClient,
  createFixtureFetchClient,
  failureOf,
} from "../support/fixture-client.ts";

function revokedProxy(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function throwingOnEveryRead(): object {
  const refuse = () => {
    throw new RangeError("unreadable");
  };
  return new Proxy(new Error("hidden"), { get: refuse, getPrototypeOf: refuse, ownKeys: refuse });
}

const readingThrows = new Proxy(new Error("hidden"), {
  get: () => {
    throw new RangeError("unreadable");
  },
});

const thrownValues: readonly (readonly [string, unknown])[] = [
  ["a revoked proxy", revokedProxy(new Error("hidden"))],
  ["an error that throws on every read", throwingOnEveryRead()],
  ["an error whose fields throw", readingThrows],
  ["an object without a prototype", Object.create(null)],
  ["a symbol", Symbol("thrown")],
  ["nothing", undefined],
  ["null", null],
];

/** The user's functions that may throw. */
const throwers: Readonly<Record<string, (thrown: unknown) => Partial<AccountsClientOptions>>> = {
  middleware: (thrown) => ({ middleware: [() => Promise.reject(thrown)] }),
  "middleware after the response": (thrown) => ({
    middleware: [(request, next) => next(request).then(() => Promise.reject(thrown))],
  }),
  "a fetch": (thrown) => ({ fetch: () => Promise.reject(thrown) }),
  "a synchronous fetch": (thrown) => ({
    fetch: () => {
      throw thrown;
    },
  }),
  "the body of a response": (thrown) => ({
    fetch: async () => ({
      status: 200,
      ok: true,
      headers: new Headers(),
      text: () => Promise.reject(thrown),
    }),
  }),
  "a token provider": (thrown) => ({ auth: () => Promise.reject(thrown) }),
  "the wait before a retry": (thrown) => ({
    fetch: async () => new Response(null, { status: 503 }),
    runtime: { sleep: () => Promise.reject(thrown) },
  }),
  "the clock": (thrown) => ({
    runtime: {
      elapsed: () => {
        throw thrown;
      },
    },
  }),
};

describe.each(Object.entries(throwers))(
  "a call fails with an AccountsError when %s throws",
  (_, by) => {
    it.each(thrownValues)("%s", async (_, thrown) => {
      const { url } = await serve(json({ result: 1 }));
      const error = await failureOf(
        createFixtureClient({ baseUrl: url, retries: 1, ...by(thrown) }).getLibrary(),
      );
      expect(error.method).toBe("GetLibrary");
      expect(`${error.message} ${error.stack}`).toContain("GetLibrary: ");
    });
  },
);

describe("a call through /openapi-fetch fails with an AccountsError when its middleware throws", () => {
  it.each(thrownValues)("%s", async (_, thrown) => {
    const { url } = await serve(json({ result: 1 }));
    const before = createFixtureFetchClient({ baseUrl: url });
    before.use({ onRequest: () => Promise.reject(thrown) });
    expect(await failureOf(before.POST("/GetLibrary"))).toMatchObject({ kind: "config" });
    const after = createFixtureFetchClient({ baseUrl: url });
    after.use({ onResponse: () => Promise.reject(thrown) });
    expect(await failureOf(after.POST("/GetLibrary"))).toMatchObject({ kind: "network" });
  });
});

describe("a result of middleware that is not an object", () => {
  it.each([undefined, null, "text", 0])("is an error of kind config: %s", async (answer) => {
    const middleware = [async () => answer as unknown as object];
    const error = await failureOf(createFixtureClient({ middleware }).getLibrary());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
    expect(error.message).toContain("the result of middleware must be an object");
  });

  it("says whether the call was executed", async () => {
    const { url } = await serve(json({ result: 1 }));
    const middleware: Middleware[] = [
      async (request, next) => {
        await next(request);
        return undefined as unknown as object;
      },
    ];
    const client = createFixtureClient({ baseUrl: url, middleware });
    expect(await failureOf(client.payFees({ member_id: 1, purse_id: 2 }))).toMatchObject({
      kind: "config",
      outcome: "executed",
    });
    expect(await client.safe.getLibrary()).toMatchObject({
      data: undefined,
      error: expect.any(AccountsError),
    });
  });
});

it("an error that middleware has made unreadable still becomes the call's AccountsError", async () => {
  const { url } = await serve(json({ error: { code: 496, msg: "no" } }));
  const spoiling: Middleware = (request, next) =>
    next(request).catch((error: object) => {
      const get = () => {
        throw new Error("unreadable");
      };
      throw Object.defineProperty(error, "kind", { get });
    });
  const call = createFixtureClient({ baseUrl: url, middleware: [spoiling] }).getLibrary();
  expect((await failureOf(call)).method).toBe("GetLibrary");
});
