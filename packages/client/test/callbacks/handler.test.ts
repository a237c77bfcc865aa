import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import {
  type CallbackHandlerOptions,
  type CallbackProblem,
  createCallbackHandler,
} from "../../src/callbacks/index.ts";
import { lowBalance, newType, post, secrets } from "../support/callbacks.ts";

/** A handler with spies, and the problems that it reported. */
function createReceiver(options: Partial<CallbackHandlerOptions> = {}) {
  const problems: CallbackProblem[] = [];
  const fallback = vi.fn();
  const onLow = vi.fn();
  const handler = createCallbackHandler({
    secrets,
    fallback,
    onProblem: (problem) => problems.push(problem),
    ...options,
  } as CallbackHandlerOptions).on("min_balance", onLow);
  return { handler, fallback, onLow, problems };
}

/** A memory like a database. */
function createMemory(ids = new Set<string>()) {
  return {
    seen: async (id: number, account: number) => ids.has(`${account}/${id}`),
    remember: async (id: number, account: number) => void ids.add(`${account}/${id}`),
  };
}

describe("callbacks reach", () => {
  it("the handler of their type or the fallback, in order", async () => {
    const { handler, fallback, onLow } = createReceiver();
    const response = await handler(post(lowBalance(1), newType(2), lowBalance(3)));
    expect(response.status).toBe(200);
    expect(onLow.mock.calls).toEqual([[lowBalance(1)], [lowBalance(3)]]);
    expect(fallback.mock.calls).toEqual([[newType(2)]]);
  });

  it("no handler if the hash is wrong, while others in the same POST are handled", async () => {
    const { handler, onLow, problems } = createReceiver();
    const forged = { ...lowBalance(1), account_id: 8 };
    expect((await handler(post(forged, lowBalance(2)))).status).toBe(403);
    expect(onLow.mock.calls).toEqual([[lowBalance(2)]]);
    expect(problems).toEqual([
      {
        kind: "unverified",
        reason: "wrong-hash",
        callbackId: 1,
        accountId: 8,
        type: "min_balance",
      },
    ]);
  });

  it("no handler if they are broken, while others in the same POST are handled", async () => {
    const { handler, onLow, problems } = createReceiver();
    expect((await handler(post({}, lowBalance(2)))).status).toBe(400);
    expect(onLow).toHaveBeenCalledOnce();
    expect(problems).toMatchObject([{ kind: "broken", index: 0 }]);
  });

  it("their handler after one lookup of their account's secrets per POST", async () => {
    const own = { salt: "of 8", apiKey: "key of 8" };
    const find = vi.fn(async (accountId: number) => ({ 7: secrets, 8: own })[accountId]);
    const { handler, onLow, problems } = createReceiver({ secrets: find });
    const sent = [lowBalance(1), lowBalance(2), lowBalance(3, 8, own), lowBalance(4, 9)];
    expect((await handler(post(...sent))).status).toBe(403);
    expect(onLow).toHaveBeenCalledTimes(3);
    expect(find.mock.calls).toEqual([[7], [8], [9]]);
    expect(problems).toMatchObject([{ reason: "no-secrets", accountId: 9 }]);
  });
});

