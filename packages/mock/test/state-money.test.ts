import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { createCaller } from "./support/state-caller.ts";

let mock: Mock;
let caller: Awaited<ReturnType<typeof createCaller>>;
beforeAll(async () => {
  mock = await startMock({ state: { balance: 32.1 } });
  caller = await createCaller(mock);
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

it("GetAccountInfo shows the account of the credentials", async () => {
  const { account_id, account_email } = mock.credentials;
  expect(await caller.info()).toMatchObject({
    account_id,
    account_email,
    balance: 32.1,
    live_balance: 32.1,
    fixed_balance: 32.1,
  });
});

it("ChargeAccount takes money", async () => {
  const charged = await caller.call("ChargeAccount", { phone_id: "1;2;2" });
  expect(charged).toMatchObject({
    result: { charged_amount: 5, phones: [{ phone_id: 1, is_charged: true }, { phone_id: 2 }] },
  });
  expect(charged.account_info).toEqual({
    account_id: mock.accountId,
    frozen: false,
    balance: 27.1,
    currency: "USD",
  });
  expect(await caller.info()).toMatchObject({
    balance: 27.1,
    fixed_balance: 27.1,
    money_on_hold: 0,
  });
  expect(await caller.call("ChargeAccount", { phone_number: "79993330011" })).toMatchObject({
    result: { phones: [{ phone_id: 1 }] },
  });
  await caller.call("ChargeAccount", { phone_number: "all" });
  expect(await caller.info()).toMatchObject({ balance: 19.6 });
});

it("ChangeAccountPlan puts money on hold", async () => {
  expect(await caller.call("ChangeAccountPlan", { plan_type: "IM" })).toMatchObject({
    result: 1,
    account_info: { balance: 7.1 },
  });
  expect(await caller.info()).toMatchObject({
    balance: 7.1,
    live_balance: 7.1,
    fixed_balance: 32.1,
    money_on_hold: 25,
  });
  expect(await caller.info({ return_live_balance: false })).toMatchObject({
    balance: 32.1,
    live_balance: 7.1,
  });
});

it("ChargeAccount and ChangeAccountPlan fail with 127 without enough money and charge nothing", async () => {
  expect(await caller.code("ChargeAccount", { phone_id: "1;2;3;4;5;6;7;8;9;10;11;12;13" })).toBe(
    127,
  );
  await caller.call("ChangeAccountPlan", { plan_type: "IM" });
  expect(await caller.code("ChangeAccountPlan", { plan_type: "IM" })).toBe(127);
  expect(await caller.info()).toMatchObject({ balance: 7.1 });
});

it("a child pays from its own money", async () => {
  const { result } = await caller.children({ count: 1000 });
  const rich = result.find(({ balance = 0 }) => balance > 50);
  const child = await createCaller(mock, rich?.account_id);
  await child.call("ChargeAccount", { phone_id: 1 });
  expect((await child.info()).balance).toBeCloseTo((rich?.balance ?? 0) - 2.5, 4);
  const [listed] = (await caller.children({ child_account_id: Number(rich?.account_id) })).result;
  expect(listed?.balance).toBeCloseTo((rich?.balance ?? 0) - 2.5, 4);
  expect(await caller.info()).toMatchObject({ balance: 32.1 });
});

it("SetAccountInfo changes what GetAccountInfo shows", async () => {
  expect(
    await caller.call("SetAccountInfo", {
      account_first_name: "Grace",
      new_account_email: "new@example.com",
    }),
  ).toMatchObject({});
  expect(await caller.info()).toMatchObject({
    account_first_name: "Grace",
    account_email: "new@example.com",
  });
});

it("a fault that hides the answer does not undo the call", async () => {
  mock.use({ empty: true }, { method: "ChargeAccount" });
  await expect(caller.call("ChargeAccount", { phone_id: 1 })).rejects.toThrow();
  expect(await caller.info()).toMatchObject({ balance: 29.6 });
  expect(mock.requests({ method: "ChargeAccount" })).toMatchObject([{ executed: true }]);
});

it("a call that fails for lack of money is not executed", async () => {
  await caller.call("ChangeAccountPlan", { plan_type: "IM" });
  await caller.call("ChangeAccountPlan", { plan_type: "IM" });
  expect(mock.requests({ method: "ChangeAccountPlan" }).map(({ executed }) => executed)).toEqual([
    true,
    false,
  ]);
});

it.each([
  { children: -1 },
  { children: 10_000_000 },
  { children: 1.5 },
  { seed: 0.5 },
  { balance: Number.NaN },
])("startMock refuses the state %o", async (state) => {
  await expect(startMock({ state, credentials: mock.credentials })).rejects.toThrow(/^state\./);
});
