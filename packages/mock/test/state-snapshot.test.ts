import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Mock, type MockState, startMock } from "../src/index.ts";
import { minimalCalls, readBundle } from "./support/bundle.ts";
import { createControlCaller } from "./support/control.ts";
import { createCaller } from "./support/state-caller.ts";

const OPTIONS = { state: { children: 40, seed: 3 }, childAccountIds: [77] };

let mock: Mock;
beforeAll(async () => {
  mock = await startMock(OPTIONS);
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const control = createControlCaller(() => mock);
const READS = minimalCalls(readBundle()).filter(([method]) => method.startsWith("Get"));

/** The answers of every read, for the account and for a child. */
async function allAnswers(from: Mock): Promise<unknown> {
  const callers = [await createCaller(from), await createCaller(from, 77)];
  const answers: unknown[] = [];
  for (const { call, children } of callers) {
    for (const [method, values] of READS)
      answers.push(await call(method, "account_id" in values ? { account_id: 77 } : values));
    for (const order_by of ["child_account_id", "child_account_name", "child_account_email"])
      answers.push(await children({ order_by, count: 100 }));
    answers.push(await children({ active: false, count: 100 }));
  }
  return answers;
}

/** Changes everything that calls and the control path can change. */
async function changeWorld(): Promise<void> {
  const owner = await createCaller(mock);
  const child = await createCaller(mock, 77);
  const page = await owner.children({ count: 6 });
  const [, first, second, third] = page.result.map(({ account_id }) => account_id);
  const added = {
    account_name: "new-shop",
    account_email: "Shop@example.com",
    account_password: "Example-Pass-1",
  };
  await owner.call("AddAccount", added);
  await owner.call("CloneAccount", {
    account_name: "new-shop",
    new_account_name: "new-shop-2",
    new_account_email: "shop2@example.com",
    new_account_password: "Example-Pass-1",
  });
  await owner.call("SetAccountInfo", {
    language_code: "ru",
    callback_url: "https://example.com/a",
    callback_salt: "example-salt",
    new_account_email: "owner@example.com",
  });
  const set = (id: unknown, values: object) =>
    owner.call("SetChildAccountInfo", { child_account_id: String(id), ...values });
  await set(first, { new_child_account_email: "moved@example.com" });
  await set(second, { new_child_account_email: page.result[1]?.account_email });
  await set(third, { active: false, account_custom_data: "x" });
  await set("all", { language_code: "en", support_invoice: false });
  await set(third, { language_code: "ru" });
  await child.call("ChangeAccountPlan", { plan_type: "IM" });
  await owner.call("ChangeAccountPlan", { plan_type: "MAU" });
  await owner.call("ChargeAccount", { phone_id: "1;2" });
  mock.setVerification({ account_id: 77, status: "REJECTED" });
  mock.setDocuments({ verification_name: "RU", documents: [{ comment: "blurred" }] });
  mock.addChildren([{ account_name: "by-hand", fixed_balance: -3.25, frozen: true }]);
}

describe("a saved state", () => {
  it("has the same bytes and the same answers once restored", async () => {
    await changeWorld();
    const before = await control("GET", "state");
    const answers = await allAnswers(mock);
    expect(before.body).toEqual(mock.state());
    mock.reset();
    await (await createCaller(mock)).call("SetAccountInfo", { language_code: "en" });
    expect(await allAnswers(mock)).not.toEqual(answers);

    expect(await control("PUT", "state", before.text)).toMatchObject({ status: 204 });
    expect((await control("GET", "state")).text).toBe(before.text);
    expect(await allAnswers(mock)).toEqual(answers);
  });

  it("can start another mock, which also resets to it", async () => {
    await changeWorld();
    const from = mock.state();
    const answers = await allAnswers(mock);
    const { credentials } = mock;
    await using other = await startMock({ ...OPTIONS, credentials, state: { from } });
    expect(await allAnswers(other)).toEqual(answers);
    await (await createCaller(other)).call("SetAccountInfo", { language_code: "en" });
    expect(other.state()).not.toEqual(from);
    other.reset();
    expect(JSON.stringify(other.state())).toBe(JSON.stringify(from));
  });

  it("contains only numbers that JSON can represent", () => {
    const { population, ...rest } = mock.state();
    const endless = { ...rest, population: { ...population, seed: Number.POSITIVE_INFINITY } };
    expect(() => mock.setState(endless)).toThrow("population.seed must be of type integer.");
    const account = { ...rest.account, fixed_balance: Number.NaN };
    expect(() => mock.setState({ ...rest, population, account })).toThrow("account.fixed_balance");
  });

  it("is a copy, so changing it changes nothing", () => {
    const state = mock.state();
    for (const one of state.verifications) Object.assign(one, { account_id: 5 });
    expect(mock.state().verifications).not.toEqual(state.verifications);
  });

  it("lists only the changed ones of half a million children", async () => {
    await using large = await startMock({ state: { children: 530_350 } });
    const owner = await createCaller(large);
    await owner.call("SetChildAccountInfo", { child_account_id: "all", language_code: "ru" });
    const [child] = (await owner.children({ count: 1 })).result;
    const id = String(child?.account_id);
    await owner.call("SetChildAccountInfo", { child_account_id: id, active: false });
    const state = large.state();
    expect(state.changedChildren).toEqual([{ account_id: Number(id), active: false }]);
    expect(JSON.stringify(state).length).toBeLessThan(10_000);
  });

  it("contains what the modes vendor and warn accept", async () => {
    await using lenient = await startMock({ ...OPTIONS, mode: "warn" });
    const owner = await createCaller(lenient);
    await owner.call("SetAccountInfo", { min_balance_to_notify: "much", callback_url: "nowhere" });
    await owner.call("AddAccount", { account_name: "", account_email: "", active: "maybe" });
    await owner.call("SetChildAccountInfo", { child_account_id: 77, new_child_account_email: "" });
    await owner.call("SetChildAccountInfo", { child_account_id: 77, active: "maybe" });
    const text = JSON.stringify(lenient.state());
    lenient.setState(JSON.parse(text) as MockState);
    expect(JSON.stringify(lenient.state())).toBe(text);
  });
});

type Draft = Record<string, unknown> & {
  account: Record<string, unknown>;
  changedChildren: Record<string, unknown>[];
  addedChildren: Record<string, unknown>[];
};

describe("an invalid state", () => {
  it.each<[named: string, change: (state: Draft) => void]>([
    ["format must be 1.", (state) => Object.assign(state, { format: 2 })],
    ["The state: plans is missing.", (state) => void Reflect.deleteProperty(state, "plans")],
    [
      "The state: unknown field plnas; did you mean plans?",
      (state) => Object.assign(state, { plnas: [] }),
    ],
    [
      "account.active must be of type boolean or null.",
      ({ account }) => Object.assign(account, { active: 1 }),
    ],
    [
      "account: unknown field activ; did you mean active?",
      ({ account }) => Object.assign(account, { activ: true }),
    ],
    [
      "account.account_id: the state of account 1000001 is needed.",
      ({ account }) => Object.assign(account, { account_id: 5 }),
    ],
    [
      "account.account_email is already used by a child account.",
      ({ account }) => Object.assign(account, { account_email: "child-77@example.com" }),
    ],
    [
      "account.fixed_balance must be of type number.",
      ({ account }) => Object.assign(account, { fixed_balance: null }),
    ],
    [
      "plans[1].account_id: the account is listed twice.",
      (state) =>
        Object.assign(state, {
          plans: [
            { account_id: 77, plans: [] },
            { account_id: 77, plans: [] },
          ],
        }),
    ],
    [
      "verifications[1].account_id: the account is listed twice.",
      (state) =>
        Object.assign(state, { verifications: [state.verifications, state.verifications].flat() }),
    ],
    [
      "nextChildId must be <= ",
      (state) => Object.assign(state, { nextChildId: Number.MAX_SAFE_INTEGER }),
    ],
    [
      "population.children must be <= 9999999.",
      (state) => Object.assign(state, { population: { children: 1e9, seed: 1 } }),
    ],
    [
      "changedChildren[0].account_id: there is no such child",
      ({ changedChildren }) => void changedChildren.push({ account_id: 1 }),
    ],
    [
      "addedChildren[1].account_id: another child has it.",
      ({ addedChildren }) => void addedChildren.push({ ...addedChildren[0] }),
    ],
    [
      "addedChildren[1].account_name: another child has it.",
      ({ addedChildren }) => void addedChildren.push({ ...addedChildren[0], account_id: 78 }),
    ],
    [
      "addedChildren[1].account_email: another child has it.",
      ({ addedChildren }) =>
        void addedChildren.push({ ...addedChildren[0], account_id: 78, account_name: "other" }),
    ],
    [
      "plans[0].account_id: there is no such account.",
      (state) => Object.assign(state, { plans: [{ account_id: 5, plans: [] }] }),
    ],
    [
      "allChildren: unknown field with a hidden name",
      (state) => Object.assign(state, { allChildren: { account_email: "a@example.com" } }),
    ],
  ])("is refused with %j and changes nothing", async (named, change) => {
    const before = mock.state();
    const draft = structuredClone(before) as unknown as Draft;
    change(draft);
    const refused = await control("PUT", "state", draft);
    expect(refused).toMatchObject({ status: 400, reason: expect.stringContaining(named) });
    expect(mock.state()).toEqual(before);
  });

  it.each([["{"], ["[]"], ["null"]])("is refused for %s", async (text) => {
    expect((await control("PUT", "state", text)).status).toBe(400);
  });

  it("cannot start a mock", async () => {
    const from = { ...mock.state(), format: 2 } as unknown as MockState;
    await expect(startMock({ state: { from } })).rejects.toThrow("format must be 1.");
  });

  it("is refused together with settings that it contains", async () => {
    const state = { from: mock.state(), children: 5 };
    await expect(startMock({ state })).rejects.toThrow(
      "state.children cannot be combined with state.from",
    );
  });
});