describe("a handler that throws", () => {
  it("causes a 500 without stopping other callbacks", async () => {
    const { handler, onLow, problems } = createReceiver();
    const error = new Error("database is down");
    onLow.mockRejectedValueOnce(error);
    expect((await handler(post(lowBalance(1), lowBalance(2)))).status).toBe(500);
    expect(onLow).toHaveBeenCalledTimes(2);
    expect(problems).toMatchObject([{ kind: "failed", callbackId: 1, error }]);
  });

  it("runs again when the POST is repeated, while the others do not", async () => {
    const { handler, onLow } = createReceiver(createMemory());
    onLow.mockRejectedValueOnce(new Error("database is down"));
    const send = async () => (await handler(post(lowBalance(1), lowBalance(2)))).status;
    expect([await send(), await send(), await send()]).toEqual([500, 200, 200]);
    expect(onLow.mock.calls.map(([{ callback_id }]) => callback_id)).toEqual([1, 2, 1]);
  });

  it("outweighs a wrong hash and a broken callback", async () => {
    const { handler, onLow } = createReceiver();
    onLow.mockRejectedValueOnce(new Error("database is down"));
    const forged = { ...lowBalance(1), callback_id: 2 };
    expect((await handler(post({}, forged, lowBalance(3)))).status).toBe(500);
  });

  it.each(["seen", "remember", "secrets"] as const)(
    "is treated like %s that throws",
    async (name) => {
      const fail = async () => Promise.reject(new Error("no connection"));
      const { handler, problems } = createReceiver({ ...createMemory(), [name]: fail } as never);
      expect((await handler(post(lowBalance(1)))).status).toBe(500);
      expect(problems).toMatchObject([{ kind: "failed", callbackId: 1 }]);
    },
  );
});

