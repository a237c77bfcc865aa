import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { callWithFault } from "./support/call-with-fault.ts";
import { sign } from "./support/sign.ts";

const CHILD = 2000002;
let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ childAccountIds: [CHILD] });
});
afterAll(() => mock.close());
beforeEach(() => mock.reset());

const last = () => mock.requests().at(-1);
const form = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields) });

describe("an entry", () => {
  it("tells a call that was answered", async () => {
    await call(mock, "/GetChildrenAccounts?count=2&active=true", {}, await sign(mock.credentials, { claims: { iss: CHILD } }));
    expect(last()).toEqual({
      id: expect.any(Number),
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:]{8}\.\d{3}Z$/),
      method: "GetChildrenAccounts",
      verb: "GET",
      places: ["query"],
      parameters: { count: "2", active: "true" },
      issuer: CHILD,
      status: 200,
      outcome: { kind: "answered" },
      executed: true,
    });
  });

  it("tells a refusal as the caller is told", async () => {
    const { reason } = await call(mock, "/GetChildrenAccounts?count=many");
    expect(last()).toMatchObject({
      parameters: { count: "many" },
      outcome: { kind: "refused", code: 496, reason },
      executed: false,
    });
  });

  it.each<[string, string, RequestInit, string[]]>([
    ["nowhere", "/GetAccountInfo", {}, []],
    ["in a form", "/ChargeAccount", form({ phone_id: "1" }), ["form"]],
    ["in both", "/ChargeAccount?phone_id=1", form({ phone_id: "1" }), ["query", "form"]],
  ])("parameters %s", async (_name, path, init, places) => {
    await call(mock, path, init);
    expect(last()?.places).toEqual(places);
  });

  it("parameters in a multipart body, and a repeated one as a list", async () => {
    const body = new FormData();
    body.append("phone_id", "1");
    body.append("phone_id", "2");
    await call(mock, "/ChargeAccount", { method: "POST", body });
    expect(last()).toMatchObject({ places: ["multipart"], parameters: { phone_id: ["1", "2"] }, outcome: { code: 101 } });
  });

  it("no issuer without a token, and one that is no account is not repeated", async () => {
    await call(mock, "/GetAccountInfo", {}, null);
    expect(last()).not.toHaveProperty("issuer");
    await call(mock, "/GetAccountInfo", {}, await sign(mock.credentials, { claims: { iss: "a secret" } }));
    expect(last()).not.toHaveProperty("issuer");
  });

  it("an error that was answered is no execution", async () => {
    await call(mock, "/GetAccountInfo", { headers: { prefer: "example=authFailed" } });
    expect(last()).toMatchObject({ outcome: { kind: "answered" }, executed: false });
  });

  it.each(["code=404, example=hunter2hunter2", 'example="hunter2 hunter2"', "example=hunter2hunter2, code=200"])(
    "Prefer: %s is not repeated",
    async (prefer) => {
      const answer = await call(mock, "/GetAccountInfo", { headers: { prefer } });
      expect(answer).toMatchObject({ status: 404, reason: expect.stringMatching(/^Prefer: /) });
      expect(JSON.stringify([answer, last()])).not.toContain("hunter2");
    },
  );

  it.each([
    ["/hunter2hunter2", "/..."],
    ["/platform_api/hunter2hunter2", "/platform_api/..."],
    ["/platform_api/GetAcountInfo", "GetAcountInfo"],
    ["/platform_api/?cmd=hunter2hunter2", "/platform_api/"],
    ["/some/%68unter2/page.html", "/some/.../page.html"],
  ])("%s is named %s", async (path, method) => {
    const answer = await fetch(new URL(path, mock.url));
    expect(last()?.method).toBe(method);
    expect(JSON.stringify([last(), ...answer.headers, await answer.text()])).not.toContain("unter2");
  });

  it("what is no call of the API is there as well", async () => {
    await fetch(new URL("/favicon.ico", mock.url));
    expect(last()).toMatchObject({ method: "/favicon.ico", status: 404, outcome: { kind: "refused" }, executed: false });
    expect(last()?.outcome).not.toHaveProperty("code");
  });
});

