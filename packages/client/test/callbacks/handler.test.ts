import { inspect } from "node:util";
import { describe, expect, it, vi } from "vitest";
import {
  type CallbackHandlerOptions,
  type CallbackProblem,
  createCallbackHandler,
} from "../../src/callbacks/index.ts";
import { lowBalance, newType, post, secrets } from "../support/callbacks.ts";

/** A handler with spies, and what it told of problems. */
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

/** A memory like that of a database. */
function createMemory(ids = new Set<string>()) {
  return {
    seen: async (id: number, account: number) => ids.has(`${account}/${id}`),
    remember: async (id: number, account: number) => void ids.add(`${account}/${id}`),
  };
}

describe("callbacks reach", () => {
  it("the handler of their type, or else the fallback, in their order", async () => {
    const { handler, fallback, onLow } = createReceiver();
    const response = await handler(post(lowBalance(1), newType(2), lowBalance(3)));
    expect(response.status).toBe(200);
    expect(onLow.mock.calls).toEqual([[lowBalance(1)], [lowBalance(3)]]);
    expect(fallback.mock.calls).toEqual([[newType(2)]]);
  });

  it("nobody if the hash is wrong, while the others of the same POST are handled", async () => {
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

  it("nobody if they are broken, while the others of the same POST are handled", async () => {
    const { handler, onLow, problems } = createReceiver();
    expect((await handler(post({}, lowBalance(2)))).status).toBe(400);
    expect(onLow).toHaveBeenCalledOnce();
    expect(problems).toMatchObject([{ kind: "broken", index: 0 }]);
  });

  it("their handler when the secrets of their account are looked up, once per POST", async () => {
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
  it("answers 500 and stops no other callback", async () => {
    const { handler, onLow, problems } = createReceiver();
    const error = new Error("database is down");
    onLow.mockRejectedValueOnce(error);
    expect((await handler(post(lowBalance(1), lowBalance(2)))).status).toBe(500);
    expect(onLow).toHaveBeenCalledTimes(2);
    expect(problems).toMatchObject([{ kind: "failed", callbackId: 1, error }]);
  });

  it("runs again for the same POST, and the others do not", async () => {
    const { handler, onLow } = createReceiver(createMemory());
    onLow.mockRejectedValueOnce(new Error("database is down"));
    const send = async () => (await handler(post(lowBalance(1), lowBalance(2)))).status;
    expect([await send(), await send(), await send()]).toEqual([500, 200, 200]);
    expect(onLow.mock.calls.map(([{ callback_id }]) => callback_id)).toEqual([1, 2, 1]);
  });

  it("counts more than a wrong hash and a broken callback", async () => {
    const { handler, onLow } = createReceiver();
    onLow.mockRejectedValueOnce(new Error("database is down"));
    const forged = { ...lowBalance(1), callback_id: 2 };
    expect((await handler(post({}, forged, lowBalance(3)))).status).toBe(500);
  });

  it.each(["seen", "remember", "secrets"] as const)(
    "is no different from %s that throws",
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

  it("keeps repeats from the handlers that come while the first is handled", async () => {
    const { handler, onLow } = createReceiver(createMemory());
    const answers = await Promise.all([1, 2, 3].map(() => handler(post(lowBalance(1)))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(onLow).toHaveBeenCalledOnce();
  });

  it("tells the same id of two accounts apart", async () => {
    const { handler, onLow } = createReceiver(createMemory());
    await handler(post(lowBalance(1, 7), lowBalance(1, 8)));
    expect(onLow).toHaveBeenCalledTimes(2);
  });

  it("learns of no callback that nobody verified", async () => {
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
    ["405 if it is no POST", {}, () => new Request(url)],
    ["415 if it is compressed", {}, () => new Request(post(), { headers: encoded })],
    ["400 if it has no body", {}, () => new Request(url, { method: "POST" })],
    ["400 if it is not JSON", {}, () => new Request(url, { method: "POST", body: "{" })],
    ["413 if it is too long", { maxBodyBytes: body.length - 1 }, () => post(lowBalance(1))],
    ["413 if it is too long and does not say so", { maxBodyBytes: body.length - 1 }, streamed],
    [
      "200 if it says IDENTITY of its encoding",
      {},
      () => new Request(post(lowBalance(1)), { headers: { "content-encoding": "IDENTITY" } }),
    ],
    ["200 if it is as long as allowed", { maxBodyBytes: body.length }, streamed],
  ])("with %s", async (title, options, request) => {
    const { handler } = createReceiver(options);
    const response = await handler(request());
    expect(response.status).toBe(Number(title.slice(0, 3)));
    expect(await response.text()).toBe("");
  });

  it("with 400 if its body breaks off, which is told to the owner", async () => {
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

  it("with 400 if it lists half a million items that are no callbacks, and tells of the first 100", async () => {
    const { handler, problems } = createReceiver();
    const many = `{"callbacks":[${"0,".repeat(500_000)}0]}`;
    expect((await handler(new Request(url, { method: "POST", body: many }))).status).toBe(400);
    expect(problems).toHaveLength(100);
  });

  it.each([
    ["too long", { maxBodyBytes: 5 }, {}],
    ["compressed", {}, encoded],
  ])(
    "and read to its end if it is %s, so that its connection is free again",
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

  it("by its problem, which is told to the owner", async () => {
    const { handler, problems } = createReceiver();
    await handler(new Request(url, { method: "POST", body: "{" }));
    expect(problems).toEqual([{ kind: "body", problem: "not-json" }]);
  });

  it("with an error if something has read its body before", async () => {
    const { handler } = createReceiver();
    const request = post(lowBalance(1));
    await request.json();
    await expect(handler(request)).rejects.toThrow("was read already");
  });

  it("with an error if something else is reading its body", async () => {
    const { handler } = createReceiver();
    const request = post(lowBalance(1));
    request.body?.getReader();
    await expect(handler(request)).rejects.toThrow("was read already");
  });
});

describe("problems", () => {
  it("hold no secret, hash or payload", async () => {
    const { handler, problems } = createReceiver();
    const forged = { ...lowBalance(1), callback_id: 2, balance: 123_456 };
    await handler(post(forged, { ...lowBalance(3), account_id: "7" }));
    const shown = inspect(problems, { depth: 9 });
    for (const hidden of [secrets.salt, secrets.apiKey, forged.hash, "123456"])
      expect(shown).not.toContain(hidden);
  });

  it("change no answer if telling of them fails", async () => {
    const onProblem = () => Promise.reject(new Error("log is full"));
    const { handler } = createReceiver({ onProblem });
    expect((await handler(post({ ...lowBalance(1), callback_id: 2 }))).status).toBe(403);
  });
});

describe("a receiver cannot be made", () => {
  const handle = () => {};
  const sound = { secrets, fallback: handle, onProblem: handle };

  it.each([
    ["without a fallback", { ...sound, fallback: undefined }, "fallback must be a function"],
    ["without onProblem", { ...sound, onProblem: undefined }, "onProblem must be"],
    ["without secrets", { ...sound, secrets: undefined }, "secrets must be"],
    ["with an empty salt", { ...sound, secrets: { ...secrets, salt: "" } }, "secrets.salt"],
    ["with half a memory", { ...sound, seen: handle }, "remember must be"],
    ["with an option of another name", { ...sound, maxBodyByte: 1 }, "did you mean maxBodyBytes"],
    ["with a limit of nothing", { ...sound, maxBodyBytes: 0 }, "maxBodyBytes must be"],
  ])("%s", (_, options, message) => {
    expect(() => createCallbackHandler(options as never)).toThrow(message);
  });

  it("with a handler for a misspelt type, for one that has a handler, or that is no function", () => {
    const { handler } = createReceiver();
    expect(() => handler.on("min_balanse" as never, handle)).toThrow("did you mean min_balance");
    expect(() => handler.on("min_balance", handle)).toThrow("has a handler already");
    expect(() => handler.on("account_is_frozen", 1 as never)).toThrow("must be a function");
  });
});
