import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type DocumentsChange, type Mock, type NewChild, startMock } from "../src/index.ts";
import { minimalCalls, readBundle } from "./support/bundle.ts";
import { createControlCaller } from "./support/control.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { createCaller } from "./support/state-caller.ts";

let mock: Mock;
let owner: Awaited<ReturnType<typeof createCaller>>;
beforeAll(async () => {
  mock = await startMock({ state: { children: 3 } });
  owner = await createCaller(mock);
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const control = createControlCaller(() => mock);
const required = new Map(minimalCalls(readBundle()));

/** Calls a method with its required parameters and these values. */
function ask(method: string, values: Record<string, string | number | boolean> = {}) {
  return owner.call(method, { ...required.get(method), ...values });
}

describe("the control path /__mock/reset", () => {
  it("restores the initial state", async () => {
    await owner.call("SetAccountInfo", { language_code: "ru" });
    mock.use({ error: 1 });
    expect((await control("POST", "reset")).status).toBe(204);
    expect(mock.requests()).toEqual([]);
    expect((await owner.info()).language_code).not.toBe("ru");
  });
});

describe("the control path /__mock/ready", () => {
  it("describes the mock without secrets", async () => {
    const { status, body } = await control("GET", "ready");
    expect(status).toBe(200);
    expect(body).toEqual({
      name: "@vox-accounts/mock",
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      url: mock.url,
      accountId: mock.accountId,
      mode: "strict",
      state: true,
    });
  });
});

describe("children that a test adds", () => {
  it.each<[why: string, child: NewChild]>([
    ["account_id must be >= 1", { account_id: 0 }],
    ["account_id must be <= 9007199254740991", { account_id: 2 ** 53 }],
    ["account_name must NOT have fewer than 1", { account_name: "" }],
    ["account_email must NOT have fewer than 1", { account_email: "" }],
    ["api_key must NOT have fewer than 1", { api_key: "" }],
    ["fixed_balance must be of type number", { fixed_balance: Number.NaN }],
    ["fixed_balance must be of type number", { fixed_balance: Number.POSITIVE_INFINITY }],
    ["min_balance_to_notify must be", { min_balance_to_notify: Number.POSITIVE_INFINITY }],
  ])("are refused if the state could not be taken back: %s", (why, child) => {
    expect(() => mock.addChildren([{}, child])).toThrow(`children[1].${why}`);
    expect(mock.state().addedChildren).toEqual([]);
  });

  it("refuses a number over HTTP that JSON cannot represent", async () => {
    const answer = await control("POST", "children", '{"children":[{"fixed_balance":1e999}]}');
    expect(answer).toMatchObject({
      status: 400,
      reason: "children[0].fixed_balance must be of type number.",
    });
  });

  it("have the mock's defaults for undefined fields", () => {
    const nothing = {
      account_id: undefined,
      api_key: undefined,
      credit_limit: undefined,
      fixed_balance: undefined,
    };
    // a caller in JavaScript, or with looser types
    mock.addChildren([nothing as unknown as NewChild]);
    mock.setVerification({ verification_id: undefined, status: undefined } as never);
    const documents = [{ account_document_id: undefined, uploaded: undefined }];
    mock.setDocuments({ verification_name: "RU", documents } as unknown as DocumentsChange);
    const text = JSON.stringify(mock.state());
    mock.setState(JSON.parse(text));
    expect(JSON.stringify(mock.state())).toBe(text);
    expect(mock.state().addedChildren).toMatchObject([{ fixed_balance: 0, credit_limit: 0 }]);
    expect(mock.state().verifications[0]?.documented.at(-1)?.documents?.at(-1)).toHaveProperty(
      "uploaded",
    );
  });

  it("exist at once, with their fields and the mock's defaults", async () => {
    const { status, body } = await control("POST", "children", {
      children: [
        {
          account_name: "shop",
          account_email: "Shop@example.com",
          fixed_balance: 3.5,
          frozen: true,
        },
        {},
        { account_id: 5 },
      ],
    });
    expect(status).toBe(201);
    const [first, second, third] = body.ids;
    expect(third).toBe(5);
    const shown = async (id: number) => (await owner.children({ child_account_id: id })).result[0];
    expect(await shown(first)).toMatchObject({
      account_name: "shop",
      account_email: "Shop@example.com",
      fixed_balance: 3.5,
      frozen: true,
      active: true,
      currency: "USD",
    });
    expect(await shown(second)).toMatchObject({ account_name: `child-${second}` });
    expect((await owner.children()).total_count).toBe(6);
    expect((await (await createCaller(mock, first)).info()).account_id).toBe(first);
  });

  it.each<[words: string, children: unknown]>([
    ["children[0].account_name: another account has it.", [{ account_name: "taken" }]],
    [
      "children[1].account_email: another account has it.",
      [{ account_email: "a@example.com" }, { account_email: "A@example.com" }],
    ],
    ["children[0].account_id: another account has it.", [{ account_id: 1000001 }]],
    ["children[1]: unknown field frozn; did you mean frozen?", [{}, { frozn: true }]],
    ["children[0].fixed_balance must be of type number.", [{ fixed_balance: "1" }]],
    ["children[0] must be of type object.", [5]],
    ["children must be a list of objects.", { account_name: "a" }],
    ["children[0]: unknown field live_balance", [{ live_balance: 1 }]],
  ])("are all refused with %j", async (words, children) => {
    mock.addChildren([{ account_name: "taken" }]);
    const before = JSON.stringify(mock.state());
    expect(await control("POST", "children", { children })).toMatchObject({
      status: 400,
      reason: expect.stringContaining(words),
    });
    expect(() => mock.addChildren(children as NewChild[])).toThrow(words);
    expect(JSON.stringify(mock.state())).toBe(before);
  });
});

describe("verifications that a test changes", () => {
  const listed = async (account_id = mock.accountId, values = {}) =>
    (await ask("GetAccountVerifications", { account_id, ...values })).result as {
      verification_id: number;
      status?: string;
    }[];

  it("are listed by GetAccountVerifications and its filters", async () => {
    const [known] = await listed();
    const verification_id = known?.verification_id ?? 0;
    const { body } = await control("PUT", "verifications", { verification_id, status: "REJECTED" });
    expect(body).toEqual({ verification_id });
    expect((await listed())[0]).toEqual({ ...known, status: "REJECTED" });
    expect(await listed(mock.accountId, { active_verification_only: true })).toEqual([]);
    const added = mock.setVerification({ status: "VERIFIED" });
    expect(await listed(mock.accountId, { active_verification_only: true })).toMatchObject([
      { verification_id: added },
    ]);
  });

  it("belong to one account", async () => {
    const [child] = mock.addChildren([{}]);
    expect(await listed(child)).toEqual([]);
    mock.setVerification({ account_id: child, verification_id: 9, status: "VERIFIED" });
    expect(await listed(child)).toMatchObject([{ verification_id: 9, status: "VERIFIED" }]);
    expect(await listed()).not.toContainEqual(expect.objectContaining({ verification_id: 9 }));
    expect(await owner.code("GetAccountVerifications", { account_id: 4 })).toBe(115);
    const asChild = await createCaller(mock, child);
    const others = { account_id: mock.accountId };
    expect(await asChild.code("GetAccountVerifications", others)).toBe(115);
  });

  it.each([
    [{ status: 5 }, "status must be of type string."],
    [{ sttus: "VERIFIED" }, "The verification: unknown field sttus; did you mean status?"],
    [{ account_id: 4 }, "account_id: there is no such account."],
    [{ account_id: "4" }, "account_id must be an integer of 1 or more."],
    [5, "A verification must be an object."],
  ])("are refused for %j", async (change, words) => {
    const reason = expect.stringContaining(words);
    expect(await control("PUT", "verifications", change)).toMatchObject({ status: 400, reason });
  });
});

describe("documents that a test changes", () => {
  const listed = async (values = {}) =>
    (await ask("GetAccountDocuments", { with_details: true, ...values })).result as {
      account_id: number;
      verifications: DocumentsChange[];
    }[];

  it("are listed by GetAccountDocuments and its filters", async () => {
    const [own] = await listed();
    const [known] = own?.verifications ?? [];
    const [first] = known?.documents ?? [];
    const { body } = await control("PUT", "documents", {
      verification_name: known?.verification_name,
      verification_status: "VERIFIED",
      documents: [
        { account_document_id: first?.account_document_id, account_document_status: "ACCEPTED" },
        { comment: "the other side" },
      ],
    });
    expect(body.account_document_ids).toHaveLength(2);
    const [changed] = (await listed({ verification_status: "VERIFIED" }))[0]?.verifications ?? [];
    expect(changed).toMatchObject({ verification_status: "VERIFIED" });
    expect(changed?.documents?.[0]).toEqual({ ...first, account_document_status: "ACCEPTED" });
    expect(changed?.documents?.at(-1)).toMatchObject({ comment: "the other side" });
    expect(await listed({ verification_status: "REQUIRED" })).toEqual([]);
  });

  it("belong to one account, whose parent may list them", async () => {
    const [child] = mock.addChildren([{}]);
    mock.setDocuments({ account_id: child, verification_name: "RU" });
    const children = { child_account_id: String(child), children_verifications_only: true };
    expect(await listed(children)).toMatchObject([
      { account_id: child, verifications: [{ verification_status: "REQUIRED" }] },
    ]);
    expect(await listed()).toHaveLength(1);
  });

  it.each([
    [{}, "verification_name is missing."],
    [
      { verification_name: "RU", documents: [{ uploaded: "today" }] },
      "documents[0].uploaded must match",
    ],
    [{ verification_name: "RU", documents: [{ coment: "" }] }, "did you mean comment?"],
  ])("are refused for %j", async (change, words) => {
    const reason = expect.stringContaining(words);
    expect(await control("PUT", "documents", change)).toMatchObject({ status: 400, reason });
  });
});

it("a mock without state says how to start one with it", async () => {
  await using forgetful = await startFixtureMock({ credentials: mock.credentials });
  const ask = createControlCaller(() => forgetful);
  const reason = expect.stringContaining("--state on the command line");
  for (const [verb, path, body] of [
    ["GET", "state"],
    ["PUT", "state", {}],
    ["POST", "children", { children: [] }],
    ["PUT", "verifications", {}],
    ["PUT", "documents", {}],
  ] as const)
    expect(await ask(verb, path, body)).toMatchObject({ status: 409, reason });
  expect(() => forgetful.state()).toThrow("--state");
  expect((await ask("GET", "ready")).body).toMatchObject({ state: false });
});

it("with state, prices and rates are those of all examples, filtered", async () => {
  const all = (await ask("GetResourcePrice")).result as { resource_type: string }[];
  for (const { resource_type } of all) {
    const [found] = (await ask("GetResourcePrice", { resource_type })).result as object[];
    expect(all).toContainEqual(found);
  }
  expect(all.length).toBeGreaterThan(1);
  const { result } = await ask("GetCurrencyRate", { currency: "KZT;EUR" });
  expect(Object.keys(result as object).sort()).toEqual(["EUR", "KZT"]);
  const prices = await ask("GetSubscriptionPrice", { count: 1 });
  expect(prices.result).toHaveLength(1);
});
