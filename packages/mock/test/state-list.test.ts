import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { minimalCalls, readBundle } from "./support/bundle.ts";
import { createCaller } from "./support/state-caller.ts";

const SIZE = 530_350;
let mock: Mock;
let caller: Awaited<ReturnType<typeof createCaller>>;
beforeAll(async () => {
  mock = await startMock({ state: { children: SIZE, seed: 3 } });
  caller = await createCaller(mock);
});
afterAll(() => mock.close());

const bundle = readBundle();
const pagedMethods = minimalCalls(bundle).flatMap(([method, params]) => {
  const paging = bundle.paths[`/${method}`]?.post["x-paging"];
  return paging ? [[method, paging.offset, params] as const] : [];
});

const listing = bundle.paths["/GetChildrenAccounts"]?.post;
const schemaOf = (parameter: string) =>
  listing?.parameters?.find(({ name }) => name === parameter)?.schema;
const ORDERS = schemaOf("order_by")?.enum ?? [];
const DEFAULT_COUNT = Number(schemaOf("count")?.default);
const MAX_COUNT = Number(listing?.["x-paging"]?.maximum);

describe("pages of children", () => {
  it("have the contract's default and maximum size", async () => {
    expect(await caller.children()).toMatchObject({ count: DEFAULT_COUNT, total_count: SIZE });
    const page = await caller.children({ count: 5 * MAX_COUNT });
    expect([page.count, page.result.length]).toEqual([MAX_COUNT, MAX_COUNT]);
    expect(await caller.children({ count: 0 })).toMatchObject({ count: 0, result: [] });
  });

  it.each(ORDERS)("are sorted by %s", async (order_by) => {
    const field = order_by.replace("child_", "") as "account_id";
    const whole = await caller.children({ order_by, count: 60, offset: 400_000 });
    const parts = [0, 25, 50].map((start) =>
      caller.children({ order_by, count: start === 50 ? 10 : 25, offset: 400_000 + start }),
    );
    expect((await Promise.all(parts)).flatMap(({ result }) => result)).toEqual(whole.result);
    const values = whole.result.map((child) => child[field]);
    expect(values).toEqual([...values].sort((one, other) => (one < other ? -1 : 1)));
  });

  it("end where the children end", async () => {
    expect((await caller.children({ count: 100, offset: SIZE - 30 })).count).toBe(30);
    expect(await caller.children({ count: 100, offset: SIZE + 1 })).toMatchObject({
      count: 0,
      total_count: SIZE,
    });
  });

  it("take milliseconds at any offset", async () => {
    const { call } = caller;
    for (const order_by of ORDERS) {
      const started = performance.now();
      for (const offset of [0, 100_000, 529_000])
        await call("GetChildrenAccounts", { order_by, offset, count: MAX_COUNT });
      // most of it is HTTP and checking the answer
      expect((performance.now() - started) / 3).toBeLessThan(250);
    }
  });
});

describe("filters of children", () => {
  it.each([
    [{ active: true }, { active: false }],
    [{ frozen: true }, { frozen: false }],
  ])("%o and %o split the children", async (one, other) => {
    const [some, rest] = [
      await caller.children({ ...one, count: 50, offset: 1000 }),
      await caller.children({ ...other, count: 50 }),
    ];
    expect(some.total_count + rest.total_count).toBe(SIZE);
    expect(
      some.result.filter((child) =>
        Object.entries(one).every(([name, value]) => child[name as "active"] === value),
      ),
    ).toHaveLength(50);
  });

  it("refuse unknown ids unless these may be ignored", async () => {
    const { result } = await caller.children({ count: 3 });
    const ids = result.map(({ account_id }) => account_id);
    const child_account_id = [...ids].reverse().join(";");
    expect((await caller.children({ child_account_id })).result).toEqual(result);
    expect(
      await caller.code("GetChildrenAccounts", { child_account_id: `${child_account_id};99` }),
    ).toBe(194);
    const ignored = { child_account_id: `99;${child_account_id}`, ignore_invalid_accounts: true };
    expect(await caller.children(ignored)).toMatchObject({ result, total_count: 3, count: 3 });
  });

  it("must all match", async () => {
    const { result } = await caller.children({ count: 2, offset: 5000 });
    const [one, two] = result.map(({ account_id, account_name, account_email }) => ({
      account_id,
      account_name,
      account_email,
    }));
    const names = {
      child_account_name: String(one?.account_name),
      child_account_email: String(one?.account_email),
    };
    expect(
      (await caller.children({ child_account_id: Number(one?.account_id), ...names })).count,
    ).toBe(1);
    expect(
      (await caller.children({ child_account_id: Number(two?.account_id), ...names })).count,
    ).toBe(0);
    expect((await caller.children({ child_account_name: "nobody" })).count).toBe(0);
  });
});