describe("a memory", () => {
  it("keeps repeats from the handlers", async () => {
    const { handler, onLow } = createReceiver(createMemory());
    for (const _ of [1, 2])
      expect((await handler(post(lowBalance(1), lowBalance(1)))).status).toBe(200);
    expect(onLow).toHaveBeenCalledOnce();
  });

  it("keeps repeats from the handlers while the first is being handled", async () => {
    const { handler, onLow } = createReceiver(createMemory());
    const answers = await Promise.all([1, 2, 3].map(() => handler(post(lowBalance(1)))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(onLow).toHaveBeenCalledOnce();
  });

  it("distinguishes the same id of two accounts", async () => {
    const { handler, onLow } = createReceiver(createMemory());
    await handler(post(lowBalance(1, 7), lowBalance(1, 8)));
    expect(onLow).toHaveBeenCalledTimes(2);
  });

  it("does not remember callbacks that were not verified", async () => {
    const ids = new Set<string>();
    const { handler } = createReceiver(createMemory(ids));
    await handler(post({ ...lowBalance(1), account_id: 8 }));
    expect([...ids]).toEqual([]);
  });
});

describe("a request is refused", () => {
  const url = "http://receiver.test/";
  const body = JSON.stringify({ callbacks: [lowBalance(1)] });
  const streamed = () =>
    new Request(url, {
      method: "POST",
      body: new Blob([body]).stream(),
      duplex: "half",
    } as RequestInit);
  const encoded = { "content-encoding": "gzip" };

  it.each([
    ["405 if it is not a POST", {}, () => new Request(url)],
    ["415 if it is compressed", {}, () => new Request(post(), { headers: encoded })],
    ["400 if it has no body", {}, () => new Request(url, { method: "POST" })],
    ["400 if it is not JSON", {}, () => new Request(url, { method: "POST", body: "{" })],
    ["413 if its body is too large", { maxBodyBytes: body.length - 1 }, () => post(lowBalance(1))],
    [
      "413 if its body is too large but has no content-length",
      { maxBodyBytes: body.length - 1 },
      streamed,
    ],
    [
      "200 if its content-encoding is IDENTITY",
      {},
      () => new Request(post(lowBalance(1)), { headers: { "content-encoding": "IDENTITY" } }),
    ],
    ["200 if its body has exactly the maximum size", { maxBodyBytes: body.length }, streamed],
  ])("with %s", async (title, options, request) => {
    const { handler } = createReceiver(options);
    const response = await handler(request());
    expect(response.status).toBe(Number(title.slice(0, 3)));
    expect(await response.text()).toBe("");
  });

  it("with 400 if its body is incomplete, which is reported", async () => {
    const { handler, problems } = createReceiver();
    const start = new TextEncoder().encode(body.slice(0, 10));
    const broken = new ReadableStream({
      start: (controller) => controller.enqueue(start),
      pull: (controller) => controller.error(new Error("the peer is gone")),
    });
    const init = { method: "POST", body: broken, duplex: "half" };
    expect((await handler(new Request(url, init as RequestInit))).status).toBe(400);
    expect(problems).toEqual([{ kind: "body", problem: "incomplete" }]);
  });

  it("with 400 if it lists half a million items that are not callbacks, of which 100 are reported", async () => {
    const { handler, problems } = createReceiver();
    const many = `{"callbacks":[${"0,".repeat(500_000)}0]}`;
    expect((await handler(new Request(url, { method: "POST", body: many }))).status).toBe(400);
    expect(problems).toHaveLength(100);
  });

  it.each([
    ["too large", { maxBodyBytes: 5 }, {}],
    ["compressed", {}, encoded],
  ])(
    "and read to its end if it is %s, so that the connection can be reused",
    async (_, options, headers) => {
      const chunk = new Uint8Array(1000);
      let left = 100;
      const stream = new ReadableStream({
        pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
      });
      const init = { method: "POST", body: stream, duplex: "half", headers };
      await createReceiver(options).handler(new Request(url, init as RequestInit));
      await vi.waitFor(() => expect(left).toBe(-1));
    },
  );

  it("and the problem is reported", async () => {
    const { handler, problems } = createReceiver();
    await handler(new Request(url, { method: "POST", body: "{" }));
    expect(problems).toEqual([{ kind: "body", problem: "not-json" }]);
  });

  it("with an error if its body has already been read", async () => {
    const { handler } = createReceiver();
    const request = post(lowBalance(1));
    await request.json();
    await expect(handler(request)).rejects.toThrow("has already been read");
  });

  it("with an error if something else is reading its body", async () => {
    const { handler } = createReceiver();
    const request = post(lowBalance(1));
    request.body?.getReader();
    await expect(handler(request)).rejects.toThrow("has already been read");
  });
});

describe("problems", () => {
  it("contain no secret, hash or payload", async () => {
    const { handler, problems } = createReceiver();
    const forged = { ...lowBalance(1), callback_id: 2, balance: 123_456 };
    await handler(post(forged, { ...lowBalance(3), account_id: "7" }));
    const shown = inspect(problems, { depth: 9 });
    for (const hidden of [secrets.salt, secrets.apiKey, forged.hash, "123456"])
      expect(shown).not.toContain(hidden);
  });

  it("do not change the response if reporting them fails", async () => {
    const onProblem = () => Promise.reject(new Error("log is full"));
    const { handler } = createReceiver({ onProblem });
    expect((await handler(post({ ...lowBalance(1), callback_id: 2 }))).status).toBe(403);
  });
});

describe("createCallbackHandler throws", () => {
  const handle = () => {};
  const sound = { secrets, fallback: handle, onProblem: handle };

  it.each([
    ["without a fallback", { ...sound, fallback: undefined }, "fallback must be a function"],
    ["without onProblem", { ...sound, onProblem: undefined }, "onProblem must be"],
    ["without secrets", { ...sound, secrets: undefined }, "secrets must be"],
    ["with an empty salt", { ...sound, secrets: { ...secrets, salt: "" } }, "secrets.salt"],
    ["with half a memory", { ...sound, seen: handle }, "remember must be"],
    ["with an unknown option", { ...sound, maxBodyByte: 1 }, "did you mean maxBodyBytes"],
    ["with a limit of 0", { ...sound, maxBodyBytes: 0 }, "maxBodyBytes must be"],
  ])("%s", (_, options, message) => {
    expect(() => createCallbackHandler(options as never)).toThrow(message);
  });

  it("with a handler for a misspelled type, a second handler for a type, or a handler that is not a function", () => {
    const { handler } = createReceiver();
    expect(() => handler.on("min_balanse" as never, handle)).toThrow("did you mean min_balance");
    expect(() => handler.on("min_balance", handle)).toThrow("already has a handler");
    expect(() => handler.on("account_is_frozen", 1 as never)).toThrow("must be a function");
  });
});
