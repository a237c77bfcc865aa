import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Fault, Mock } from "../src/index.ts";
import { call, callWithFault } from "./support/call.ts";
import { createControlCaller } from "./support/control.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { createCaller } from "./support/plain-caller.ts";

const CHILD = 77;
let now = Date.now();
let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock({ now: () => now, childAccountIds: [CHILD] });
});
beforeEach(() => mock.reset());
afterAll(() => mock.close());

const control = createControlCaller(() => mock);

/** Returns the results of this many calls: the status, the error code or ok. */
async function outcomes(times: number, path = "/GetLibrary", accountId = mock.accountId) {
  const ask = createCaller(mock, accountId);
  const found: unknown[] = [];
  for (let sent = 0; sent < times; sent++) found.push((await ask(path)).outcome);
  return found;
}

describe("a sequence", () => {
  it("applies each fault to the call of its number, and none after the last", async () => {
    mock.use({ sequence: [{ status: 503 }, { error: 340 }, null, { status: 429 }] });
    expect(await outcomes(6)).toEqual([503, 340, "ok", 429, "ok", "ok"]);
    expect(mock.requests().map(({ outcome }) => outcome.kind)).toEqual([
      "fault",
      "fault",
      "answered",
      "fault",
      "answered",
      "answered",
    ]);
  });

  it("counts only matching calls, over HTTP as well", async () => {
    const fault = { sequence: [{ error: 340 }, { error: 1 }] };
    const { body } = await control("POST", "faults", { fault, method: "GetLibrary" });
    expect(await outcomes(1, "/ListMembers?count=1")).toEqual(["ok"]);
    expect(await outcomes(3)).toEqual([340, 1, "ok"]);
    expect((await control("GET", "faults")).body.faults).toEqual([
      { id: body.id, fault, method: "GetLibrary" },
    ]);
  });

  it("can be wrapped by other faults", async () => {
    mock.use({ sequence: [null, { error: 340 }] });
    mock.use({ error: 1 }, { times: 1 });
    expect(await outcomes(3)).toEqual([1, 340, "ok"]);
  });

  it("keeps its own copy of the faults", async () => {
    const sequence: Fault[] = [{ error: 340 }];
    mock.use({ sequence });
    sequence[0] = { error: 1 };
    expect(await outcomes(1)).toEqual([340]);
  });

  it.each([
    [[], "sequence must be a list of 1 to 10000 faults, with null for normal answers."],
    [[null, { eror: 1 }], "step 2: A fault needs one of the properties"],
    [[{ status: 99 }], "step 1: Fault status: status must be an integer from 400 to 599."],
    [[{ clock: 1 }], "step 1: a sequence cannot contain clock."],
    [[{ sequence: [null] }], "step 1: a sequence cannot contain sequence."],
    [[{ example: "noSuch" }], "step 1: "],
  ])("is refused with %j", (sequence, words) => {
    expect(() => mock.use({ sequence } as unknown as Fault)).toThrow(words);
  });
});

describe("a rate limit", () => {
  it("refuses an account's calls beyond the limit until the window ends", async () => {
    mock.use({ rateLimit: { calls: 2, seconds: 60 } });
    expect(await outcomes(4)).toEqual(["ok", "ok", 340, 340]);
    expect(await outcomes(3, "/GetLibrary", CHILD)).toEqual(["ok", "ok", 340]);
    now += 59_999;
    expect(await outcomes(1)).toEqual([340]);
    now += 1;
    expect(await outcomes(3)).toEqual(["ok", "ok", 340]);
  });

  it("returns 429 with the seconds left on the mock's clock", async () => {
    const rateLimit = { calls: 0, seconds: 60, answer: 429 as const };
    mock.use({ rateLimit });
    const ask = createCaller(mock, mock.accountId);
    expect(await ask("/GetLibrary")).toMatchObject({ outcome: 429, retryAfter: "60" });
    now += 12_500;
    expect(await ask("/GetLibrary")).toMatchObject({ outcome: 429, retryAfter: "48" });
    await control("POST", "clock", { offset: 60 });
    expect(await ask("/GetLibrary")).toMatchObject({ outcome: 429, retryAfter: "60" });
  });

  it.each([
    [{ calls: 1 }],
    [{ calls: 1, seconds: 0 }],
    [{ calls: -1, seconds: 1 }],
    [{ calls: 1, seconds: 1, answer: 500 }],
    [{ calls: 1, seconds: 1, window: 1 }],
    [5],
  ])("is refused with %j", (rateLimit) => {
    expect(() => mock.use({ rateLimit } as unknown as Fault)).toThrow(
      "rateLimit must be an object:",
    );
  });

  it.each(['{"rateLimit":{"calls":1,"seconds":1}}', '{"sequence":[{"error":1}]}'])(
    "and a sequence need several calls: the header refuses %s",
    async (header) => {
      const response = await callWithFault(mock, header);
      expect(response.status).toBe(400);
      expect(response.headers.get("x-vox-mock-reason")).toContain("counts calls");
    },
  );
});

it("latencies follow a distribution, the same for the same seed", async () => {
  const latency = { distribution: "uniform", min: 40, max: 80, seed: 7 } as const;
  const first = mock.use({ latency });
  const started = performance.now();
  expect((await call(mock, "/GetLibrary")).code).toBeUndefined();
  expect(performance.now() - started).toBeGreaterThan(39);
  first();
});

it.each([
  [{ distribution: "uniform", min: 2, max: 1 }],
  [{ distribution: "normal", mean: 2 }],
  [{ distribution: "lognormal", median: 0, p99: 2 }],
  [{ distribution: "even", min: 1, max: 2 }],
  [{ distribution: "uniform", min: 1, max: 2, sed: 1 }],
  [-1],
])("the latency %j is refused", (latency) => {
  expect(() => mock.use({ latency } as unknown as Fault)).toThrow("latency must be");
});
