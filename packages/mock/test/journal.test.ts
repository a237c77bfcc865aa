import { signToken } from "@vox-accounts/test-kit/keys";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { call, callWithFault } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { form, MEMBER } from "./support/forms.ts";

const CHILD = 2000002;
let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock({ childAccountIds: [CHILD] });
});
afterAll(() => mock.close());
beforeEach(() => mock.reset());

const last = () => mock.requests().at(-1);

describe("a journal entry", () => {
  it("shows a call that was answered", async () => {
    await call(
      mock,
      "/ListMembers?count=2&active=true",
      {},
      signToken(mock.credentials, { claims: { iss: CHILD } }),
    );
    expect(last()).toEqual({
      id: expect.any(Number),
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:]{8}\.\d{3}Z$/),
      method: "ListMembers",
      verb: "GET",
      places: ["query"],
      parameters: { count: "2", active: "true" },
      issuer: CHILD,
      status: 200,
      outcome: { kind: "answered" },
      executed: true,
    });
  });

  it("shows a refusal with the caller's reason", async () => {
    const { reason } = await call(mock, "/ListMembers?count=many");
    expect(last()).toMatchObject({
      parameters: { count: "many" },
      outcome: { kind: "refused", code: 496, reason },
      executed: false,
    });
  });

  it.each<[string, string, RequestInit, string[]]>([
    ["nowhere", "/GetLibrary", {}, []],
    ["in a form", "/BuyBooks", form({ book_id: "1" }), ["form"]],
    ["in both", "/BuyBooks?book_id=1", form({ book_id: "1" }), ["query", "form"]],
  ])("shows parameters %s", async (_name, path, init, places) => {
    await call(mock, path, init);
    expect(last()?.places).toEqual(places);
  });

  it("shows parameters of a multipart body, and a repeated one as a list", async () => {
    const body = new FormData();
    for (const id of ["1", "2"]) body.append("book_id", id);
    await call(mock, "/BuyBooks", { method: "POST", body });
    expect(last()).toMatchObject({
      places: ["multipart"],
      parameters: { book_id: ["1", "2"] },
      outcome: { code: 101 },
    });
  });

  it("shows no issuer without a token, or when the issuer is not an account", async () => {
    await call(mock, "/GetLibrary", {}, null);
    expect(last()).not.toHaveProperty("issuer");
    await call(
      mock,
      "/GetLibrary",
      {},
      signToken(mock.credentials, { claims: { iss: "a secret" } }),
    );
    expect(last()).not.toHaveProperty("issuer");
  });

  it("does not count an answered error as executed", async () => {
    await call(mock, "/GetLibrary", { headers: { prefer: "example=authFailed" } });
    expect(last()).toMatchObject({ outcome: { kind: "answered" }, executed: false });
  });

  it.each([
    "code=404, example=hunter2hunter2",
    'example="hunter2 hunter2"',
    "example=hunter2hunter2, code=200",
  ])("does not repeat Prefer: %s", async (prefer) => {
    const answer = await call(mock, "/GetLibrary", { headers: { prefer } });
    expect(answer).toMatchObject({ status: 404, reason: expect.stringMatching(/^Prefer: /) });
    expect(JSON.stringify([answer, last()])).not.toContain("hunter2");
  });

  it.each([
    ["/hunter2hunter2", "/..."],
    ["/platform_api/hunter2hunter2", "/platform_api/..."],
    ["/platform_api/GetLibary", "GetLibary"],
    ["/platform_api/?cmd=hunter2hunter2", "/platform_api/"],
    ["/some/%68unter2/page.html", "/.../.../..."],
  ])("names the path %s as %s", async (path, method) => {
    const answer = await fetch(new URL(path, mock.url));
    expect(last()?.method).toBe(method);
    expect(JSON.stringify([last(), ...answer.headers, await answer.text()])).not.toContain(
      "unter2",
    );
  });

  it("shows requests that are not calls of the API", async () => {
    await fetch(new URL("/favicon.ico", mock.url));
    expect(last()).toMatchObject({
      method: "/favicon.ico",
      status: 404,
      outcome: { kind: "refused" },
      executed: false,
    });
    expect(last()?.outcome).not.toHaveProperty("code");
  });
});

describe("the journal shows no secret", () => {
  const SECRET = "Example-Pass-1";
  const { member_name } = MEMBER;
  it.each<[string, string, RequestInit, Record<string, string>]>([
    [
      "that was taken",
      "/AddMember",
      form({ member_name, password: SECRET }),
      { member_name, password: "[redacted]" },
    ],
    [
      "in the URL",
      `/AddMember?password=${SECRET}`,
      form({ member_name }),
      { password: "[redacted]", member_name },
    ],
    ["with a misspelled name", "/AddMember", form({ pasword: SECRET }), { pasword: "[redacted]" }],
    ["behind a bare &", "/AddMember", form({ Winterzeit: "" }), { "(hidden name)": "[redacted]" }],
    ["as a name", "/AddMember", form({ [SECRET]: "" }), { "(hidden name)": "[redacted]" }],
    ["of an unknown method", "/AddMembr", form({ password: SECRET }), { password: "[redacted]" }],
    [
      "of a method without parameters",
      "/GetLibrary",
      form({ api_key: SECRET }),
      { api_key: "[redacted]" },
    ],
  ])("%s", async (_name, path, init, parameters) => {
    await call(mock, path, init);
    expect(last()?.parameters).toEqual(parameters);
    expect(JSON.stringify(mock.requests())).not.toContain(SECRET);
    expect(JSON.stringify(mock.requests())).not.toContain("Winterzeit"); // nor does the reason
  });
});

