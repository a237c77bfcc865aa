import { randomUUID } from "node:crypto";
import { inspect } from "node:util";
import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CallbackFault, Mock } from "../src/index.ts";
import { createControlCaller } from "./support/control.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { hashFor, sendAny, startReceiver } from "./support/receiver.ts";

const secrets = { salt: randomUUID(), apiKey: randomUUID() };
let mock: Mock;

beforeAll(async () => {
  mock = await startFixtureMock();
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const control = createControlCaller(() => mock);

describe("a callback that a test sends", () => {
  it.each(Object.keys((fixtureDocument as { webhooks?: object }).webhooks ?? {}))(
    "is the contract's example of %s, signed",
    async (type) => {
      const receiver = await startReceiver();
      await sendAny(mock, type, undefined, { ...secrets, url: receiver.url });
      const [callback] = receiver.callbacks();
      expect(callback).toMatchObject({ type, account_id: mock.accountId });
      expect(callback[type]).toBeTypeOf("object");
      expect(callback.hash).toBe(hashFor(callback, secrets));
      expect(receiver.received[0]?.headers["content-type"]).toBe("application/json");
    },
  );

  it("has the fields that the test sets", async () => {
    const receiver = await startReceiver();
    const options = { accountId: 5, callbackId: 77, fields: { balance: 0.5 } };
    await sendAny(
      mock,
      "loan_overdue",
      { reminder: 9 },
      { ...secrets, ...options, url: receiver.url },
    );
    expect(receiver.callbacks()).toMatchObject([
      { account_id: 5, callback_id: 77, balance: 0.5, loan_overdue: { reminder: 9, loans: [{}] } },
    ]);
  });

  it("has a new id, also after a reset", async () => {
    const receiver = await startReceiver();
    const options = { ...secrets, url: receiver.url };
    await sendAny(mock, "library_closed", {}, options);
    mock.reset();
    await sendAny(mock, "library_closed", {}, options);
    const ids = receiver.callbacks().map(({ callback_id }) => callback_id);
    expect(new Set(ids).size).toBe(2);
  });

  it("does not reuse the ids of an earlier mock", async () => {
    const receiver = await startReceiver();
    for (const seconds of [1_000_000, 1_000_100]) {
      await using started = await startFixtureMock({ now: () => seconds * 1000 });
      await sendAny(started, "library_closed", {}, { ...secrets, url: receiver.url });
    }
    const ids = receiver.callbacks().map(({ callback_id }) => callback_id);
    expect(ids).toEqual([1_000_001, 1_000_101]);
  });

  it("may have a future type, with beyondContract", async () => {
    const receiver = await startReceiver();
    const options = { ...secrets, url: receiver.url, beyondContract: true } as const;
    await mock.sendCallback("of_tomorrow", { any: 1 }, options);
    const [callback] = receiver.callbacks();
    expect(callback).toMatchObject({ type: "of_tomorrow", of_tomorrow: { any: 1 } });
    expect(callback.hash).toBe(hashFor(callback, secrets));
  });
});

describe("a callback is refused", () => {
  const sound = { ...secrets, url: "http://127.0.0.1:9/" };
  it.each([
    ["of a misspelled type", "loan_overdu", {}, sound, "did you mean loan_overdue"],
    [
      "of a type that is a property of all objects",
      "constructor",
      {},
      sound,
      "not a callback type",
    ],
    ["with a misspelled field", "loan_overdue", { remindr: 1 }, sound, "did you mean reminder"],
    ["with a value that the schema refuses", "loan_overdue", { reminder: "x" }, sound, "reminder"],
    ["without what the schema requires", "loan_overdue", { loans: null }, sound, "loans"],
    ["with an id among the fields", "loan_overdue", {}, { ...sound, fields: { hash: "" } }, "hash"],
    ["without a URL", "loan_overdue", {}, secrets, "url is missing"],
    ["without a salt", "loan_overdue", {}, { ...sound, salt: undefined }, "salt is missing"],
    ["without a key", "loan_overdue", {}, { ...sound, apiKey: undefined }, "apiKey is missing"],
    ["to a file", "loan_overdue", {}, { ...sound, url: "file:///etc/hosts" }, "http or https"],
    ["with an option of another name", "loan_overdue", {}, { ...sound, urls: 1 }, "urls"],
  ])("%s", async (_, type, payload, options, message) => {
    await expect(sendAny(mock, type, payload, options as never)).rejects.toThrow(message);
    expect(await mock.deliveries()).toEqual([]);
  });
});

describe("a delivery", () => {
  it("has the outcome of a callback", async () => {
    const receiver = await startReceiver();
    const sent = await sendAny(mock, "library_closed", {}, { ...secrets, url: receiver.url });
    expect(sent).toEqual({
      id: expect.any(Number),
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      type: "library_closed",
      callbackId: expect.any(Number),
      accountId: mock.accountId,
      cause: "test",
      origin: receiver.origin,
      attempts: 1,
      status: 200,
      ms: expect.any(Number),
      executed: true,
    });
    expect(await mock.deliveries()).toEqual([sent]);
  });

  it("reports a refusal, and a redirect that is not followed", async () => {
    const { received, url } = await startReceiver();
    for (const status of [500, 307]) {
      const receiver = await startReceiver((response) =>
        response.writeHead(status, { location: url }).end(),
      );
      const options = { ...secrets, url: receiver.url };
      expect(await sendAny(mock, "library_closed", {}, options)).toMatchObject({
        status,
        executed: false,
      });
    }
    expect(received).toEqual([]);
  });

  it("reports a missing receiver, and one that does not answer", async () => {
    await using slow = await startFixtureMock({ callbacks: { timeout: 50 } });
    const silent = await startReceiver(() => {});
    const options = { ...secrets, url: silent.url };
    const said = await sendAny(slow, "library_closed", {}, options);
    expect(said).toMatchObject({ executed: false, reason: "no answer in time" });
    const gone = await sendAny(
      mock,
      "library_closed",
      {},
      { ...secrets, url: "http://127.0.0.1:1/" },
    );
    expect(gone).toMatchObject({ executed: false, reason: "no answer (ECONNREFUSED)" });
  });

  it("is awaited by the list of deliveries, and cleared by a reset", async () => {
    const receiver = await startReceiver((response) => setTimeout(() => response.end(), 50));
    void sendAny(mock, "library_closed", {}, { ...secrets, url: receiver.url });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await mock.deliveries()).toHaveLength(1);
    mock.reset();
    expect(await mock.deliveries()).toEqual([]);
  });

  it("contains no secret, and only the URL's origin", async () => {
    const receiver = await startReceiver((response) => response.writeHead(403).end());
    const path = randomUUID();
    const url = `${receiver.url}/${path}?key=${path}`;
    await sendAny(mock, "library_closed", {}, { ...secrets, url });
    const wrong = await sendAny(
      mock,
      "library_closed",
      {},
      {
        ...secrets,
        url: `nonsense:${path}`,
      },
    ).catch((error: unknown) => error);
    const { text } = await control("GET", "callbacks");
    const shown = text + inspect([await mock.deliveries(), wrong, mock.requests()], { depth: 9 });
    for (const secret of [secrets.salt, secrets.apiKey, path]) expect(shown).not.toContain(secret);
  });
});

describe("callbacks go to this machine only", () => {
  const sendTo = (url: string, to = mock) => sendAny(to, "library_closed", {}, { ...secrets, url });

  it.each([
    "http://192.0.2.1/",
    "http://0.0.0.0:9/",
    "http://[::ffff:192.0.2.1]/",
    "http://[2001:db8::1]/",
    "http://3221225985/", // 192.0.2.1
  ])("and not to %s", async (url) => {
    expect(await sendTo(url)).toMatchObject({
      executed: false,
      reason: expect.stringContaining("callbacks.hosts"),
    });
  });

  it.each(["127.0.0.1", "localhost", "127.1"])("such as %s", async (host) => {
    const { url } = await startReceiver();
    expect(await sendTo(url.replace("127.0.0.1", host))).toMatchObject({ executed: true });
  });

  it("unless an option names the host", async () => {
    const { url } = await startReceiver();
    await using open = await startFixtureMock({ callbacks: { hosts: ["0.0.0.0"] } });
    const outside = url.replace("127.0.0.1", "0.0.0.0");
    expect(await sendTo(outside, open)).toMatchObject({ executed: true });
    expect(await sendTo(outside)).toMatchObject({ executed: false });
  });
});

describe("a callback goes wrong", () => {
  const faulty = async (fault: CallbackFault) => {
    const receiver = await startReceiver();
    const options = { ...secrets, url: receiver.url, fault };
    return { receiver, delivery: await sendAny(mock, "library_closed", {}, options) };
  };

  it("by being sent twice", async () => {
    const { receiver, delivery } = await faulty("repeat");
    const [first, second, ...more] = receiver.callbacks();
    expect([second, more]).toEqual([first, []]);
    expect(delivery).toMatchObject({ attempts: 2, executed: true, fault: "repeat" });
  });

  it("with a wrong hash", async () => {
    const { receiver } = await faulty("wrong-hash");
    const [callback] = receiver.callbacks();
    expect(callback.hash).toMatch(/^[0-9a-f]{32}$/);
    expect(callback.hash).not.toBe(hashFor(callback, secrets));
  });

  it("by being lost", async () => {
    const { receiver, delivery } = await faulty("lost");
    expect(receiver.received).toEqual([]);
    expect(delivery).toMatchObject({ attempts: 0, executed: false, fault: "lost" });
  });

  it("as broken JSON", async () => {
    const { receiver } = await faulty("broken-json");
    expect(() => receiver.callbacks()).toThrow(SyntaxError);
  });

  it("as many times as a fault says, for callbacks of its type", async () => {
    const { url, received } = await startReceiver();
    const send = (type: string) => sendAny(mock, type, {}, { ...secrets, url });
    mock.useCallbackFault("lost", { type: "library_closed", times: 1 });
    const stop = mock.useCallbackFault("lost", { type: "book_missing" });
    await send("book_missing");
    stop();
    for (const type of ["library_closed", "library_closed", "book_missing"]) await send(type);
    expect(received).toHaveLength(2);
    expect(() => mock.useCallbackFault("late" as never)).toThrow("repeat, wrong-hash, lost");
    expect(() => mock.useCallbackFault("lost", { type: "book_misin" })).toThrow("book_missing");
  });
});

describe("over HTTP", () => {
  it("a callback is sent, and its delivery answered and listed", async () => {
    const { url, callbacks } = await startReceiver();
    const wanted = { type: "book_missing", payload: { book_id: 4 }, ...secrets, url };
    const { status, body } = await control("POST", "callbacks", wanted);
    expect([status, body.executed]).toEqual([201, true]);
    expect(callbacks()).toMatchObject([{ book_missing: { book_id: 4 } }]);
    expect((await control("GET", "callbacks")).body).toEqual({ deliveries: [body] });
    await control("DELETE", "callbacks");
    expect((await control("GET", "callbacks")).body).toEqual({ deliveries: [] });
  });

  it("faults are set, listed and removed", async () => {
    await control("POST", "callback-faults", { fault: "lost", times: 3 });
    const { body } = await control("GET", "callback-faults");
    expect(body).toMatchObject({ faults: [{ fault: "lost", times: 3 }] });
    await control("DELETE", "callback-faults");
    expect((await control("GET", "callback-faults")).body).toEqual({ faults: [] });
  });

  it("invalid callbacks are refused with a reason", async () => {
    const misspelled = await control("POST", "callbacks", { type: "book_misin" });
    expect([misspelled.status, misspelled.reason]).toEqual([
      400,
      expect.stringContaining("book_missing"),
    ]);
    const untyped = await control("POST", "callbacks", {});
    expect([untyped.status, untyped.reason]).toEqual([400, expect.stringContaining("type")]);
  });
});

it("invalid callback options are refused", async () => {
  await expect(startFixtureMock({ callbacks: { hosts: "a" } as never })).rejects.toThrow(
    "callbacks.hosts must be",
  );
});
