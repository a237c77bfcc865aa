import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { signToken } from "@vox-accounts/test-kit/keys";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogEntry, Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { form, MEMBER, memberForm } from "./support/forms.ts";

const log: LogEntry[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startFixtureMock({ log: (entry) => log.push(entry) });
});
afterAll(() => mock.close());

describe("a call", () => {
  it.each([
    ["as GET with a query", "/BuyBooks?book_id=1%3B2", {}],
    ["with a trailing slash", "/BuyBooks/?book_id=1%3B2", {}],
    ["as POST with a query", "/BuyBooks?book_id=1%3B2", { method: "POST" }],
    ["as POST with a form, though the contract says query", "/BuyBooks", form({ book_id: "1;2" })],
    ["as POST with a form, as the contract says", "/AddMember", memberForm()],
    ["as POST with an empty form", "/GetLibrary", { method: "POST" }],
  ])("%s is answered", async (_name, path, init) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({ status: 200, code: undefined, reason: null });
    expect(answer.body).toHaveProperty("result");
  });

  it("is answered with a named example on request", async () => {
    const answer = await call(mock, "/GetLibrary", { headers: { prefer: "example=authFailed" } });
    expect(answer).toMatchObject({ status: 200, code: 100, reason: null });
  });

  it("is refused if it requests an unknown example or an impossible code", async () => {
    expect(
      await call(mock, "/GetLibrary", { headers: { prefer: "example=nonesuch" } }),
    ).toMatchObject({
      status: 404,
      reason: expect.stringMatching(/^Prefer: GetLibrary has no such example; it has .*authFailed/),
    });
    expect(await call(mock, "/GetLibrary", { headers: { prefer: "code=many" } })).toMatchObject({
      status: 400,
    });
  });
});

describe("a method name", () => {
  it.each([["/NoSuchMethod"], ["/getLibrary"], ["/GETLIBRARY"], ["/__proto__"], ["/constructor"]])(
    "is refused with 103 if it is %s",
    async (path) => {
      expect(await call(mock, path)).toMatchObject({
        status: 200,
        code: 103,
        reason: expect.stringMatching(/^Method: /),
      });
    },
  );

  it("in the wrong case is refused with the right one as the reason", async () => {
    expect((await call(mock, "/getLibrary")).reason).toContain("GetLibrary");
  });

  it("that is missing is refused with 102", async () => {
    expect(await call(mock, "/")).toMatchObject({ status: 200, code: 102 });
  });
});

describe("a parameter", () => {
  it.each<[number, string, string, string, RequestInit?]>([
    [134, "missing in the query", "/ListLoans", "member_id"],
    [134, "missing in the form", "/AddMember", "member_name", { method: "POST" }],
    [496, "not a boolean", "/GetLibrary?with_newest_book=maybe", "with_newest_book"],
    [496, "not a number", "/ListMembers?count=many", "count"],
    [496, "a list joined with commas", "/BuyBooks?book_id=1,2", "book_id"],
    [496, "outside a closed enumeration", "/GetPrices?format=NONE", "format"],
    [111, "a day that does not exist", "/GetPrices?day=2026-02-30", "day"],
    [111, "not a date", "/GetPrices?day=soon", "day"],
    [477, "too long", "/GetPrices", "text", form({ text: "n".repeat(31) })],
    [496, "too short", "/AddMember", "password", memberForm({ password: "aB1-" })],
    [101, "given twice", "/ListMembers?count=1&count=2", "count"],
    [101, "given in query and form", "/ListMembers?count=1", "count", form({ count: "2" })],
    [101, "in JSON", "/BuyBooks", "content type", { method: "POST", body: '{"book_id":"all"}' }],
  ])("is refused with %i if it is %s", async (code, _name, path, named, init) => {
    const answer = await call(mock, path, init);
    expect(answer).toMatchObject({ status: 200, code, reason: expect.stringContaining(named) });
    expect(log.at(-1)).toMatchObject({ code, reason: answer.reason });
  });

  it("that is a secret in the URL is refused with 101, and not repeated anywhere", async () => {
    const secret = "Example-Pass-1";
    const answer = await call(
      mock,
      `/AddMember?password=${secret}`,
      form({ member_name: MEMBER.member_name }),
    );
    expect(answer).toMatchObject({ code: 101, reason: expect.stringContaining("password") });
    expect(JSON.stringify([answer, log.at(-1)])).not.toContain(secret);
  });

  it("with an invalid secret is not repeated anywhere", async () => {
    const answer = await call(mock, "/AddMember", memberForm({ password: "weak secret" }));
    expect(answer.code).toBe(496);
    expect(JSON.stringify([answer, log.at(-1)])).not.toContain("weak");
  });
});

describe("a request that is not a call of the API", () => {
  const origin = () => new URL(mock.url).origin;

  it.each([
    ["/"],
    ["/platform_api/Get/Library"],
    ["/platform_apis/GetLibrary"],
    ["//platform_api"],
  ])("is answered with 404, as %s", async (path) => {
    const response = await fetch(`${origin()}${path}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      status: 404,
      reason: expect.stringContaining("/platform_api/"),
    });
  });

  it("is not logged with the token in its path", async () => {
    const { pathname } = new URL(mock.url);
    const token = signToken(mock.credentials);
    for (const path of [`/${token}`, `${pathname}/${token}`]) {
      const text = await (await fetch(`${origin()}${path}`)).text();
      expect(text + JSON.stringify(log.at(-1))).not.toContain(token.slice(0, 40));
    }
  });

  it.each([["PUT"], ["DELETE"], ["HEAD"]])("is answered with 405, as %s", async (method) => {
    const response = await fetch(`${mock.url}/GetLibrary`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, POST");
  });

  it("is answered with 413 if its body is over 1 MB, and the next call works", async () => {
    expect(
      await call(mock, "/AddMember", memberForm({ favourite_genre: "n".repeat(3_000_000) })),
    ).toMatchObject({
      status: 413,
      reason: expect.stringContaining("larger"),
    });
    expect(await call(mock, "/GetLibrary")).toMatchObject({ status: 200, code: undefined });
  });
});

describe("the option contract", () => {
  it("decides the methods, and is not changed", async () => {
    const contract = structuredClone(fixtureDocument);
    Reflect.deleteProperty(contract.paths, "/ListOldBooks");
    const before = JSON.stringify(contract);
    await using smaller = await startFixtureMock({ contract, credentials: mock.credentials });
    expect(await call(smaller, "/ListOldBooks")).toMatchObject({ code: 103 });
    expect(await call(smaller, "/GetLibrary")).toMatchObject({ code: undefined });
    expect(JSON.stringify(contract)).toBe(before);
  });

  it("leads to 500 for an example that breaks its schema", async () => {
    const contract = structuredClone(fixtureDocument);
    const json = contract.paths["/GetLibrary"].post.responses["200"].content["application/json"];
    Object.assign(json, { examples: { success: { value: { neither: true } } } });
    await using wrong = await startFixtureMock({ contract, credentials: mock.credentials });
    expect(await call(wrong, "/GetLibrary")).toMatchObject({
      status: 500,
      reason: expect.stringContaining("contract"),
    });
  });
});
