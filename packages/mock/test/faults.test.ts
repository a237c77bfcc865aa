import { get } from "node:https";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Fault, type Mock, startMock } from "../src/index.ts";
import { readBundle } from "./support/bundle.ts";
import { call } from "./support/call.ts";
import { callRaw } from "./support/call-raw.ts";
import { callWithFault } from "./support/call-with-fault.ts";
import { sign } from "./support/sign.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
beforeEach(() => mock.reset());

const last = () => mock.requests().at(-1);
const whole = async () => JSON.stringify((await call(mock, "/GetAccountInfo")).body);

describe("what the caller sees, and whether the call was carried out", () => {
  it("example: any named one", async () => {
    const response = await callWithFault(mock, { example: "rateLimited" });
    expect(await response.json()).toHaveProperty("error");
    expect(response.headers.get("x-vox-mock-fault")).toBe("example");
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "example" }, executed: false });
    expect(await (await callWithFault(mock, { example: "allFields" })).json()).toHaveProperty("result.live_balance");
    expect(last()?.executed).toBe(true);
  });

  it("example: one that the method does not have is said so", async () => {
    const response = await callWithFault(mock, { example: "hunter2hunter2" });
    expect(response.status).toBe(404);
    const reason = expect.stringMatching(/^Prefer: GetAccountInfo has no such example; it has .*\bauthFailed\b/);
    expect(last()).toMatchObject({ outcome: { kind: "refused", reason }, executed: false });
    expect(JSON.stringify([last(), ...response.headers, await response.text()])).not.toContain("hunter2");
  });

  it("error: any of the vendor's codes, with the catalogue's message", async () => {
    const response = await callWithFault(mock, { error: 106 });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ error: { code: 106, msg: "Another account already has this name." } });
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "error" }, executed: false });
  });

  it("latency: the answer comes late, the call was carried out at once", async () => {
    const started = performance.now();
    let answered = false;
    const response = callWithFault(mock, { latency: 500 }).finally(() => {
      answered = true;
    });
    await expect.poll(() => last()?.executed, { interval: 5, timeout: 4000 }).toBe(true);
    expect(answered).toBe(false);
    expect((await response).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(495);
  });

  it("latency: a caller who gives up does not undo the call", async () => {
    const caller = new AbortController();
    const answer = callWithFault(mock, { latency: 60_000 }, "/ChargeAccount?phone_id=1", { signal: caller.signal });
    const failed = expect(answer).rejects.toThrow();
    await expect.poll(() => mock.requests({ method: "ChargeAccount" }), { interval: 5, timeout: 4000 }).toHaveLength(1);
    caller.abort();
    await failed;
    expect(mock.requests({ method: "ChargeAccount" })).toMatchObject([
      { outcome: { kind: "fault", name: "latency" }, executed: true },
    ]);
  });

  it("reset before the request is processed", async () => {
    await expect(callWithFault(mock, { reset: "before-request" })).rejects.toThrow();
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "reset" }, executed: false });
    expect(await callRaw(mock, "GetAccountInfo", { "x-vox-mock-fault": "reset=before-request" })).toMatchObject({
      text: "",
      end: "ECONNRESET",
    });
  });

  it("reset before the answer", async () => {
    await expect(callWithFault(mock, { reset: "before-answer" })).rejects.toThrow();
    expect(last()).toMatchObject({ executed: true });
    expect(await callRaw(mock, "GetAccountInfo", { "x-vox-mock-fault": "reset=before-answer" })).toMatchObject({
      text: "",
      end: "ECONNRESET",
    });
  });

  it("reset during the body", async () => {
    const response = await callWithFault(mock, { reset: "during-body" });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(last()).toMatchObject({ executed: true });
    const body = await whole();
    const raw = await callRaw(mock, "GetAccountInfo", { "x-vox-mock-fault": "reset=during-body" });
    expect(raw).toMatchObject({ body: body.slice(0, body.length / 2), end: "ECONNRESET" });
    expect(raw.head).toContain(`content-length: ${body.length}`);
  });

  it("reset after the body", async () => {
    const response = await callWithFault(mock, { reset: "after-body" });
    expect(await response.json()).toHaveProperty("result");
    expect(last()).toMatchObject({ executed: true });
    const raw = await callRaw(mock, "GetAccountInfo", { "x-vox-mock-fault": "reset=after-body" });
    expect(raw).toMatchObject({ body: await whole(), end: "ECONNRESET" });
  });

  it("a reset over TLS", async () => {
    await using secure = await startMock({ credentials: mock.credentials, tls: true });
    const headers = { authorization: `Bearer ${await sign(mock.credentials)}`, "x-vox-mock-fault": "reset=before-answer" };
    const failure = await new Promise((resolve) => {
      get(`${secure.url}/GetAccountInfo`, { headers, ca: secure.certificate ?? "" }, resolve).on("error", resolve);
    });
    expect(failure).toMatchObject({ code: "ECONNRESET" });
    expect(secure.requests()).toMatchObject([{ executed: true }]);
  });

  it.each<[Fault, (body: string) => string]>([
    [{ truncate: true }, (body) => body.slice(0, body.length / 2)],
    [{ truncate: 7 }, (body) => body.slice(0, 7)],
    [{ truncate: 1_000_000 }, (body) => body.slice(0, -1)],
    [{ empty: true }, () => ""],
  ])("cut: %j, and the answer says it is complete", async (fault, expected) => {
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
  ])("HTML: %j", async (fault, retryAfter) => {
    const response = await callWithFault(mock, fault);
    expect(response.status).toBe("status" in fault && fault.status);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(response.headers.get("retry-after")).toBe(retryAfter);
    expect(await response.text()).toContain("<html>");
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "status" }, executed: false });
  });

  it("a gateway that gave up on a call that was carried out", async () => {
    expect((await callWithFault(mock, { status: 504, executed: true })).status).toBe(504);
    expect(last()).toMatchObject({ status: 504, executed: true });
  });

  it.each([302, 307] as const)("redirect %i", async (redirect) => {
    const response = await callWithFault(mock, { redirect, location: "/elsewhere?a=1" });
    expect([response.status, response.headers.get("location")]).toEqual([redirect, "/elsewhere?a=1"]);
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "redirect" }, executed: false });
  });

  it("wrong content type", async () => {
    const response = await callWithFault(mock, { contentType: "text/plain; charset=koi8-r" });
    expect(response.headers.get("content-type")).toBe("text/plain; charset=koi8-r");
    expect(await response.json()).toHaveProperty("result");
    expect(last()).toMatchObject({ executed: true });
  });

  it("clock: Date and the check of tokens agree", async () => {
    const ahead = await callWithFault(mock, { clock: 7200 });
    expect(Date.parse(ahead.headers.get("date") ?? "") - Date.now()).toBeCloseTo(7_200_000, -4);
    expect(await ahead.json()).toMatchObject({ error: { code: 456 } });
    expect(last()).toMatchObject({ outcome: { kind: "refused", code: 456 }, executed: false });

    const behind = await callWithFault(mock, { clock: -7200 });
    expect(await behind.json()).toMatchObject({ error: { code: 455 } });
    const iat = Math.floor(Date.parse(behind.headers.get("date") ?? "") / 1000);
    const authorization = `Bearer ${await sign(mock.credentials, { claims: { iat, exp: iat + 60 } })}`;
    const corrected = await callWithFault(mock, { clock: -7200 }, "/GetAccountInfo", { headers: { authorization } });
    expect(await corrected.json()).toHaveProperty("result");
    expect(last()).toMatchObject({ outcome: { kind: "fault", name: "clock" }, executed: true });
  });
});