describe("short forms of children", () => {
  it("have no other fields", async () => {
    const [brief] = (await caller.children({ brief_output: true, count: 1 })).result;
    expect(Object.keys(brief ?? {})).toEqual(["account_id"]);
    const [medium] = (await caller.children({ medium_output: true, count: 1 })).result;
    expect(Object.keys(medium ?? {})).toEqual(["account_id", "account_name", "account_email"]);
  });

  it("are complete unless a count is sent", async () => {
    await using few = await startMock({
      state: { children: MAX_COUNT + 500, seed: 3 },
      credentials: mock.credentials,
    });
    const { children } = await createCaller(few);
    expect(await children({ brief_output: true })).toMatchObject({
      count: MAX_COUNT + 500,
      total_count: MAX_COUNT + 500,
    });
    expect(await children({ medium_output: true, offset: 100 })).toMatchObject({
      count: MAX_COUNT + 400,
    });
    expect(await children({ brief_output: true, count: MAX_COUNT + 200 })).toMatchObject({
      count: MAX_COUNT,
    });
  });
});

it.each(pagedMethods)(
  "pages of %s end while the mock remembers children",
  async (method, offset, params) => {
    await using few = await startMock({ state: { children: 3 }, credentials: mock.credentials });
    const { call } = await createCaller(few);
    const listed = async (more: Record<string, number>) =>
      (await call(method, { ...params, ...more })).result as unknown[];
    const all = await listed({});
    expect(all.length).toBeGreaterThan(0);
    expect(await listed({ [offset]: 1 })).toEqual(all.slice(1));
    expect(await listed({ [offset]: all.length })).toEqual([]);
  },
);

it("total_count can ignore the filters", async () => {
  await using odd = await startMock({
    state: { children: SIZE, totalIgnoresFilters: true },
    credentials: mock.credentials,
  });
  const { children } = await createCaller(odd);
  const { result } = await children({ count: 2 });
  const child_account_id = result.map(({ account_id }) => account_id).join(";");
  expect(await children({ child_account_id })).toMatchObject({ total_count: SIZE, count: 2 });
});

it("new children and new emails are sorted in", async () => {
  const { result } = await caller.children({ count: 3, offset: 300_000 });
  const [before, after, moved] = result;
  const name = `${before?.account_name}a`.slice(0, 20);
  const email = `${name}@example.com`;
  expect(
    await caller.code("AddAccount", {
      account_name: name,
      account_email: email,
      account_password: "Example-Pass-1",
    }),
  ).toBeUndefined();
  await caller.call("SetChildAccountInfo", {
    child_account_id: Number(moved?.account_id),
    new_child_account_email: "aaa@example.com",
  });
  const byName = await caller.children({ count: 3, offset: 300_000 });
  expect(byName.result.map(({ account_name }) => account_name)).toEqual(
    [before?.account_name, name, after?.account_name].sort(),
  );
  const byEmail = await caller.children({
    order_by: "child_account_email",
    count: 4,
    offset: 300_000,
    medium_output: true,
  });
  expect(byEmail.result.map(({ account_id }) => account_id)).not.toContain(moved?.account_id);
  expect(
    (await caller.children({ order_by: "child_account_email", count: 1 })).result[0]?.account_id,
  ).toBe(moved?.account_id);
  expect(
    (await caller.children({ order_by: "child_account_id", count: 5, offset: SIZE })).result.map(
      (child) => child.account_name,
    ),
  ).toEqual([name]);
});
