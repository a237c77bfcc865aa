import { fixtureApi } from "@vox-accounts/test-kit/fixture";
import { describe, expect, it, vi } from "vitest";
import { createEngine } from "../src/call/engine.ts";
import { nodeTransport } from "../src/node/index.ts";
import {
  createFixtureClient,
  createFixtureFetchClient,
  failureOf,
} from "./support/fixture-client.ts";

const auth = () => "token";
const ok = async () => Response.json({ result: 1 });

describe("the options of a client", () => {
  it.each([
    [
      { auth: undefined },
      "auth must be a token provider, such as serviceAccount(credentials), but is undefined",
    ],
    [undefined, "auth must be a token provider"],
    [{ auth, baseUrl: "api.voximplant.com" }, "baseUrl must be an absolute http(s) URL"],
    [{ auth, baseUrl: "ftp://host/x" }, "baseUrl must be an absolute http(s) URL"],
    [{ auth, baseUrl: "https://u:p@host/x" }, "without credentials, query or hash"],
    [{ auth, baseUrl: "https://host/x?y" }, "without credentials, query or hash"],
    [{ auth, retries: Number.NaN }, "retries must be an integer"],
    [{ auth, timeout: -1 }, "timeout must be a number of milliseconds above 0, but is -1"],
    [
      { auth, logger: 5 },
      "logger must be a function, or an object with methods info and warn, such as console, but is an integer",
    ],
    [{ auth, middleware: {} }, "middleware must be an array of functions, but is of type object"],
    [{ auth, fetch: 5 }, "fetch must be a function, but is an integer"],
    [
      { auth, fetchNeverRepeats: "yes" },
      "fetchNeverRepeats must be true or false, but is a string of length 3",
    ],
    [{ auth, acountId: 1 }, 'unknown option "acountId"'],
    [
      { auth, accountId: "1" },
      "accountId must be an integer of 1 or more, but is a string of length 1",
    ],
  ])("are checked when it is created: %o", (options, message) => {
    expect(() => createEngine(fixtureApi, options as never)).toThrow(message);
  });

  it("may be undefined to use the default", async () => {
    const client = createFixtureClient({ fetch: ok, ...{ debug: undefined } });
    expect(await client.getLibrary({}, { retry: undefined } as object)).toEqual({ result: 1 });
  });
});

describe("an option at the limit of its range", () => {
  it.each([
    { accountId: 1 },
    { baseUrl: "HTTP://host:8080/path/" },
    { timeout: 0.5 },
    { timeout: Number.POSITIVE_INFINITY },
    { totalTimeout: 0.5 },
    { retries: 0 },
    { maxResponseBytes: 1 },
    { middleware: [] },
    { runtime: {} },
    { runtime: { ...({ now: undefined } as object), random: () => 0 } },
  ])("is accepted: %o", (options) => {
    expect(() => createFixtureClient(options)).not.toThrow();
  });

  it.each([
    [{ accountId: 0 }, "accountId must be an integer of 1 or more"],
    [{ accountId: 2 ** 53 }, "accountId must be an integer of 1 or more"],
    [{ baseUrl: " https://host" }, "baseUrl must be an absolute http(s) URL"],
    [{ baseUrl: "https://host/a b" }, "baseUrl must be an absolute http(s) URL"],
    [{ baseUrl: "https://host#a" }, "without credentials, query or hash"],
    [{ baseUrl: "https://" }, "baseUrl must be an absolute http(s) URL"],
    [{ timeout: 0 }, "timeout must be a number of milliseconds above 0, but is 0"],
    [{ timeout: Number.NaN }, "timeout must be a number of milliseconds above 0, but is NaN"],
    [{ totalTimeout: 0 }, "totalTimeout must be a number of milliseconds above 0, but is 0"],
    [{ retries: -1 }, "retries must be an integer of 0 or more, but is an integer"],
    [{ retries: 0.5 }, "retries must be an integer of 0 or more, but is a fraction"],
    [{ maxResponseBytes: 0 }, "maxResponseBytes must be an integer of 1 or more"],
    [{ readOnly: "no" }, "readOnly must be true or false, but is a string of length 2"],
    [{ middleware: [5] }, "middleware must be an array of functions, but is an array of length 1"],
    [
      { runtime: null },
      "runtime must be an object with any of the functions now, elapsed, random and",
    ],
    [{ runtime: { now: 5 } }, "runtime must be an object with any of the functions"],
    [{ runtime: { later: () => 5 } }, "runtime must be an object with any of the functions"],
  ])("is refused beyond it: %o", (options, message) => {
    expect(() => createEngine(fixtureApi, { auth, ...options } as never)).toThrow(message);
  });

  it.each([
    { proxy: "environment" },
    { proxy: "https://user:password@proxy.example" },
    { proxy: "HTTPS://proxy.example" },
    { tls: {} },
    { maxSockets: 1 },
  ])("of a Node transport is accepted: %o", (options) => {
    expect(() => nodeTransport(options)).not.toThrow();
  });

  it.each([
    [{ proxy: "ftp://proxy.example" }, "proxy must be a URL such as"],
    [{ proxy: "http:///proxy.example" }, "proxy must be a URL such as"],
    [{ proxy: "http://user:pass word@proxy.example" }, "proxy must be a URL such as"],
    [{ proxy: "http://user:pass\tword@proxy.example" }, "proxy must be a URL such as"],
    [{ proxy: "http://user:word@proxy.example\n" }, "proxy must be a URL such as"],
    [{ proxy: "http:\\\\user:word@proxy.example" }, "proxy must be a URL such as"],
    [{ proxy: 5 }, "proxy must be a URL such as"],
    [{ tls: 5 }, "tls must be an object of TLS options, such as { ca }, but is an integer"],
    [{ tls: null }, "tls must be an object of TLS options, such as { ca }, but is null"],
    [{ maxSockets: 1.5 }, "maxSockets must be an integer of 1 or more, but is a fraction"],
  ])("of a Node transport is refused beyond it: %o", (options, message) => {
    expect(() => nodeTransport(options as never)).toThrow(message);
  });

  it("of /openapi-fetch is accepted", () => {
    const options = { accountId: 1, timeout: 1, fetch: ok, fetchNeverRepeats: true };
    expect(() => createFixtureFetchClient({ ...options, maxResponseBytes: 1 })).not.toThrow();
  });
});