describe("fields", () => {
  it("unknown ones are added to every object, of the type that the contract allows there", async () => {
    const body = await (await callWithFault(mock, { unknownFields: true }, "/GetAccountPlans")).json();
    expect(body).toHaveProperty("unknown_field");
    expect(body).toHaveProperty("result[0].unknown_field");
    expect(body).toHaveProperty("result[0].packages[0].unknown_field");
    const rates = await (await callWithFault(mock, { unknownFields: true }, "/GetCurrencyRate?currency=EUR")).json();
    expect(rates).toHaveProperty("result.unknown_field", 1.5);
  });

  it("optional ones are null, required ones stay", async () => {
    const { result } = (await (await callWithFault(mock, { nulls: true })).json()) as { result: Record<string, unknown> };
    const { account_id, ...optional } = result;
    expect(account_id).toEqual(expect.any(Number));
    const { properties } = readBundle().components.schemas.AccountInfoType ?? {};
    expect(["account_id", ...Object.keys(optional)].toSorted()).toEqual(Object.keys(properties ?? {}).toSorted());
    expect(new Set(Object.values(optional))).toEqual(new Set([null]));
  });

  it("optional ones are missing, required ones stay, in lists as well", async () => {
    const { result } = (await (await callWithFault(mock, { missingFields: true }, "/GetChildrenAccounts")).json()) as {
      result: object[];
    };
    expect(result.map((child) => Object.keys(child))).toEqual([["account_id"], ["account_id"]]);
  });

  it("an error stays as it is", async () => {
    const faults: Fault[] = [{ missingFields: true }, { nulls: true }, { unknownFields: true }, { error: 106 }];
    expect(await (await callWithFault(mock, faults)).json()).toEqual({ error: { code: 106, msg: expect.any(String) } });
    expect(last()?.outcome).toEqual({ kind: "fault", name: "missingFields+nulls+unknownFields+error" });
  });
});

describe("a wrong request is refused first", () => {
  it.each<Fault>([{ error: 106 }, { status: 502 }, { reset: "before-request" }, { dynamic: 1 }, { example: "success" }])(
    "%j",
    async (fault) => {
      const response = await callWithFault(mock, fault, "/GetChildrenAccounts?count=many");
      expect(await response.json()).toMatchObject({ error: { code: 496 } });
      expect(last()).toMatchObject({ outcome: { kind: "refused", code: 496 }, executed: false });
    },
  );
});
