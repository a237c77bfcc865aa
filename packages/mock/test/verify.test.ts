import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Expectation, Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { createControlCaller } from "./support/control.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock.close());
beforeEach(async () => {
  mock.reset();
  await call(mock, "/ListOldBooks?count=1");
  await call(mock, "/ListMembers?count=10&offset=1");
  await call(mock, "/ListMembers?count=10&offset=2");
});

const control = createControlCaller(() => mock);

describe("an expectation of the journal", () => {
  it.each<[expectation: Expectation, count: number]>([
    [{}, 3],
    [{ method: "ListMembers" }, 2],
    [{ method: "ListMembers", times: 2 }, 2],
    [{ method: "ListMembers", min: 1, max: 2 }, 2],
    [{ method: "ListMembers", params: { offset: 2 }, times: 1 }, 1],
    [{ params: { count: 10 }, times: 2 }, 2],
    [{ method: "GetLibrary", times: 0 }, 0],
    [{ method: "GetLibrary", max: 3 }, 0],
    [{ outcome: "refused", method: "ListOldBooks" }, 1],
  ])("holds for %j", async (expectation, count) => {
    const found = mock.verify(expectation);
    expect(found.count).toBe(count);
    expect(found.requests).toHaveLength(count);
    expect(await control("POST", "verify", expectation)).toMatchObject({
      status: 200,
      body: JSON.parse(JSON.stringify(found)),
    });
  });

  it.each<[expectation: Expectation, words: string]>([
    [{ method: "GetLibrary" }, "Expected at least 1 request of GetLibrary. There were 0."],
    [
      { method: "ListMembers", times: 1 },
      "Expected exactly 1 request of ListMembers. There were 2.",
    ],
    [
      { method: "ListMembers", params: { offset: 3 }, min: 2, max: 4 },
      "Expected 2 to 4 requests of ListMembers with these values of offset. There were 0.",
    ],
    [{ max: 2 }, "Expected at most 2 requests of any method. There were 3."],
    [
      { outcome: "fault" },
      "Expected at least 1 request of any method with the outcome fault. There were 0.",
    ],
  ])("fails for %j, and says how many requests there were", async (expectation, words) => {
    expect(() => mock.verify(expectation)).toThrow(words);
    expect(await control("POST", "verify", expectation)).toMatchObject({
      status: 417,
      reason: words,
      body: { status: 417, reason: words, count: expect.any(Number), requests: expect.any(Array) },
    });
  });

  it("can be sent as a query", async () => {
    expect((await control("GET", "verify?method=ListMembers&times=2")).status).toBe(200);
    expect((await control("GET", "verify?method=ListMembers&times=3")).status).toBe(417);
    expect((await control("GET", "verify?method=ListMembers&times=many")).status).toBe(400);
    expect((await control("GET", "verify?tims=3")).reason).toContain("did you mean times?");
  });

  it.each([
    [{ method: "LstMembers" }, "did you mean ListMembers?"],
    [{ method: "ListMembers", params: { ofset: 1 } }, "did you mean offset?"],
    [{ times: 1, min: 1 }, "times cannot be combined with min or max"],
    [{ min: 2, max: 1 }, "min is greater than max"],
    [{ times: -1 }, "times must be an integer of 0 or more."],
    [
      { method: "AddMember", params: { password: "Example-Pass-1" } },
      "values of password, which are secret",
    ],
    [{ params: { password: "Example-Pass-1" } }, "values of password, which are secret"],
  ])("is refused for %j", async (expectation, words) => {
    expect(() => mock.verify(expectation as Expectation)).toThrow(words);
    const reason = expect.stringContaining(words);
    expect(await control("POST", "verify", expectation)).toMatchObject({ status: 400, reason });
  });

  it("fails with a full journal that cannot tell, unless enough requests remain", async () => {
    await using small = await startFixtureMock({ journalSize: 2, credentials: mock.credentials });
    for (let sent = 0; sent < 3; sent++) await call(small, "/GetLibrary");
    expect(small.verify({ method: "GetLibrary", min: 2 }).count).toBe(2);
    for (const expectation of [{ times: 2 }, { max: 2 }, { min: 3 }])
      expect(() => small.verify(expectation)).toThrow("dropped 1 requests");
  });
});
