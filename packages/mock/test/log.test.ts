import { signToken } from "@vox-accounts/test-kit/keys";
import { watchUnhandledRejections } from "@vox-accounts/test-kit/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Fault, LogEntry, Mock } from "../src/index.ts";
import { call, callWithFault } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

it.each<[string, () => void]>([
  [
    "throws",
    () => {
      throw new Error("log is broken");
    },
  ],
  ["rejects", () => Promise.reject(new Error("log is broken"))],
])("answers as usual with a log that %s", async (_what, log) => {
  using unhandled = watchUnhandledRejections();
  let tellAll = () => {};
  const toldAll = new Promise<void>((resolve) => {
    tellAll = resolve;
  });
  let count = 0;
  const counted = () => {
    count += 1;
    if (count === 3) tellAll();
    return log();
  };
  await using mock = await startFixtureMock({ log: counted });
  for (const path of ["/GetLibrary", "/nothing", "/GetLibrary"])
    expect((await call(mock, path)).status).toBe(200);
  await toldAll;
  expect(await unhandled.reasons()).toEqual([]);
});

describe("the log", () => {
  const entries: LogEntry[] = [];
  let mock: Mock;
  beforeAll(async () => {
    mock = await startFixtureMock({ bodyLimit: 100, log: (entry) => entries.push(entry) });
  });
  afterAll(() => mock.close());
  beforeEach(() => {
    entries.length = 0;
    mock.reset();
  });

  /** Waits for the only entry, which is logged after the answer. */
  async function entry(): Promise<LogEntry> {
    await expect.poll(() => entries.length, { interval: 1 }).toBe(1);
    return entries[0] as LogEntry; // just counted
  }
  const ms = expect.any(Number);

  it("has an answered call, and only what describes it", async () => {
    await call(mock, "/GetLibrary");
    expect(await entry()).toEqual({ verb: "GET", method: "GetLibrary", status: 200, ms });
  });

  it.each<[fault: Fault | Fault[], entry: Partial<LogEntry>]>([
    [{ error: 340 }, { status: 200, code: 340, fault: "error" }],
    [{ status: 503 }, { status: 503, fault: "status" }],
    [
      { status: 502, executed: true },
      { status: 502, fault: "status" },
    ],
    [
      { redirect: 307, location: "/elsewhere" },
      { status: 307, fault: "redirect" },
    ],
    [{ reset: "before-request" }, { status: 200, fault: "reset" }],
    [{ reset: "before-answer" }, { status: 200, fault: "reset" }],
    [{ reset: "during-body" }, { status: 200, fault: "reset" }],
    [{ truncate: 3 }, { status: 200, fault: "truncate" }],
    [{ empty: true }, { status: 200, fault: "empty" }],
    [{ nulls: true }, { status: 200, fault: "nulls" }],
    [{ clock: 1 }, { status: 200, fault: "clock" }],
    [{ example: "authFailed" }, { status: 200, fault: "example" }],
    [
      [{ latency: 1 }, { contentType: "text/plain" }],
      { status: 200, fault: "latency+contentType" },
    ],
  ])("has the fault %j, by the header and by use", async (fault, told) => {
    const expected = { verb: "GET", method: "GetLibrary", ms, ...told };
    await callWithFault(mock, fault).catch(() => {});
    expect(await entry()).toEqual(expected);
    entries.length = 0;
    for (const one of [fault].flat()) mock.use(one);
    await call(mock, "/GetLibrary", { redirect: "manual" }).catch(() => {});
    expect(await entry()).toEqual(expected);
  });

  it("has the caller's waiting time in milliseconds, with one decimal", async () => {
    await callWithFault(mock, { latency: 30 });
    const told = await entry();
    expect(told.ms).toBeGreaterThanOrEqual(29);
    expect(Number(told.ms.toFixed(1))).toBe(told.ms);
  });

  it.each<[what: string, path: string, init: RequestInit, told: Partial<LogEntry>]>([
    [
      "another path",
      "/elsewhere/GetLibrary",
      {},
      { method: "/.../GetLibrary", status: 404, reason: expect.stringContaining("/platform_api/") },
    ],
    [
      "another verb",
      "/platform_api/GetLibrary",
      { method: "DELETE" },
      { verb: "DELETE", status: 405, reason: "The API accepts GET and POST only." },
    ],
    [
      "a body that is too large",
      "/platform_api/AddMember",
      { method: "POST", body: "x".repeat(101) },
      { verb: "POST", method: "AddMember", status: 413, reason: expect.stringContaining("100") },
    ],
    [
      "a fault that cannot be read",
      "/platform_api/GetLibrary",
      { headers: { "x-vox-mock-fault": "{" } },
      {
        status: 400,
        reason: "x-vox-mock-fault: The fault starts like JSON but is not valid JSON.",
      },
    ],
    [
      "a preference that cannot be read",
      "/platform_api/GetLibrary",
      { headers: { prefer: "code=many" } },
      { status: 400, reason: "Prefer: code must be an HTTP status." },
    ],
  ])("and the journal have a call that cannot be read: %s", async (_what, path, init, told) => {
    const authorization = `Bearer ${signToken(mock.credentials)}`;
    const headers = { authorization, ...(init.headers as Record<string, string> | undefined) };
    await fetch(new URL(path, mock.url), { ...init, headers });
    const expected = { verb: "GET", method: "GetLibrary", ...told };
    expect(await entry()).toEqual({ ms, ...expected });
    const { reason, ...shown } = expected;
    expect(mock.requests()).toMatchObject([
      { ...shown, parameters: {}, outcome: { kind: "refused", reason }, executed: false },
    ]);
    expect(mock.requests()[0]?.outcome).not.toHaveProperty("code");
  });

  it("has code, reason and sources of a refusal, and warnings", async () => {
    await call(mock, "/ListMembers?count=many&offset=-1&member_name=ada");
    expect(await entry()).toEqual({
      verb: "GET",
      method: "ListMembers",
      status: 200,
      code: 496,
      reason: expect.stringContaining("Parameter count: "),
      sources: ["board:10"],
      warnings: [expect.stringContaining("Parameter offset: ")],
      ms,
    });
  });
});