describe("the options of a call", () => {
  it.each([
    { timeout: 0 },
    { timeout: -1 },
    { timeout: Number.NaN },
    { totalTimeout: -1 },
    { totalTimeout: "300" as unknown as number },
    { retries: 0.5 },
    { retries: -1 },
  ])("are checked before anything is sent: %o", async (options) => {
    const fetch = vi.fn();
    const error = await failureOf(createFixtureClient({ fetch }).getLibrary({}, options));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain(`${Object.keys(options)[0]} must be `);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ["a signal", AbortSignal.abort()],
    ["a number", 5000],
    ["a list", []],
    ["a function", () => {}],
    ["a map", new Map([["timeout", 1]])],
    ["headers", new Headers({ timeout: "1" })],
  ])("cannot be %s, for calls, iterations and paths alike", async (_, given) => {
    const fetch = vi.fn();
    const options = given as object;
    const client = createFixtureClient({ fetch });
    const refused = [
      await failureOf(client.buyBooks({ book_id: 1 }, options)),
      await failureOf(client.each.listMembers({}, options).next()),
      await failureOf(
        createFixtureFetchClient({ fetch }).POST("/GetLibrary", options as { body?: never }),
      ),
    ];
    for (const error of refused) {
      expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
      expect(error.message).toContain("options must be a plain object such as { signal }, but is ");
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  it("that cannot be read are refused with the same message by calls, iterations and paths", async () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const client = createFixtureClient();
    const refused = [
      await failureOf(client.getLibrary({}, proxy)),
      await failureOf(client.each.listMembers({}, proxy).next()),
      await failureOf(createFixtureFetchClient().POST("/GetLibrary", proxy)),
    ];
    for (const { message } of refused) expect(message).toContain(": options cannot be read.");
  });

  it("may be swapped with a secret, which is not quoted", async () => {
    for (const options of [{ "sk-live-9f8e7d6c5b4a": 1 }, { CorrectHorse: "timeout" }]) {
      const { message } = await failureOf(createFixtureClient().getLibrary({}, options as object));
      expect(message).toMatch(/: unknown option of \d+ characters\. /u);
    }
  });

  it("accept only an AbortSignal as signal", async () => {
    const signal = {} as AbortSignal;
    const error = await failureOf(createFixtureClient().getLibrary({}, { signal }));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
    expect(error.message).toContain("signal must be an AbortSignal, but is of type object.");
  });

  it("fail for an unknown name, so that typos are noticed", async () => {
    const fetch = vi.fn();
    const options = { timeoutMs: 5 } as object;
    const error = await failureOf(createFixtureClient({ fetch }).buyBooks({ book_id: 1 }, options));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain('unknown option "timeoutMs", did you mean timeout.');
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("the options of a client of openapi-fetch", () => {
  it.each([
    [{ auth: undefined as never }, "auth must be a token provider"],
    [{ baseUrl: "x" }, "baseUrl must be an absolute"],
    [{ timeout: -1 }, "timeout must be a number of milliseconds above 0"],
    [{ timeOut: 5 } as object, 'unknown option "timeOut"'],
    [{ retries: 5 } as object, 'unknown option "retries"'],
  ])("are checked when it is created: %o", (options, message) => {
    expect(() => createFixtureFetchClient(options)).toThrow(message);
  });
});

describe("the options of a Node transport", () => {
  it.each([
    [{ prox: "http://proxy.example:3128" } as object, 'unknown option "prox"'],
    [{ maxSockets: 0 }, "maxSockets must be an integer of 1 or more"],
    [{ undici: { ProxyAgent: class {} } }, "undici must be the module undici"],
    [{ proxy: "user:secret@proxy" }, /^proxy must be a URL such as(?!.*secret)/u],
    [{ proxy: "http://user:pa/ssw0rd@proxy:3128" }, /^proxy must be a URL such as(?!.*ssw0rd)/u],
  ])("are checked when it is created, without quoting a password: %o", (options, message) => {
    expect(() => nodeTransport(options)).toThrow(message);
  });
});