describe("the journal", () => {
  it("is filtered by method and outcome, oldest first", async () => {
    await call(mock, "/GetLibrary");
    await call(mock, "/ListOldBooks");
    await call(mock, "/GetLibrary?count=1");
    await callWithFault(mock, { error: 1 });
    expect(mock.requests().map(({ method }) => method)).toEqual([
      "GetLibrary",
      "ListOldBooks",
      "GetLibrary",
      "GetLibrary",
    ]);
    expect(mock.requests({ method: "GetLibrary" }).map(({ outcome }) => outcome.kind)).toEqual([
      "answered",
      "refused",
      "fault",
    ]);
    expect(mock.requests({ outcome: "answered" })).toHaveLength(2);
    expect(mock.requests({ method: "ListOldBooks", outcome: "fault" })).toEqual([]);
  });

  it("refuses a filter for a method that is in neither the contract nor an entry", async () => {
    await call(mock, "/GetLibrary");
    expect(() => mock.requests({ method: "GetLibary" })).toThrow(
      new TypeError("method: there is no GetLibary; did you mean GetLibrary?"),
    );
    expect(() => mock.requests({ method: "getlibrary", outcome: "refused" })).toThrow(
      "did you mean GetLibrary?",
    );
    expect(() => mock.requests({ method: "Winterzeit-2026!" })).toThrow(
      /^method: there is no such method; known: .*GetLibrary/,
    );
    expect(mock.requests({ method: "LendBook" })).toEqual([]);
  });

  it("can also be filtered by the paths of requests without a known method", async () => {
    await call(mock, "/GetLibary");
    await fetch(new URL("/elsewhere", mock.url));
    for (const { method } of mock.requests())
      expect(mock.requests({ method })).toMatchObject([{ outcome: { kind: "refused" } }]);
    mock.reset();
    expect(() => mock.requests({ method: "GetLibary" })).toThrow(TypeError);
  });

  it("keeps the latest entries and counts those it dropped", async () => {
    await using small = await startFixtureMock({ credentials: mock.credentials, journalSize: 3 });
    for (let count = 1; count <= 5; count++) await call(small, `/ListMembers?count=${count}`);
    expect(small.requests().map(({ parameters }) => parameters.count)).toEqual(["3", "4", "5"]);
    expect(small.requests().map(({ id }) => id)).toEqual([3, 4, 5]);
    expect(small.dropped).toBe(2);
    small.reset();
    expect([small.requests(), small.dropped]).toEqual([[], 0]);
    await call(small, "/GetLibrary");
    expect(small.requests().map(({ id }) => id)).toEqual([6]);
  });

  it("drops the oldest entries when the size limit is reached, and counts them", async () => {
    await using small = await startFixtureMock({
      credentials: mock.credentials,
      journalBytes: 5000,
    });
    const name = "n".repeat(500);
    for (let count = 1; count <= 20; count++)
      await call(small, `/ListMembers?count=${count}&member_name=${name}`);
    const kept = small.requests();
    expect(kept.length).toBeGreaterThan(2);
    expect(JSON.stringify(kept).length).toBeLessThan(5000);
    expect(kept.map(({ parameters }) => Number(parameters.count))).toEqual(
      kept.map((_, index) => 21 - kept.length + index),
    );
    expect(small.dropped).toBe(20 - kept.length);
    small.reset();
    expect([small.requests(), small.dropped]).toEqual([[], 0]);
  });

  it("shows at most 64 KB of one request, and 200 characters of a path", async () => {
    const values = Array.from({ length: 1000 }, (_, index): [string, string] => [
      "book_id",
      `${index};`.repeat(200),
    ]);
    await call(mock, "/BuyBooks", { method: "POST", body: new URLSearchParams(values) });
    expect(JSON.stringify(last()).length).toBeLessThan(70_000);
    await fetch(new URL("/path".repeat(1000), mock.url));
    expect(last()?.method).toHaveLength(203);
  });

  it("keeps nothing with size 0, and refuses a negative size", async () => {
    await using none = await startFixtureMock({ credentials: mock.credentials, journalSize: 0 });
    await call(none, "/GetLibrary");
    expect([none.requests(), none.dropped]).toEqual([[], 1]);
    await expect(
      startFixtureMock({ credentials: mock.credentials, journalSize: -1 }),
    ).rejects.toThrow(/journalSize/);
  });

  it("does not change when a returned entry is changed", async () => {
    await call(mock, "/GetLibrary");
    const [entry] = mock.requests();
    Object.assign(entry ?? {}, { method: "Changed" });
    expect(mock.requests()).toMatchObject([{ method: "GetLibrary" }]);
  });
});
