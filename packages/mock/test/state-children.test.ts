import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { unknownFields } from "./support/answer-checks.ts";
import { createCaller } from "./support/state-caller.ts";

const PASSWORD = "Example-Pass-1";
const shop = {
  account_name: "child-shop",
  account_email: "shop@example.com",
  account_password: PASSWORD,
};

let mock: Mock;
let caller: Awaited<ReturnType<typeof createCaller>>;
beforeAll(async () => {
  mock = await startMock({ state: true, childAccountIds: [7] });
  caller = await createCaller(mock);
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

const all = async () => (await caller.children({ count: 1000 })).result;

describe("AddAccount", () => {
  it("creates a child that is listed and has a token", async () => {
    const { total_count } = await caller.children();
    const added = await caller.call("AddAccount", {
      ...shop,
      active: true,
      location: "Etc/GMT-8",
      min_balance_to_notify: 1.5,
    });
    expect(added).toMatchObject({ result: 1, active: true });
    const found = await caller.children({ child_account_name: "child-shop" });
    const settings = {
      active: true,
      location: "Etc/GMT-8",
      min_balance_to_notify: 1.5,
      balance: 0,
    };
    expect(found).toMatchObject({
      total_count: 1,
      count: 1,
      result: [{ account_id: added.account_id, ...settings }],
    });
    expect((await caller.children()).total_count).toBe(total_count + 1);
    expect(JSON.stringify(found)).not.toContain(PASSWORD);

    const child = await createCaller(mock, added.account_id);
    expect(await child.info()).toMatchObject({
      account_id: added.account_id,
      account_email: "shop@example.com",
    });
    expect(await child.children()).toMatchObject({ result: [], total_count: 0, count: 0 });
    expect(
      await child.code("AddAccount", {
        ...shop,
        account_name: "child-cafe",
        account_email: "cafe@example.com",
      }),
    ).toBe(104);
  });

  it("is off by default", async () => {
    expect(await caller.call("AddAccount", shop)).toMatchObject({ active: false });
  });

  it("refuses a taken name or email and creates nothing", async () => {
    const [first] = await all();
    const cases = [
      [106, { account_name: String(first?.account_name) }],
      [128, { account_email: String(first?.account_email).toUpperCase() }],
      [128, { account_email: mock.credentials.account_email }],
    ] as const;
    for (const [code, changed] of cases)
      expect(await caller.code("AddAccount", { ...shop, ...changed })).toBe(code);
    expect((await caller.children()).total_count).toBe(26);
    expect(await caller.code("AddAccount", shop)).toBeUndefined();
    expect(await caller.code("AddAccount", shop)).toBe(106);
  });

  it("creates nothing if the gate refuses or an example is requested", async () => {
    expect(await caller.code("AddAccount", { ...shop, account_password: "weak" })).toBe(496);
    mock.use({ example: "success" }, { times: 1 });
    expect(await caller.call("AddAccount", shop)).toMatchObject({ account_id: 1321 });
    mock.use({ error: 514 }, { times: 1 });
    expect(await caller.code("AddAccount", shop)).toBe(514);
    expect((await caller.children()).total_count).toBe(26);
  });
});

describe("CloneAccount", () => {
  const cafe = {
    new_account_name: "child-cafe",
    new_account_email: "cafe@example.com",
    new_account_password: PASSWORD,
  };

  it("creates a child with the template's settings", async () => {
    const { account_id: template } = await caller.call("AddAccount", {
      ...shop,
      active: true,
      location: "Etc/GMT-8",
    });
    const { result } = await caller.call("CloneAccount", {
      ...cafe,
      account_id: Number(template),
      language_code: "de",
    });
    expect(result).toMatchObject({ account_name: "child-cafe", active: true, users: [] });
    const { result: found } = await caller.children({ child_account_email: "cafe@example.com" });
    expect(found).toMatchObject([{ active: true, location: "Etc/GMT-8", language_code: "de" }]);
  });

  it("copies every setting of the template, but not identity, money or frozen", async () => {
    const settings = {
      account_first_name: "Ada",
      account_last_name: "Example",
      account_custom_data: "branch 1",
      billing_address_name: "Example Inc.",
      billing_address_country_code: "US",
      billing_address_zip: "94016",
      callback_url: "https://example.com/callbacks",
      callback_salt: "example-salt",
      language_code: "de",
      location: "Etc/GMT-8",
      mobile_phone: "16505550177",
      news_notifications: true,
      send_js_error: true,
    };
    const byParent = { support_robokassa: true };
    const frozen = (await caller.children({ frozen: true })).result[0];
    const template = Number(frozen?.account_id);
    const child = await createCaller(mock, template);
    expect(await child.code("SetAccountInfo", settings)).toBeUndefined();
    await caller.call("SetChildAccountInfo", { child_account_id: template, ...byParent });
    const before = (await caller.children({ child_account_id: template })).result[0];
    await caller.call("CloneAccount", { ...cafe, account_id: template });
    const clone = (await caller.children({ child_account_name: "child-cafe" })).result[0];
    expect(clone).toMatchObject({ ...settings, ...byParent });
    const own = ["account_id", "account_name", "account_email", "created", "frozen"];
    const money = ["balance", "live_balance", "fixed_balance"];
    const differing = Object.entries(before ?? {}).filter(
      ([name, value]) =>
        JSON.stringify(clone?.[name as keyof typeof clone]) !== JSON.stringify(value),
    );
    expect(differing.map(([name]) => name).sort()).toEqual([...own, ...money].sort());
    expect(clone).toMatchObject({ frozen: false, balance: 0 });
  });

  it("refuses a template that is not a child", async () => {
    expect(await caller.code("CloneAccount", { ...cafe, account_id: 99 })).toBe(115);
    expect(await caller.code("CloneAccount", { ...cafe, account_name: "child-none" })).toBe(115);
  });
});

describe("SetChildAccountInfo", () => {
  it.each(["account_id", "account_name", "account_email"] as const)(
    "changes children by %s",
    async (field) => {
      const [one, two, three] = await all();
      const members = `${one?.[field]};${two?.[field]}`;
      expect(
        await caller.call("SetChildAccountInfo", {
          [`child_${field}`]: members,
          min_balance_to_notify: 77,
        }),
      ).toEqual({
        result: 1,
      });
      const changed = (await all()).filter(
        ({ min_balance_to_notify }) => min_balance_to_notify === 77,
      );
      expect(changed.map(({ account_id }) => account_id)).toEqual([
        one?.account_id,
        two?.account_id,
      ]);
      expect(changed).not.toContainEqual(three);
    },
  );

  it("changes all children, including changed and added ones, but not later ones", async () => {
    const [one] = await all();
    await caller.call("AddAccount", shop);
    await caller.call("SetChildAccountInfo", {
      child_account_id: Number(one?.account_id),
      language_code: "de",
      active: false,
    });
    await caller.call("SetChildAccountInfo", {
      child_account_id: "all",
      language_code: "fr",
      active: true,
    });
    await caller.call("AddAccount", {
      ...shop,
      account_name: "child-late",
      account_email: "late@example.com",
    });
    const languages = (await all()).map(({ account_name, language_code }) => [
      account_name,
      language_code,
    ]);
    expect(languages.filter(([, language]) => language !== "fr")).toEqual([["child-late", "en"]]);
    expect((await caller.children({ active: false })).total_count).toBe(1);
  });

  it("changes nothing if one is unknown", async () => {
    const before = await all();
    const [one] = before;
    const some = { active: false, language_code: "de" };
    expect(
      await caller.code("SetChildAccountInfo", {
        child_account_id: `${one?.account_id};99`,
        ...some,
      }),
    ).toBe(194);
    expect(
      await caller.code("SetChildAccountInfo", {
        child_account_name: `${one?.account_name};nobody`,
        ...some,
      }),
    ).toBe(198);
    expect(
      await caller.code("SetChildAccountInfo", {
        child_account_email: "nobody@example.com",
        ...some,
      }),
    ).toBe(199);
    expect(await all()).toEqual(before);
  });

  it("gives an email to one child only and frees the old one", async () => {
    const [one, two] = await all();
    const ids = { one: Number(one?.account_id), two: Number(two?.account_id) };
    const to = (child_account_id: string | number, new_child_account_email: unknown) =>
      caller.code("SetChildAccountInfo", {
        child_account_id,
        new_child_account_email: String(new_child_account_email),
      });
    expect(await to(`${ids.one};${ids.two}`, "new@example.com")).toBe(128);
    expect(await to("all", "new@example.com")).toBe(128);
    expect(await to(ids.one, two?.account_email)).toBe(128);
    expect(await to(ids.one, "new@example.com")).toBeUndefined();
    expect(await to(ids.one, "new@example.com")).toBeUndefined();
    expect((await caller.children({ child_account_email: String(one?.account_email) })).count).toBe(
      0,
    );
    expect(
      (await caller.children({ child_account_email: "new@example.com" })).result[0]?.account_id,
    ).toBe(ids.one);
    expect(await to(ids.two, one?.account_email)).toBeUndefined();
    const emails = (
      await caller.children({ order_by: "child_account_email", count: 1000 })
    ).result.map((child) => child.account_email);
    expect(emails).toEqual([...emails].sort());
    expect(new Set(emails).size).toBe(26);
  });
});

describe("a child's token", () => {
  it("may not change, clone or add other accounts", async () => {
    const before = await all();
    const [one, two] = before;
    const child = await createCaller(mock, one?.account_id);
    const sibling = Number(two?.account_id);
    const clone = {
      new_account_name: "child-cafe",
      new_account_email: "cafe@example.com",
      new_account_password: PASSWORD,
    };
    for (const child_account_id of [sibling, Number(one?.account_id), mock.accountId, "all", 99]) {
      const values = { child_account_id, active: false, language_code: "fr" };
      expect(await child.code("SetChildAccountInfo", values)).toBe(104);
    }
    for (const account_id of [sibling, 99])
      expect(await child.code("CloneAccount", { ...clone, account_id })).toBe(104);
    expect(await child.code("AddAccount", shop)).toBe(104);
    expect(await all()).toEqual(before);
  });
});

describe("the state of a mock", () => {
  it("hides API keys, as the vendor does from tokens", async () => {
    const shown = await caller.info();
    const [child] = await all();
    const token = await createCaller(mock, child?.account_id);
    for (const account of [shown, child, await token.info()])
      expect(account).not.toHaveProperty("api_key");
  });

  it("has the children of its seed, with fields of the contract only, and shares nothing", async () => {
    const { credentials } = mock;
    await using same = await startMock({
      credentials,
      state: { children: 25, seed: 1 },
      childAccountIds: [7],
    });
    await using other = await startMock({ credentials, state: { seed: 2 } });
    await caller.call("AddAccount", shop);
    const before = (await (await createCaller(same)).children({ count: 1000 })).result;
    const { result } = await caller.children({ count: 1000 });
    const comparable = (children: object[]) =>
      children.map((child) => ({ ...child, created: "", api_key: "" }));
    expect(comparable(result.filter(({ account_name }) => account_name !== "child-shop"))).toEqual(
      comparable(before),
    );
    expect(result.flatMap(unknownFields)).toEqual([]);
    const others = (await (await createCaller(other)).children({ count: 1000 })).result;
    expect(others).toHaveLength(25);
    expect(others.map(({ account_name }) => account_name)).not.toEqual(
      before.map(({ account_name }) => account_name),
    );
  });

  it("forgets on reset", async () => {
    const { account_id } = await caller.call("AddAccount", shop);
    const child = await createCaller(mock, account_id);
    await child.info();
    mock.reset();
    expect(await child.code("GetAccountInfo", {})).toBe(100);
    expect((await caller.children()).total_count).toBe(26);
  });

  it("decides which children a token may act for, not the examples", async () => {
    await using plain = await startMock({ credentials: mock.credentials });
    const idsOf = async (of: Mock) =>
      (await (await createCaller(of)).children()).result.map(({ account_id }) => account_id);
    for (const id of (await idsOf(mock)).slice(0, 3)) {
      expect(await (await createCaller(mock, id)).code("GetAccountInfo", {})).toBeUndefined();
    }
    for (const id of await idsOf(plain))
      expect(await (await createCaller(mock, id)).code("GetAccountInfo", {})).toBe(100);
  });

  it("is off by default", async () => {
    await using plain = await startMock({ credentials: mock.credentials });
    const { call, children } = await createCaller(plain);
    const before = await children();
    await call("AddAccount", shop);
    expect(await children()).toEqual(before);
  });
});
