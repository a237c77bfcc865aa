import { watchUnhandledRejections } from "@vox-accounts/test-kit/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { LogEntry, Mock } from "../src/index.ts";
import { call, callWithFault } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { memberForm } from "./support/forms.ts";

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
  let told = 0;
  const counted = () => {
    told += 1;
    return log();
  };
  await using mock = await startFixtureMock({ log: counted });
  for (const path of ["/GetLibrary", "/nothing", "/GetLibrary"])
    expect((await call(mock, path)).status).toBe(200);
  await expect.poll(() => told, { timeout: 4000 }).toBe(3);
  expect(await unhandled.reasons()).toEqual([]);
});

describe("a log entry", () => {
  const entries: LogEntry[] = [];
  let mock: Mock;
  beforeAll(async () => {
    mock = await startFixtureMock({ log: (entry) => entries.push(entry) });
  });
  afterAll(() => mock.close());
  afterEach(() => void entries.splice(0));

  /** The entry of the one request of a test, which is written once the answer is out. */
  const onlyEntry = async () => {
    await expect.poll(() => entries.length).toBe(1);
    return entries[0];
  };
  const ms = expect.any(Number);

  it("says nothing but method, verb, status and time of an answer", async () => {
    await call(mock, "/GetLibrary");
    const entry = await onlyEntry();
    expect(entry).toEqual({ verb: "GET", method: "GetLibrary", status: 200, ms });
    expect(entry?.ms).toBeGreaterThanOrEqual(0);
    expect(entry?.ms).toBeLessThan(30_000);
  });

  it("has code, reason and sources of a refusal, as its headers do", async () => {
    const { code, reason, source } = await call(mock, "/ListLoans");
    const entry = await onlyEntry();
    expect(entry).toEqual({
      ...{ verb: "GET", method: "ListLoans", status: 200, ms },
      ...{ code, reason, sources: source?.split(", ") },
    });
    expect(reason).toContain("it is required");
  });

  it("has what was only warned of", async () => {
    const { warning } = await call(
      mock,
      "/AddMember",
      memberForm({ favourite_genre: "unheard-of" }),
    );
    const entry = await onlyEntry();
    expect(entry?.warnings?.join(" | ")).toBe(warning);
  });

  it("names the fault that was asked for, and leaves it out otherwise", async () => {
    await callWithFault(mock, { status: 503 });
    expect(await onlyEntry()).toMatchObject({ method: "GetLibrary", status: 503, fault: "status" });
  });

  it("of a request that cannot be read as a call has its path, without what may be a secret", async () => {
    const response = await fetch(new URL("/elsewhere/Sesame-1!/list?password=Sesame-1", mock.url));
    const entry = await onlyEntry();
    expect(entry).toEqual({
      ...{ verb: "GET", method: "/elsewhere/.../list", status: 404, ms },
      reason: response.headers.get("x-vox-mock-reason"),
    });
  });

  it("shortens a path of thousands of characters", async () => {
    await fetch(new URL(`/${"long/".repeat(1000)}`, mock.url));
    const method = (await onlyEntry())?.method;
    expect(method).toHaveLength(203);
    expect(method).toMatch(/^\/long\/.*\.\.\.$/);
  });
});
