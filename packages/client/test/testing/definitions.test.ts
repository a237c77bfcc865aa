import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createFixtureClient, failureOf, fixtureFake } from "../support/fixture-client.ts";

describe("a method that the contract does not have", () => {
  it("is answered after it was defined", async () => {
    const fake = fixtureFake({});
    const client = createFixtureClient({ fetch: fake });
    const error = await failureOf(client.request("GetUsers"));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
    expect(error.message).toContain('define("GetUsers", { answer: ... })');
    fake.define("GetUsers", { answer: { result: [{ user_id: 1 }] } });
    expect(await client.request("GetUsers")).toEqual({ result: [{ user_id: 1 }] });
  });

  it("may be answered by a function that gets the strings that were sent", async () => {
    const fake = fixtureFake({});
    fake.define("GetUsers", { answer: ({ ids = "" }) => ({ result: ids.split(";") }) });
    const { data } = await createFixtureClient({ fetch: fake }).safe.request("GetUsers", {
      ids: [1, 2],
    });
    expect(data).toEqual({ result: ["1", "2"] });
  });

  it("is recorded separately, with parameters that can be read by name but are never printed", async () => {
    const fake = fixtureFake({ GetLibrary: { result: {} } });
    fake.define("AddUser", { answer: { result: 1 } });
    const client = createFixtureClient({ fetch: fake });
    await client.request("AddUser", { user_name: "ada", user_password: "Example-Pass-1" });
    await client.getLibrary();
    expect(fake.calls.map(({ method }) => method)).toEqual(["GetLibrary"]);
    expect(fake.otherCalls).toEqual([{ method: "AddUser", params: {} }]);
    expect(fake.otherCalls[0]?.params.user_password).toBe("Example-Pass-1");
    const printed = inspect(fake, { depth: 9 }) + JSON.stringify(fake.otherCalls);
    expect(printed).not.toContain("Example-Pass-1");
  });

  it("can fail like any other", async () => {
    const fake = fixtureFake({});
    expect(() => fake.fail("GetUsers", { status: 503 })).toThrow(TypeError);
    fake.define("GetUsers", { answer: { result: [] } });
    fake.fail("GetUsers", { status: 503 });
    const client = createFixtureClient({ fetch: fake });
    const { attempts } = await client.raw.request("GetUsers", {}, { effect: "read" });
    expect(attempts).toBe(2);
  });
});

describe("extra parameters", () => {
  it("are accepted as a form after they were defined", async () => {
    const fake = fixtureFake({ GetLibrary: { result: {} }, LendBook: { result: 1 } });
    const client = createFixtureClient({ fetch: fake });
    const extra = { with_maps: true, only: ["a", "b"] };
    const error = await failureOf(client.getLibrary({}, { extra }));
    expect(error.message).toContain('GetLibrary has no parameter "with_maps"');
    fake.define("GetLibrary", { extraParams: ["with_maps", "only"] });
    fake.define("LendBook", { extraParams: ["until"] });
    await client.getLibrary({ with_newest_book: true }, { extra });
    await client.lendBook({ member_id: 1, book_id: 2 }, { extra: { until: "May" } });
    expect(fake.calls).toEqual([
      { method: "GetLibrary", params: { with_newest_book: true } },
      { method: "LendBook", params: { member_id: 1, book_id: 2 } },
    ]);
    expect(fake.calls[0]?.extra.with_maps).toBe("true");
    expect(fake.calls[0]?.extra.only).toBe("a;b");
    expect(inspect(fake.calls, { depth: 9 })).not.toContain("a;b");
  });

  it("are passed to the answer function", async () => {
    const fake = fixtureFake({ GetLibrary: (_: object, { mood }) => ({ result: { mood } }) });
    fake.define("GetLibrary", { extraParams: ["mood"] });
    const client = createFixtureClient({ fetch: fake });
    expect(await client.getLibrary({}, { extra: { mood: "good" } })).toEqual({
      result: { mood: "good" },
    });
  });
});

describe("define", () => {
  it.each([
    [
      "GetLibrary",
      { answer: {} },
      /GetLibrary is in the contract, so define it with \{ extraParams/u,
    ],
    [
      "GetUsers",
      { extraParams: ["a"] },
      /GetUsers is not in the contract, so define it with \{ answer/u,
    ],
    ["GetUsers", {}, /define it with \{ answer/u],
    ["GetLibrary", { extraParams: ["with_newest_book"] }, /with_newest_book cannot be an extra/u],
    ["GetLibrary", { extraParams: ["cmd"] }, /cmd cannot be an extra/u],
  ])("refuses %s with %o", (method, definition, message) => {
    expect(() => fixtureFake({}).define(method, definition)).toThrow(message);
  });
});
