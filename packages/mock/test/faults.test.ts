import { get } from "node:https";
import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { signToken } from "@vox-accounts/test-kit/keys";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Fault, Mock } from "../src/index.ts";
import { call, callWithFault } from "./support/call.ts";
import { callRaw } from "./support/call-raw.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock.close());
beforeEach(() => mock.reset());

const last = () => mock.requests().at(-1);
const CODE = 340;
const whole = async () => JSON.stringify((await call(mock, "/GetLibrary")).body);

describe("the fault", () => {
  it("example returns any named example, and counts a success as executed", async () => {
    const response = await callWithFault(mock, { example: "tokenExpired" });
    expect(await response.json()).toHaveProperty("error");
    expect(response.headers.get("x-vox-mock-fault")).toBe("example");
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "example" }, executed: false });
    expect(await (await callWithFault(mock, { example: "allFields" })).json()).toHaveProperty(
      "result.newest_book",
    );
    expect(last()?.executed).toBe(true);
  });

  it("example returns 404 and the known examples for an unknown name", async () => {
    const response = await callWithFault(mock, { example: "hunter2hunter2" });
    expect(response.status).toBe(404);
    const reason = expect.stringMatching(
      /^Prefer: GetLibrary has no such example; it has .*\bauthFailed\b/,
    );
    expect(last()).toMatchObject({ outcome: { kind: "refused", reason }, executed: false });
    expect(JSON.stringify([last(), ...response.headers, await response.text()])).not.toContain(
      "hunter2",
    );
  });

  it("error returns any of the vendor's codes with our message, and executes nothing", async () => {
    const response = await callWithFault(mock, { error: CODE });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      error: { code: CODE, msg: errorCodes[CODE]?.message },
    });
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "error" }, executed: false });
  });

  it("latency executes the call at once and responds late", async () => {
    const started = performance.now();
    let answered = false;
    const response = callWithFault(mock, { latency: 150 }).finally(() => {
      answered = true;
    });
    await expect.poll(() => last()?.executed, { interval: 5, timeout: 4000 }).toBe(true);
    expect(answered).toBe(false);
    expect((await response).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(145);
  });

  it("latency does not undo the call of a caller that hangs up", async () => {
    const caller = new AbortController();
    const answer = callWithFault(mock, { latency: 60_000 }, "/BuyBooks?book_id=1", {
      signal: caller.signal,
    });
    const failed = expect(answer).rejects.toThrow();
    await expect
      .poll(() => mock.requests({ method: "BuyBooks" }), { interval: 5, timeout: 4000 })
      .toHaveLength(1);
    caller.abort();
    await failed;
    expect(mock.requests({ method: "BuyBooks" })).toMatchObject([
      { outcome: { kind: "fault", name: "latency" }, executed: true },
    ]);
  });

  it("reset before-request resets the connection and executes nothing", async () => {
    await expect(callWithFault(mock, { reset: "before-request" })).rejects.toThrow();
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "reset" }, executed: false });
    expect(
      await callRaw(mock, "GetLibrary", { "x-vox-mock-fault": "reset=before-request" }),
    ).toMatchObject({
      text: "",
      end: "ECONNRESET",
    });
  });

  it("reset before-answer resets the connection after executing the call", async () => {
    await expect(callWithFault(mock, { reset: "before-answer" })).rejects.toThrow();
    expect(last()).toMatchObject({ executed: true });
    expect(
      await callRaw(mock, "GetLibrary", { "x-vox-mock-fault": "reset=before-answer" }),
    ).toMatchObject({
      text: "",
      end: "ECONNRESET",
    });
  });

  it("reset during-body sends half of the body", async () => {
    const response = await callWithFault(mock, { reset: "during-body" });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(last()).toMatchObject({ executed: true });
    const body = await whole();
    const raw = await callRaw(mock, "GetLibrary", { "x-vox-mock-fault": "reset=during-body" });
    expect(raw).toMatchObject({ body: body.slice(0, body.length / 2), end: "ECONNRESET" });
    expect(raw.head).toContain(`content-length: ${body.length}`);
  });

  it("reset after-body sends the whole body", async () => {
    const response = await callWithFault(mock, { reset: "after-body" });
    expect(await response.json()).toHaveProperty("result");
    expect(last()).toMatchObject({ executed: true });
    const raw = await callRaw(mock, "GetLibrary", { "x-vox-mock-fault": "reset=after-body" });
    expect(raw).toMatchObject({ body: await whole(), end: "ECONNRESET" });
  });

  it("reset resets a TLS connection as well", async () => {
    await using secure = await startFixtureMock({ credentials: mock.credentials, tls: true });
    const headers = {
      authorization: `Bearer ${signToken(mock.credentials)}`,
      "x-vox-mock-fault": "reset=before-answer",
    };
    const failure = await new Promise((resolve) => {
      get(`${secure.url}/GetLibrary`, { headers, ca: secure.certificate ?? "" }, resolve).on(
        "error",
        resolve,
      );
    });
    expect(failure).toMatchObject({ code: "ECONNRESET" });
    expect(secure.requests()).toMatchObject([{ executed: true }]);
  });

  it.each<[Fault, (body: string) => string]>([
    [{ truncate: true }, (body) => body.slice(0, body.length / 2)],
    [{ truncate: 7 }, (body) => body.slice(0, 7)],
    [{ truncate: 1_000_000 }, (body) => body.slice(0, -1)],
    [{ empty: true }, () => ""],
  ])("%j sends part of the body as if it were complete", async (fault, expected) => {
    const response = await callWithFault(mock, fault);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    const text = await response.text();
    expect(text).toBe(expected(await whole()));
    expect(() => JSON.parse(text)).toThrow();
    expect(mock.requests({ outcome: "fault" }).at(-1)?.executed).toBe(true);
  });

  it.each<[Fault, string | null]>([
    [{ status: 502 }, null],
    [{ status: 429, retryAfter: 3 }, "3"],
    [{ status: 503, retryAfter: "Sat, 31 Jan 2026 10:00:00 GMT" }, "Sat, 31 Jan 2026 10:00:00 GMT"],
  ])("%j answers an HTML page and executes nothing", async (fault, retryAfter) => {
    const response = await callWithFault(mock, fault);
    expect(response.status).toBe("status" in fault && fault.status);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("retry-after")).toBe(retryAfter);
    expect(await response.text()).toContain("<html>");
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "status" }, executed: false });
  });

  it("status with executed executes the call, as behind a gateway that timed out", async () => {
    expect((await callWithFault(mock, { status: 504, executed: true })).status).toBe(504);
    expect(last()).toMatchObject({ status: 504, executed: true });
  });

  it.each([302, 307] as const)(
    "redirect %i sends the caller elsewhere, and carries nothing out",
    async (redirect) => {
      const response = await callWithFault(mock, { redirect, location: "/elsewhere?a=1" });
      expect([response.status, response.headers.get("location")]).toEqual([
        redirect,
        "/elsewhere?a=1",
      ]);
      expect(last()).toMatchObject({
        outcome: { kind: "fault", name: "redirect" },
        executed: false,
      });
    },
  );

  it("contentType sends the JSON with another type", async () => {
    const response = await callWithFault(mock, { contentType: "text/plain; charset=koi8-r" });
    expect(response.headers.get("content-type")).toBe("text/plain; charset=koi8-r");
    expect(await response.json()).toHaveProperty("result");
    expect(last()).toMatchObject({ executed: true });
  });

  it("clock changes the Date header and the token check", async () => {
    const ahead = await callWithFault(mock, { clock: 7200 });
    expect(Date.parse(ahead.headers.get("date") ?? "") - Date.now()).toBeCloseTo(7_200_000, -4);
    expect(await ahead.json()).toMatchObject({ error: { code: 456 } });
    expect(last()).toMatchObject({ outcome: { kind: "refused", code: 456 }, executed: false });

    const behind = await callWithFault(mock, { clock: -7200 });
    expect(await behind.json()).toMatchObject({ error: { code: 455 } });
    const iat = Math.floor(Date.parse(behind.headers.get("date") ?? "") / 1000);
    const authorization = `Bearer ${signToken(mock.credentials, { claims: { iat, exp: iat + 60 } })}`;
    const corrected = await callWithFault(mock, { clock: -7200 }, "/GetLibrary", {
      headers: { authorization },
    });
    expect(await corrected.json()).toHaveProperty("result");
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "clock" }, executed: true });
  });
});

