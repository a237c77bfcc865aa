import type { AccountPlanType, AvailablePlanType } from "@vox-accounts/types";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { createCaller } from "./support/state-caller.ts";

let mock: Mock;
let caller: Awaited<ReturnType<typeof createCaller>>;
beforeAll(async () => {
  mock = await startMock({ state: { balance: 500 } });
  caller = await createCaller(mock);
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

type Caller = Pick<typeof caller, "call">;
const plans = async (values = {}, by: Caller = caller) =>
  (await by.call("GetAccountPlans", values)).result as AccountPlanType[];
const offers = async (values = {}, by: Caller = caller) =>
  (await by.call("GetAvailablePlans", values)).result as AvailablePlanType[];
const change = (type: string, id?: number, by = caller) =>
  by.code("ChangeAccountPlan", {
    plan_type: type,
    ...(id === undefined ? {} : { plan_subscription_template_id: id }),
  });

it("GetAccountPlans shows the plan that ChangeAccountPlan has set, until the next one", async () => {
  expect(await plans()).toEqual([]);
  const [first, second] = await offers({ plan_type: "IM" });
  expect(await change("IM", first?.plan_subscription_template_id)).toBeUndefined();
  const { plan_name, plan_subscription_template_id, periodic_charge } = { ...first };
  expect(await plans()).toMatchObject([
    { plan_type: "IM", plan_name, plan_subscription_template_id, periodic_charge },
  ]);
  expect(await change("IM", second?.plan_subscription_template_id)).toBeUndefined();
  expect(await plans()).toMatchObject([{ plan_name: second?.plan_name }]);
  mock.reset();
  expect(await plans()).toEqual([]);
});

it("a plan of one type keeps that of the other, and both can be filtered", async () => {
  await change("IM");
  await change("MAU");
  const both = await plans();
  expect(both.map(({ plan_type }) => plan_type)).toEqual(["IM", "MAU"]);
  expect(await plans({ plan_type: "MAU" })).toEqual([both[1]]);
  const id = Number(both[0]?.plan_subscription_template_id);
  expect(await plans({ plan_subscription_template_id: id })).toEqual([both[0]]);
  expect(await plans({ plan_type: "MAU", plan_subscription_template_id: id })).toEqual([]);
});

it("the next charge is a month ahead", async () => {
  await change("IM");
  const [plan] = await plans();
  const days = (Date.parse(String(plan?.next_charge)) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(26);
  expect(days).toBeLessThan(32);
});

it("puts the price of the chosen plan on hold", async () => {
  const expensive = (await offers({ plan_type: "IM" })).at(-1);
  await change("IM", expensive?.plan_subscription_template_id);
  expect(await caller.info()).toMatchObject({ money_on_hold: expensive?.periodic_charge });
});

it("a plan that does not exist or has the other type is refused with 110 and changes nothing", async () => {
  const [mau] = await offers({ plan_type: "MAU" });
  expect(await change("IM", 999_999)).toBe(110);
  expect(await change("IM", mau?.plan_subscription_template_id)).toBe(110);
  expect(await plans()).toEqual([]);
  expect(await caller.info()).toMatchObject({ money_on_hold: 0 });
  expect(mock.requests({ method: "ChangeAccountPlan" }).map(({ executed }) => executed)).toEqual([
    false,
    false,
  ]);
});

it("only more expensive plans are offered and accepted", async () => {
  const all = await offers({ plan_type: "IM" });
  const [first, second] = all;
  await change("IM", second?.plan_subscription_template_id);
  expect(await offers({ plan_type: "IM" })).toEqual(all.slice(2));
  expect(await change("IM", first?.plan_subscription_template_id)).toBe(110);
  expect(await change("IM", second?.plan_subscription_template_id)).toBe(110);
});

it("without an id, the next larger plan is set, and none after the largest", async () => {
  const all = await offers({ plan_type: "IM" });
  const names: unknown[] = [];
  for (const _ of all) {
    expect(await change("IM")).toBeUndefined();
    names.push((await plans())[0]?.plan_name);
  }
  expect(names).toEqual(all.map(({ plan_name }) => plan_name));
  expect(await change("IM")).toBe(379);
});

it("a plan that the account cannot pay for is refused with 127 and not set", async () => {
  await using poor = await startMock({ credentials: mock.credentials, state: { balance: 1 } });
  const by = await createCaller(poor);
  expect(await change("IM", undefined, by)).toBe(127);
  expect(await plans({}, by)).toEqual([]);
});

it("each account has its own plans", async () => {
  const { result } = await caller.children({ count: 1000 });
  const rich = result.find(({ balance = 0 }) => balance > 30);
  const child = await createCaller(mock, rich?.account_id);
  await change("IM", undefined, child);
  expect(await plans({}, child)).toHaveLength(1);
  expect(await plans()).toEqual([]);
});
