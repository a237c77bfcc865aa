import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { createControlCaller } from "./support/control.ts";
import { hashFor, startReceiver } from "./support/receiver.ts";
import { createCaller } from "./support/state-caller.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ state: { children: 3, balance: 10 } });
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const control = createControlCaller(() => mock);
const salt = randomUUID().slice(0, 8);

/** The account, with a receiver of its callbacks. */
async function withReceiver() {
  const receiver = await startReceiver();
  const owner = await createCaller(mock);
  const settings = { callback_url: receiver.url, callback_salt: salt, min_balance_to_notify: 5 };
  await owner.call("SetAccountInfo", settings);
  const told = async () => {
    await mock.deliveries();
    return receiver.callbacks();
  };
  return { receiver, owner, told };
}

describe("with state, a callback", () => {
  it("is sent when a payment reduces the balance to the limit, but not after the next payment", async () => {
    const { owner, told } = await withReceiver();
    const types = [];
    for (const _ of [1, 2, 3]) {
      await owner.call("ChargeAccount", { phone_id: 1 });
      types.push((await told()).map(({ type }) => type));
    }
    expect(types).toEqual([[], ["min_balance"], ["min_balance"]]);
    const [callback] = await told();
    expect(callback).toMatchObject({ account_id: mock.accountId, balance: 5, currency: "USD" });
    const apiKey = String(mock.state().account.api_key);
    expect(callback.hash).toBe(hashFor(callback, { salt, apiKey }));
  });

  it("is sent when the account is frozen and unfrozen", async () => {
    const { told } = await withReceiver();
    mock.changeAccount({ frozen: true });
    mock.changeAccount({ frozen: true });
    await mock.deliveries();
    expect((await control("PUT", "account", { frozen: false })).status).toBe(204);
    const types = (await told()).map(({ type }) => type);
    expect(types).toEqual(["account_is_frozen", "account_is_unfrozen"]);
  });

  it("about a child goes to the child's own URL, signed with its salt and key", async () => {
    const { owner, told } = await withReceiver();
    const receiver = await startReceiver();
    const [{ account_id: child = 0 } = {}] = (await owner.children({ count: 1 })).result;
    const own = { callback_url: receiver.url, callback_salt: `${salt}2` };
    await owner.call("SetChildAccountInfo", { child_account_id: child, ...own });
    mock.changeAccount({ account_id: child, frozen: true });
    expect(await told()).toEqual([]);
    const [callback] = receiver.callbacks();
    expect(callback).toMatchObject({ account_id: child, type: "account_is_frozen" });
    const secrets = mock.callbackSecrets(child);
    expect(secrets?.salt).toBe(`${salt}2`);
    expect(secrets && hashFor(callback, secrets)).toBe(callback.hash);
  });

  it("from a test has URL, secrets and fields of the account", async () => {
    const { told } = await withReceiver();
    await mock.sendCallback("min_balance", { is_repeated: true });
    const [callback] = await told();
    const { account_name, api_key } = mock.state().account;
    expect(callback).toMatchObject({
      account_name,
      balance: 10,
      min_balance: { is_repeated: true },
    });
    expect(callback.account_first_name).toBeUndefined();
    expect(callback.hash).toBe(hashFor(callback, { salt, apiKey: String(api_key) }));
  });

  it("has the active faults", async () => {
    const { told } = await withReceiver();
    mock.useCallbackFault("lost", { type: "account_is_frozen" });
    mock.changeAccount({ frozen: true });
    expect(await told()).toEqual([]);
    expect(await mock.deliveries()).toMatchObject([{ cause: "state", fault: "lost", attempts: 0 }]);
  });

  it("is not sent without a URL or a salt, and its delivery says why", async () => {
    const owner = await createCaller(mock);
    mock.changeAccount({ frozen: true });
    expect(await mock.deliveries()).toEqual([]);
    const receiver = await startReceiver();
    await owner.call("SetAccountInfo", { callback_url: receiver.url });
    mock.changeAccount({ frozen: false });
    expect(await mock.deliveries()).toMatchObject([
      { attempts: 0, reason: expect.stringContaining("callback_salt") },
    ]);
    expect(receiver.received).toEqual([]);
  });

  it("never goes to another machine, whatever URL a call sets", async () => {
    const owner = await createCaller(mock);
    const away = { callback_url: "http://192.0.2.1/", callback_salt: salt };
    await owner.call("SetAccountInfo", away);
    mock.changeAccount({ frozen: true });
    expect(await mock.deliveries()).toMatchObject([{ executed: false, attempts: 1 }]);
  });

  it("is not caused by restoring a state", async () => {
    const { told } = await withReceiver();
    const state = mock.state();
    mock.setState({ ...state, account: { ...state.account, frozen: true } });
    expect(await told()).toEqual([]);
  });
});