describe("a fault in the fields", () => {
  it("adds unknown fields to every object, of the type that the contract allows there", async () => {
    const prices = await (await callWithFault(mock, { unknownFields: true }, "/GetPrices")).json();
    expect(prices).toHaveProperty("unknown_field");
    expect(prices).toHaveProperty("result[0].unknown_field");
    expect(prices).toHaveProperty("result[0].prices[0].unknown_field");
  });

  it.each([
    ["integer", 1],
    ["number", 1.5],
  ])("adds a field of the type %s to a map of such values", async (type, added) => {
    const contract = structuredClone(fixtureDocument);
    contract.components.schemas.Book.properties.ratings.additionalProperties.type = type;
    await using other = await startFixtureMock({ contract, credentials: mock.credentials });
    const faults = [{ unknownFields: true }, { example: "allFields" }] as const;
    const library = await (await callWithFault(other, [...faults])).json();
    expect(library).toHaveProperty("result.newest_book.ratings.unknown_field", added);
  });

  it("makes optional fields null and keeps the required ones", async () => {
    const { result } = (await (await callWithFault(mock, { nulls: true })).json()) as {
      result: Record<string, unknown>;
    };
    const { account_id, ...optional } = result;
    expect(account_id).toEqual(expect.any(Number));
    const { properties } = fixtureDocument.components.schemas.GetLibraryResponse.properties.result;
    expect(["account_id", ...Object.keys(optional)].toSorted()).toEqual(
      Object.keys(properties).toSorted(),
    );
    expect(new Set(Object.values(optional))).toEqual(new Set([null]));
  });

  it("omits optional fields and keeps the required ones, in lists as well", async () => {
    const { result } = (await (
      await callWithFault(mock, { missingFields: true }, "/ListMembers")
    ).json()) as {
      result: object[];
    };
    expect(result.length).toBeGreaterThan(1);
    for (const member of result) expect(Object.keys(member)).toEqual(["account_id"]);
  });

  it("leaves an error unchanged", async () => {
    const faults: Fault[] = [
      { missingFields: true },
      { nulls: true },
      { unknownFields: true },
      { error: CODE },
    ];
    expect(await (await callWithFault(mock, faults)).json()).toEqual({
      error: { code: CODE, msg: expect.any(String) },
    });
    expect(last()?.outcome).toEqual({
      kind: "fault",
      name: "missingFields+nulls+unknownFields+error",
    });
  });
});

describe("an invalid request is refused", () => {
  it.each<Fault>([
    { error: CODE },
    { status: 502 },
    { reset: "before-request" },
    { dynamic: 1 },
    { example: "success" },
  ])("before the fault %j applies", async (fault) => {
    const response = await callWithFault(mock, fault, "/ListMembers?count=many");
    expect(await response.json()).toMatchObject({ error: { code: 496 } });
    expect(last()).toMatchObject({ outcome: { kind: "refused", code: 496 }, executed: false });
  });
});

it("the fault status returns a gateway's page titled with the status", async () => {
  const pageOf = async (status: number) => (await callWithFault(mock, { status })).text();
  const page = (title: string) =>
    `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  expect(await pageOf(503)).toBe(page("503 Service Unavailable"));
  expect(await pageOf(599)).toBe(page("599 Error"));
});