describe("secrets", () => {
  const SECRET = "Example-Pass-1";
  it.each<[string, string, RequestInit, Record<string, string>]>([
    ["accepted", "/SetAccountInfo", form({ new_account_password: SECRET }), { new_account_password: "[redacted]" }],
    ["in the URL", `/SetAccountInfo?new_account_password=${SECRET}`, { method: "POST" }, { new_account_password: "[redacted]" }],
    ["misspelt", "/SetAccountInfo", form({ new_acount_password: SECRET }), { new_acount_password: "[redacted]" }],
    ["behind a bare &", "/SetAccountInfo", form({ Winterzeit: "" }), { "(odd name)": "[redacted]" }],
    ["as a name", "/SetAccountInfo", form({ [SECRET]: "" }), { "(odd name)": "[redacted]" }],
    ["of an unknown method", "/SetAcountInfo", form({ new_account_password: SECRET }), { new_account_password: "[redacted]" }],
    ["of a method that has none", "/GetAccountInfo", form({ api_key: SECRET }), { api_key: "[redacted]" }],
  ])("%s", async (_name, path, init, parameters) => {
    await call(mock, path, init);
    expect(last()?.parameters).toEqual(parameters);
    expect(JSON.stringify(mock.requests())).not.toContain(SECRET);
    expect(JSON.stringify(mock.requests())).not.toContain("Winterzeit"); // neither does the reason
  });
});

describe("the book", () => {
  it("is filtered by method and outcome, the oldest first", async () => {
    await call(mock, "/GetAccountInfo");
    await call(mock, "/GetAccountPlans");
    await call(mock, "/GetAccountInfo?count=1");
    await callWithFault(mock, { error: 1 });
    expect(mock.requests().map(({ method }) => method)).toEqual([
      "GetAccountInfo",
      "GetAccountPlans",
      "GetAccountInfo",
      "GetAccountInfo",
    ]);
    expect(mock.requests({ method: "GetAccountInfo" }).map(({ outcome }) => outcome.kind)).toEqual([
      "answered",
      "refused",
      "fault",
    ]);
    expect(mock.requests({ outcome: "answered" })).toHaveLength(2);
    expect(mock.requests({ method: "GetAccountPlans", outcome: "fault" })).toEqual([]);
  });

  it("keeps the latest and counts what it let go", async () => {
    await using small = await startMock({ credentials: mock.credentials, journalSize: 3 });
    for (let count = 1; count <= 5; count++) await call(small, `/GetChildrenAccounts?count=${count}`);
    expect(small.requests().map(({ parameters }) => parameters.count)).toEqual(["3", "4", "5"]);
    expect(small.requests().map(({ id }) => id)).toEqual([3, 4, 5]);
    expect(small.dropped).toBe(2);
    small.reset();
    expect([small.requests(), small.dropped]).toEqual([[], 0]);
    await call(small, "/GetAccountInfo");
    expect(small.requests().map(({ id }) => id)).toEqual([6]);
  });

  it("lets the oldest go when all of them have too many bytes, and counts them", async () => {
    await using small = await startMock({ credentials: mock.credentials, journalBytes: 5000 });
    const name = "n".repeat(500);
    for (let count = 1; count <= 20; count++) await call(small, `/GetChildrenAccounts?count=${count}&child_account_name=${name}`);
    const kept = small.requests();
    expect(kept.length).toBeGreaterThan(2);
    expect(JSON.stringify(kept).length).toBeLessThan(5000);
    expect(kept.map(({ parameters }) => Number(parameters.count))).toEqual(kept.map((_, index) => 21 - kept.length + index));
    expect(small.dropped).toBe(20 - kept.length);
    small.reset();
    expect([small.requests(), small.dropped]).toEqual([[], 0]);
  });

  it("shows 64 KB of one request at most, and 200 letters of a path", async () => {
    const values = Array.from({ length: 1000 }, (_, index): [string, string] => ["phone_id", `${index};`.repeat(200)]);
    await call(mock, "/ChargeAccount", { method: "POST", body: new URLSearchParams(values) });
    expect(JSON.stringify(last()).length).toBeLessThan(70_000);
    await fetch(new URL("/path".repeat(1000), mock.url));
    expect(last()?.method).toHaveLength(203);
  });

  it("keeps nothing with size 0, and takes no odd size", async () => {
    await using none = await startMock({ credentials: mock.credentials, journalSize: 0 });
    await call(none, "/GetAccountInfo");
    expect([none.requests(), none.dropped]).toEqual([[], 1]);
    await expect(startMock({ credentials: mock.credentials, journalSize: -1 })).rejects.toThrow(/journalSize/);
  });

  it("is not changed by changing what it gave", async () => {
    await call(mock, "/GetAccountInfo");
    const [entry] = mock.requests();
    Object.assign(entry ?? {}, { method: "Changed" });
    expect(mock.requests()).toMatchObject([{ method: "GetAccountInfo" }]);
  });
});
