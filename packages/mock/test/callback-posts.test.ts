import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CallbackDelivery, CallbackToSend, LogEntry, Mock } from "../src/index.ts";
import { createControlCaller } from "./support/control.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { hashFor, startReceiver } from "./support/receiver.ts";

const secrets = { salt: randomUUID(), apiKey: randomUUID() };
const logged: CallbackDelivery[] = [];
const requests: LogEntry[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startFixtureMock({
    log: (entry) => requests.push(entry),
    logCallback: (delivery) => logged.push(delivery),
  });
});
beforeEach(() => {
  mock.reset();
  logged.length = 0;
});
afterAll(() => mock.close());

const control = createControlCaller(() => mock);

/** Callbacks of the fixture contract, whose types the compiler does not know. */
function post(callbacks: readonly object[], url: string): Promise<CallbackDelivery[]> {
  const signed = callbacks.map((callback) => ({ ...secrets, ...callback }));
  return mock.sendCallbacks(signed as unknown as CallbackToSend[], { url });
}

const BOTH = [
  { type: "book_missing", payload: { book_id: 4 } },
  { type: "library_closed", accountId: 5 },
];

describe("several callbacks", () => {
  it("arrive in one POST, in order, each signed and with its own id", async () => {
    const { url, received, callbacks } = await startReceiver();
    const deliveries = await post(BOTH, url);
    expect(received).toHaveLength(1);
    expect(callbacks()).toMatchObject([
      { type: "book_missing", account_id: mock.accountId, book_missing: { book_id: 4 } },
      { type: "library_closed", account_id: 5 },
    ]);
    for (const callback of callbacks()) expect(callback.hash).toBe(hashFor(callback, secrets));
    const ids = callbacks().map(({ callback_id }) => callback_id);
    expect(deliveries.map(({ callbackId }) => callbackId)).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
    expect(await mock.deliveries()).toEqual(deliveries);
  });

  it("may include one with a wrong hash, and leave out one that is lost", async () => {
    const { url, callbacks } = await startReceiver();
    const faults = ["wrong-hash", "lost", undefined];
    const deliveries = await post(
      faults.map((fault) => ({ type: "book_missing", fault })),
      url,
    );
    const isRight = callbacks().map((one) => one.hash === hashFor(one, secrets));
    expect(isRight).toEqual([false, true]);
    expect(deliveries).toMatchObject([
      { fault: "wrong-hash", attempts: 1, executed: true },
      { fault: "lost", attempts: 0, executed: false },
      { attempts: 1, executed: true },
    ]);
  });

  it.each([
    ["repeat", 2],
    ["broken-json", 1],
  ])("share the fault %s of one of them", async (fault, posts) => {
    const { url, received } = await startReceiver();
    await post([{ type: "book_missing", fault }, { type: "library_closed" }], url);
    expect(received).toHaveLength(posts);
    expect(received[0]?.body).toMatch(fault === "repeat" ? /\}$/ : /[^}]$/);
  });

  it("are sent all or none, and the error says which one is invalid", async () => {
    const { url, received } = await startReceiver();
    await expect(post([...BOTH, { type: "book_misin" }], url)).rejects.toThrow(
      /^callbacks\[2\]: .*book_missing/,
    );
    await expect(post([{ type: "book_missing", payload: { book: 1 } }], url)).rejects.toThrow(
      "callbacks[0]: ",
    );
    await expect(post([{ type: "book_missing", url }], url)).rejects.toThrow("callbacks[0]");
    await expect(post([], url)).rejects.toThrow("callbacks must be");
    await expect(mock.sendCallbacks("book_missing" as never)).rejects.toThrow("callbacks must be");
    expect(received).toEqual([]);
    const id = Number((await post(BOTH, url))[0]?.callbackId);
    const [next] = await post(BOTH, url);
    expect(next?.callbackId).toBe(id + 2); // refused callbacks use up no ids
  });

  it("are sent over HTTP as well", async () => {
    const { url, callbacks } = await startReceiver();
    const list = BOTH.map((callback) => ({ ...callback, ...secrets }));
    const { status, body } = await control("POST", "callbacks", { callbacks: list, url });
    expect(status).toBe(201);
    expect(body).toEqual({ deliveries: await mock.deliveries() });
    expect(callbacks()).toHaveLength(2);
    const refused = await control("POST", "callbacks", { callbacks: list, url, type: "x" });
    expect([refused.status, refused.reason]).toEqual([400, expect.stringContaining("type")]);
  });
});

it("the control path accepts as many signed callbacks as one POST may have", async () => {
  const { url, callbacks } = await startReceiver();
  const list = Array.from({ length: 1000 }, () => ({ type: "library_closed", ...secrets }));
  expect(await control("POST", "callbacks", { callbacks: list, url })).toMatchObject({
    status: 201,
  });
  expect(callbacks()).toHaveLength(1000);
});

describe("the log of callbacks", () => {
  it("has each delivery once, and no secret", async () => {
    const { url } = await startReceiver((response) => response.writeHead(503).end());
    const deliveries = await post(BOTH, url);
    expect(logged).toEqual(deliveries);
    expect(JSON.stringify(logged)).not.toContain(secrets.salt);
    expect(requests).toEqual([]);
  });

  it("does not break a mock when it throws", async () => {
    const { url } = await startReceiver();
    await using noisy = await startFixtureMock({
      logCallback: () => {
        throw new Error("log is broken");
      },
    });
    const list = BOTH.map((callback) => ({ ...callback, ...secrets }));
    expect(await noisy.sendCallbacks(list as never, { url })).toHaveLength(2);
  });
});