it("several callbacks need a URL if their accounts have different ones", async () => {
  const { owner } = await withReceiver();
  const [{ account_id: child = 0 } = {}] = (await owner.children({ count: 1 })).result;
  const own = { callback_url: "http://127.0.0.1:9/", callback_salt: salt };
  await owner.call("SetChildAccountInfo", { child_account_id: child, ...own });
  const both = [{ type: "min_balance" }, { type: "account_is_frozen", accountId: child }] as const;
  await expect(mock.sendCallbacks(both)).rejects.toThrow("different callback_urls");
  const { url, callbacks } = await startReceiver();
  await mock.sendCallbacks(both, { url });
  expect(callbacks()).toMatchObject([{ account_id: mock.accountId }, { account_id: child }]);
});

describe("the secrets of callbacks", () => {
  it("are the same over HTTP and in process, for the account and its children", async () => {
    const { owner } = await withReceiver();
    const [{ account_id: child = 0 } = {}] = (await owner.children({ count: 1 })).result;
    await owner.call("SetChildAccountInfo", { child_account_id: child, callback_salt: salt });
    for (const [query, id] of [
      ["", mock.accountId],
      [`?accountId=${child}`, child],
    ] as const) {
      const { status, body } = await control("GET", `callback-secrets${query}`);
      expect([status, body]).toEqual([200, mock.callbackSecrets(id)]);
    }
  });

  it.each([
    ["without a callback_salt", "", 404, "no callback_salt"],
    ["of an unknown account", "?accountId=77", 404, "There is no account"],
    ["of an id that is not a number", "?accountId=x", 400, "accountId must be"],
  ])("are refused %s", async (_, query, status, reason) => {
    const refused = await control("GET", `callback-secrets${query}`);
    expect([refused.status, refused.reason]).toEqual([status, expect.stringContaining(reason)]);
  });

  it("keep the API key after a reset, so that receivers can keep using it", async () => {
    await withReceiver();
    const before = mock.callbackSecrets()?.apiKey;
    mock.reset();
    await withReceiver();
    expect(mock.callbackSecrets()?.apiKey).toBe(before);
  });
});

describe("an account that a test changes", () => {
  it("accepts what only the vendor changes, and refuses the rest", async () => {
    mock.changeAccount({ fixed_balance: 1.5, credit_limit: 3 });
    const owner = await createCaller(mock);
    expect(await owner.info()).toMatchObject({ balance: 1.5, credit_limit: 3 });
    const refused = (change: object) => () => mock.changeAccount(change as never);
    expect(refused({ account_name: "x" })).toThrow("known: active, frozen");
    expect(refused({ frozen: "yes" })).toThrow("frozen must be of type boolean");
    expect(refused({ account_id: 77 })).toThrow("no such account");
    for (const fixed_balance of [Number.NaN, Number.NEGATIVE_INFINITY])
      expect(refused({ fixed_balance })).toThrow("fixed_balance must be");
  });

  it("keeps fields that are undefined in the change", () => {
    mock.changeAccount({ frozen: true });
    const before = mock.state();
    const nothing = { fixed_balance: undefined, frozen: undefined, active: undefined } as object; // as JavaScript may
    mock.changeAccount(nothing);
    expect(mock.state()).toEqual(before);
    mock.addChildren([nothing]);
    const child = mock.state().addedChildren.at(-1);
    expect(child).toMatchObject({ fixed_balance: 0, active: true });
  });
});

it("the types of sendCallback know each payload", () => {
  const compiled = (..._: readonly (() => unknown)[]) => expect.assertions(0);
  compiled(
    () => mock.sendCallback("min_balance", { is_repeated: true }),
    // @ts-expect-error a misspelled field
    () => mock.sendCallback("min_balance", { is_repeatd: true }),
    // @ts-expect-error a misspelled type
    () => mock.sendCallback("min_balanse", {}),
    // @ts-expect-error a fault that there is not
    () => mock.useCallbackFault("late"),
  );
});
