import { getEventListeners } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { createAccountsClient } from "../src/index.ts";
import { failureOf } from "./support/failure.ts";
import { json, serve } from "./support/server.ts";

const auth = () => "token";

describe("the timeout", () => {
  it("ends a call that gets no answer", async () => {
    const { url } = await serve(() => {});
    const error = await failureOf(createAccountsClient({ auth, baseUrl: url, timeout: 50 }).chargeAccount({ phone_id: 1 }));
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown", attempts: 1 });
  });

  it("covers the body", async () => {
    const { url } = await serve(
      (response) => void response.writeHead(200, { "content-type": "application/json" }).write('{"result":'),
    );
    const error = await failureOf(createAccountsClient({ auth, baseUrl: url }).getAccountInfo({}, { timeout: 50, retries: 0 }));
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
  });

  it("ends a fetch that pays no heed to the signal", async () => {
    const fetch = () => new Promise<Response>(() => {});
    const error = await failureOf(createAccountsClient({ auth, fetch, retries: 0 }).getAccountInfo({}, { timeout: 50 }));
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
  });

  it("ends a body that never does", async () => {
    const fetch = async () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    const error = await failureOf(createAccountsClient({ auth, fetch, retries: 0 }).getAccountInfo({}, { timeout: 50 }));
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
  });

  it("covers the token, and then nothing was sent", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createAccountsClient({ auth: () => new Promise<string>(() => {}), baseUrl: url, timeout: 50 });
    expect(await failureOf(client.chargeAccount({ phone_id: 1 }))).toMatchObject({
      kind: "timeout",
      outcome: "not-executed",
      attempts: 0,
    });
    expect(received).toHaveLength(0);
  });

  it.each([0, -1, Number.NaN])("of %d is refused", async (timeout) => {
    expect(await failureOf(createAccountsClient({ auth }).getAccountInfo({}, { timeout }))).toMatchObject({
      kind: "config",
      outcome: "not-executed",
    });
  });
});

describe("the time for the whole call", () => {
  it("ends the attempts and the waits between", async () => {
    const { url, received } = await serve(() => {});
    const started = performance.now();
    const error = await failureOf(
      createAccountsClient({ auth, baseUrl: url, timeout: 60, totalTimeout: 150, retries: 99 }).getAccountInfo(),
    );
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(received.length).toBe(error.attempts);
  });

  it("may be without end, though no timer can", async () => {
    const { url } = await serve(json({ result: 1 }));
    const endless = { timeout: Number.POSITIVE_INFINITY, totalTimeout: Number.POSITIVE_INFINITY };
    expect(await createAccountsClient({ auth, baseUrl: url, ...endless }).getAccountInfo()).toEqual({ result: 1 });
  });

  it.each([
    { timeout: 0 },
    { totalTimeout: -1 },
    { timeout: Number.NaN },
    { retries: 0.5 },
    { retries: -1 },
    { totalTimeout: "300" as unknown as number },
  ])("and the other limits of a call are checked before anything is sent: %o", async (options) => {
    const fetch = vi.fn();
    const error = await failureOf(createAccountsClient({ auth, fetch }).getAccountInfo({}, options));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain(`${Object.keys(options)[0]} must be `);
    expect(fetch).not.toHaveBeenCalled();
  });
});

it("an option of a call that there is not is refused, as a misspelt one would not count", async () => {
  const fetch = vi.fn();
  const options = { timeoutMs: 5 } as object;
  const error = await failureOf(createAccountsClient({ auth, fetch }).chargeAccount({ phone_id: 1 }, options));
  expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
  expect(error.message).toContain('unknown option "timeoutMs".');
  expect(fetch).not.toHaveBeenCalled();
});

describe("the caller's signal", () => {
  it("ends a call under way, with its reason as the cause", async () => {
    const { url } = await serve(() => {});
    const controller = new AbortController();
    const failing = failureOf(createAccountsClient({ auth, baseUrl: url }).getAccountInfo({}, { signal: controller.signal }));
    setTimeout(() => controller.abort(new Error("user left")), 30);
    const error = await failing;
    expect(error).toMatchObject({ kind: "aborted", outcome: "unknown" });
    expect(error.cause).toMatchObject({ message: "user left" });
  });

  it("that is aborted already sends nothing", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const error = await failureOf(
      createAccountsClient({ auth, baseUrl: url }).chargeAccount({ phone_id: 1 }, { signal: AbortSignal.abort() }),
    );
    expect(error).toMatchObject({ kind: "aborted", outcome: "not-executed", attempts: 0 });
    expect(received).toHaveLength(0);
  });

  it("keeps no listener after the call", async () => {
    const { url } = await serve(json({ result: 1 }));
    const { signal } = new AbortController();
    await createAccountsClient({ auth, baseUrl: url }).getAccountInfo({}, { signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("must be one", async () => {
    const signal = {} as AbortSignal;
    const error = await failureOf(createAccountsClient({ auth }).getAccountInfo({}, { signal }));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
    expect(error.message).toContain("signal must be an AbortSignal, but is of type object.");
  });

  it("reaches the token provider", async () => {
    const controller = new AbortController();
    let seen: AbortSignal | undefined;
    const waiting = ({ signal }: { signal: AbortSignal }) => {
      seen = signal;
      return new Promise<string>(() => {});
    };
    const failing = failureOf(createAccountsClient({ auth: waiting }).getAccountInfo({}, { signal: controller.signal }));
    controller.abort();
    await failing;
    expect(seen?.aborted).toBe(true);
  });
});
