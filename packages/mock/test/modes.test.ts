import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { memberForm, post } from "./support/forms.ts";

type Case = [what: string, path: string, init?: RequestInit];

/** What the vendor's clients send and its server is known to accept. */
const taken: Case[] = [
  ["a datetime for a date", "/LendBook?member_id=1&book_id=1&due=2026-01-05%2010:00:00"],
  ["1 for true", "/GetLibrary?with_newest_book=1"],
  ["False for false", "/GetLibrary?with_newest_book=False"],
  ["an empty selector", "/BuyBooks?book_id=&isbn=1"],
  ["an unknown parameter", "/GetLibrary?account_id=1"],
  ["an unknown parameter in a form", "/AddMember", memberForm({ mobilePhone: "1" })],
  ["the empty JSON of the vendor's samples", "/GetLibrary", post("application/json", "{}")],
];

/** What the vendor's server is not known to accept. */
const wrong: Case[] = [
  ["a call without a required parameter", "/ListLoans"],
  ["an empty required parameter", "/ListLoans?member_id="],
  ["a name that every object has for true", "/GetLibrary?with_newest_book=toString"],
  ["a list with commas", "/BuyBooks?book_id=1,2"],
  ["any for all", "/BuyBooks?book_id=any"],
  ["a repeated parameter", "/ListMembers?count=1&count=2"],
  [
    "a datetime of a day that does not exist",
    "/LendBook?member_id=1&book_id=1&due=2026-02-30%2010:00:00",
  ],
  ["a broken rule", "/BuyBooks"],
  ["a rule broken by empty selectors", "/BuyBooks?book_id=&isbn="],
  ["a boolean that is a name of every object", "/GetLibrary?with_newest_book=toString"],
  ["JSON", "/GetLibrary", post("application/json", '{"a":1}')],
];

const secrets: Case[] = [
  ["a secret in the URL", "/AddMember?api_key=x", memberForm()],
  ["a secret of another method in the URL", "/GetLibrary?password=x"],
  ["a secret of another method in the wrong case in the URL", "/GetLibrary?Password=x"],
];

const always: Case[] = [
  ["an unknown method", "/GetLibary"],
  ["a call without a method", "/"],
];

const modes = ["strict", "vendor", "warn"] as const;
const mocks = new Map<string, Mock>();
beforeAll(async () => {
  const strict = await startFixtureMock();
  mocks.set("strict", strict);
  for (const mode of ["vendor", "warn"] as const) {
    mocks.set(mode, await startFixtureMock({ mode, credentials: strict.credentials }));
  }
});
afterAll(async () => {
  for (const mock of mocks.values()) await mock.close();
});

const of = (mode: string): Mock => {
  const mock = mocks.get(mode);
  if (!mock) throw new Error(`There is no mock in mode ${mode}.`);
  return mock;
};

async function accepted(mode: string, path: string, init?: RequestInit) {
  const answer = await call(of(mode), path, init);
  expect(answer).toMatchObject({
    status: 200,
    code: undefined,
    reason: null,
    warning: expect.stringMatching(/^(Parameter|Body)/),
  });
  expect(answer.body).toHaveProperty("result");
}

async function refused(mode: string, path: string, init?: RequestInit) {
  const answer = await call(of(mode), path, init);
  expect(answer).toMatchObject({
    status: 200,
    code: expect.any(Number),
    reason: expect.stringMatching(/\w/),
  });
}

describe("the mode strict", () => {
  it.each([...taken, ...wrong, ...secrets, ...always])("refuses %s", (_what, path, init) =>
    refused("strict", path, init),
  );
});

describe("the mode vendor", () => {
  it.each(taken)("accepts %s with a warning", (_what, path, init) =>
    accepted("vendor", path, init),
  );
  it.each([...wrong, ...secrets, ...always])("refuses %s", (_what, path, init) =>
    refused("vendor", path, init),
  );
});

describe("the mode warn", () => {
  it("warns of a secret in the URL, whatever its case and method", async () => {
    const { warning } = await call(of("warn"), "/GetLibrary?Password=x");
    expect(warning).toContain("Parameter password: it is a secret and must not be in the URL");
  });

  it.each([...taken, ...wrong, ...secrets])("accepts %s with a warning", (_what, path, init) =>
    accepted("warn", path, init),
  );
  it.each(always)("refuses %s", (_what, path, init) => refused("warn", path, init));
});

describe.each(modes)("the mode %s", (mode) => {
  it("refuses a call without a token", async () => {
    expect(await call(of(mode), "/GetLibrary", {}, null)).toMatchObject({ code: 100 });
  });

  it("answers a valid call without a warning", async () => {
    expect(await call(of(mode), "/GetLibrary?with_newest_book=true")).toMatchObject({
      code: undefined,
      warning: null,
    });
  });
});
