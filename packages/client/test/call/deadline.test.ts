import { getEventListeners } from "node:events";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { TokenContext } from "../../src/auth/token-provider.ts";
import { systemRuntime } from "../../src/runtime.ts";
import {
  createFixtureClient,
  createFixtureFetchClient,
  failureOf,
} from "../support/fixture-client.ts";

afterEach(() => void vi.useRealTimers());

/** A client of a server that never answers, with the clock stopped. */
function clientWithStoppedClock() {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  const fetch = vi.fn(() => new Promise<Response>(() => {}));
  return { client: createFixtureClient({ fetch, retries: 99 }), fetch };
}

describe("the timeout of an attempt", () => {
  it("is 30 s by default", async () => {
    const { client, fetch } = clientWithStoppedClock();
    void client.safe.getLibrary();
    await vi.advanceTimersByTimeAsync(29_999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("ends a call that gets no answer", async () => {
    const { url } = await serve(() => {});
    const error = await failureOf(
      createFixtureClient({ baseUrl: url, timeout: 50 }).buyBooks({ book_id: 1 }),
    );
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown", attempts: 1 });
  });

  it("covers the response body", async () => {
    const { url } = await serve((response) =>
      response.writeHead(200, { "content-type": "application/json" }).write('{"result":'),
    );
    const error = await failureOf(
      createFixtureClient({ baseUrl: url }).getLibrary({}, { timeout: 50, retries: 0 }),
    );
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
  });

  it("ends a fetch that ignores the signal", async () => {
    const fetch = () => new Promise<Response>(() => {});
    const error = await failureOf(
      createFixtureClient({ fetch, retries: 0 }).getLibrary({}, { timeout: 50 }),
    );
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
  });

  it("leaves no rejection unhandled when a fetch fails after its caller has ended the call", async () => {
    const caller = new AbortController();
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const fetch = async () => {
      caller.abort();
      throw new Error("ended");
    };
    const { signal } = caller;
    const error = await failureOf(createFixtureClient({ fetch }).getLibrary({}, { signal }));
    await new Promise((resolve) => setTimeout(resolve, 10)); // Node reports it on a later turn of the event loop
    process.off("unhandledRejection", unhandled);
    expect(error).toMatchObject({ kind: "aborted" });
    expect(unhandled).not.toHaveBeenCalled();
  });

  it("ends a response body that never ends", async () => {
    const fetch = async () =>
      new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    const error = await failureOf(
      createFixtureClient({ fetch, retries: 0 }).getLibrary({}, { timeout: 50 }),
    );
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
  });

  it("covers signing, after which nothing has been sent", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createFixtureClient({
      auth: () => new Promise<string>(() => {}),
      baseUrl: url,
      timeout: 50,
    });
    expect(await failureOf(client.buyBooks({ book_id: 1 }))).toMatchObject({
      kind: "timeout",
      outcome: "not-executed",
      attempts: 0,
    });
    expect(received).toHaveLength(0);
  });
});

describe("the total timeout of a call", () => {
  it("is 90 s by default", async () => {
    const { client } = clientWithStoppedClock();
    const ended = vi.fn();
    void client.safe.getLibrary().then(ended);
    await vi.advanceTimersByTimeAsync(89_999);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended.mock.calls).toMatchObject([[{ error: { kind: "timeout", attempts: 3 } }]]);
  });

  it("covers all attempts and the waits between them", async () => {
    const { url, received } = await serve(() => {});
    const started = performance.now();
    const client = createFixtureClient({
      baseUrl: url,
      timeout: 60,
      totalTimeout: 150,
      retries: 99,
    });
    const error = await failureOf(client.getLibrary());
    expect(error).toMatchObject({ kind: "timeout", outcome: "unknown" });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(received.length).toBe(error.attempts);
  });

  it("ends an attempt whose own timeout is longer", async () => {
    const { url } = await serve(() => {});
    const started = performance.now();
    const client = createFixtureClient({ baseUrl: url, totalTimeout: 50, retries: 0 });
    expect(await failureOf(client.getLibrary())).toMatchObject({ kind: "timeout", attempts: 1 });
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("may be infinite, although timers have a maximum", async () => {
    const { url } = await serve(json({ result: 1 }));
    const endless = { timeout: Number.POSITIVE_INFINITY, totalTimeout: Number.POSITIVE_INFINITY };
    expect(await createFixtureClient({ baseUrl: url, ...endless }).getLibrary()).toEqual({
      result: 1,
    });
  });
});

describe("the caller's signal", () => {
  it("ends a call in progress, with its reason as the cause", async () => {
    const { url } = await serve(() => {});
    const controller = new AbortController();
    const { signal } = controller;
    const failing = failureOf(createFixtureClient({ baseUrl: url }).getLibrary({}, { signal }));
    setTimeout(() => controller.abort(new Error("user left")), 30);
    const error = await failing;
    expect(error).toMatchObject({ kind: "aborted", outcome: "unknown" });
    expect(error.cause).toMatchObject({ message: "user left" });
  });

  it("prevents sending if it is already aborted", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const signal = AbortSignal.abort();
    const error = await failureOf(
      createFixtureClient({ baseUrl: url }).buyBooks({ book_id: 1 }, { signal }),
    );
    expect(error).toMatchObject({ kind: "aborted", outcome: "not-executed", attempts: 0 });
    expect(received).toHaveLength(0);
  });

  it("has no listener left after the call", async () => {
    const { url } = await serve(json({ result: 1 }));
    const { signal } = new AbortController();
    await createFixtureClient({ baseUrl: url }).getLibrary({}, { signal });
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("reaches the token provider", async () => {
    const controller = new AbortController();
    let seen: AbortSignal | undefined;
    const waiting = ({ signal }: { signal: AbortSignal }) => {
      seen = signal;
      return new Promise<string>(() => {});
    };
    const failing = failureOf(
      createFixtureClient({ auth: waiting }).getLibrary({}, { signal: controller.signal }),
    );
    controller.abort();
    await failing;
    expect(seen?.aborted).toBe(true);
  });

  it.each([
    ["copies", (context: TokenContext) => ({ ...context })],
    ["extends", (context: TokenContext): TokenContext => Object.create(context)],
  ])("reaches a token provider that %s its context", async (_, derive) => {
    const controller = new AbortController();
    let seen: AbortSignal | undefined;
    const inner = ({ signal }: { signal: AbortSignal }) => {
      seen = signal;
      return new Promise<string>(() => {});
    };
    const failing = failureOf(
      createFixtureClient({ auth: (context) => inner(derive(context)) }).getLibrary(
        {},
        { signal: controller.signal },
      ),
    );
    controller.abort(new Error("left"));
    await failing;
    expect(seen).toMatchObject({ aborted: true, reason: { message: "left" } });
  });

  it("is already aborted if it is first read after the abort", async () => {
    const controller = new AbortController();
    let told: { readonly signal: AbortSignal } | undefined;
    const auth = (context: { readonly signal: AbortSignal }) => {
      told = context;
      return new Promise<string>(() => {});
    };
    const failing = failureOf(
      createFixtureClient({ auth }).getLibrary({}, { signal: controller.signal }),
    );
    controller.abort(new Error("left"));
    await failing;
    expect(told?.signal).toMatchObject({ aborted: true, reason: { message: "left" } });
  });
});

describe("a finished call", () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const fetch = async () => new Response('{"result":1}');

  it("leaves no timer behind that would keep the process alive", async () => {
    const before = timers();
    await createFixtureClient({ fetch }).getLibrary();
    expect(timers()).toBeLessThanOrEqual(before); // an older timer may have fired
  });

  it("leaves no timer behind through /openapi-fetch", async () => {
    const before = timers();
    await createFixtureFetchClient({ fetch }).POST("/GetLibrary");
    expect(timers()).toBeLessThanOrEqual(before); // an older timer may have fired
  });

  it("leaves no timer behind after a timeout", async () => {
    const before = timers();
    const client = createFixtureClient({
      fetch: () => new Promise(() => {}),
      timeout: 5,
      retries: 0,
    });
    expect(await failureOf(client.getLibrary())).toMatchObject({ kind: "timeout" });
    expect(timers()).toBeLessThanOrEqual(before); // an older timer may have fired
  });
});

describe("a signal whose state has been overridden by a getter that throws", () => {
  /** Such a signal, aborted after 20 ms. */
  function brokenSignal(name: "aborted" | "reason"): AbortSignal {
    const controller = new AbortController();
    const get = () => {
      throw new Error("broken");
    };
    Object.defineProperty(controller.signal, name, { get });
    setTimeout(() => controller.abort(new Error("left")), 20);
    return controller.signal;
  }

  it.each(["aborted", "reason"] as const)("still ends a call (%s)", async (name) => {
    const fetch = () => new Promise<Response>(() => {});
    const call = createFixtureClient({ fetch }).getLibrary({}, { signal: brokenSignal(name) });
    expect(await failureOf(call)).toMatchObject({ kind: "aborted", cause: { message: "left" } });
  });

  it.each(["aborted", "reason"] as const)("still ends a wait (%s)", async (name) => {
    const { url } = await serve((response) => response.writeHead(503).end());
    const runtime = { sleep: systemRuntime.sleep, random: () => 1 };
    const client = createFixtureClient({ baseUrl: url, runtime });
    const call = client.getLibrary({}, { signal: brokenSignal(name) });
    expect(await failureOf(call)).toMatchObject({ kind: "aborted", cause: { message: "left" } });
  });

  it.each(["aborted", "reason"] as const)(
    "makes an iteration fail with an AccountsError (%s)",
    async (name) => {
      const fetch = () => new Promise<Response>(() => {});
      const walk = createFixtureClient({ fetch }).each.listMembers(
        {},
        { signal: brokenSignal(name) },
      );
      expect(["aborted", "config"]).toContain((await failureOf(walk.next())).kind);
    },
  );
});
