import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Fault, type FaultTarget, type Mock, startMock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { callWithFault } from "./support/call-with-fault.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
beforeEach(() => mock.reset());

const code = async (path: string) => (await call(mock, path)).code;

describe("use", () => {
  it("holds until it is removed", async () => {
    const remove = mock.use({ error: 1 });
    expect([await code("/GetAccountInfo"), await code("/GetAccountPlans")]).toEqual([1, 1]);
    remove();
    remove();
    expect(await code("/GetAccountInfo")).toBeUndefined();
  });

  it("is for the next so many calls of a method; those refused do not count", async () => {
    mock.use({ error: 1 }, { method: "GetAccountInfo", times: 2 });
    expect(await code("/GetAccountPlans")).toBeUndefined();
    expect(await code("/GetAccountInfo?count=1")).toBe(101);
    expect([await code("/GetAccountInfo"), await code("/GetAccountInfo"), await code("/GetAccountInfo")]).toEqual([
      1,
      1,
      undefined,
    ]);
  });

  it("is for matching parameters, wherever they stand", async () => {
    mock.use({ error: 2 }, { params: { phone_id: [1, 2] } });
    mock.use({ error: 4 }, { method: "SetAccountInfo", params: { news_notifications: true } });
    expect(await code("/ChargeAccount?phone_id=1%3B2")).toBe(2);
    expect(await code("/ChargeAccount?phone_id=1")).toBeUndefined();
    const body = new URLSearchParams({ news_notifications: "true" });
    expect(await call(mock, "/SetAccountInfo", { method: "POST", body })).toMatchObject({ code: 4 });
  });

  it("comes one after the other if each answers alone", async () => {
    mock.use({ error: 1 }, { times: 1 });
    mock.use({ error: 2 }, { times: 1 });
    expect([await code("/GetAccountInfo"), await code("/GetAccountInfo"), await code("/GetAccountInfo")]).toEqual([
      1,
      2,
      undefined,
    ]);
  });

  it("wraps what comes later, and is wrapped by the header's", async () => {
    mock.use({ contentType: "text/plain" });
    mock.use({ error: 1 });
    const response = await callWithFault(mock, [{ latency: 1 }, { unknownFields: true }]);
    expect(response.headers.get("x-vox-mock-fault")).toBe("latency+unknownFields+contentType+error");
    expect(response.headers.get("content-type")).toBe("text/plain");
  });

  it("puts the clock off until reset", async () => {
    mock.use({ clock: 7200 }, { method: "GetAccountInfo" });
    expect([await code("/GetAccountPlans"), await code("/GetAccountInfo")]).toEqual([undefined, 456]);
    mock.reset();
    expect(await code("/GetAccountInfo")).toBeUndefined();
  });

  it.each<[unknown, object | undefined, RegExp]>([
    [{ error: 1 }, { method: "getAccountInfo" }, /^method: there is no getAccountInfo; did you mean GetAccountInfo\?$/],
    [{ error: 1 }, { method: "ChargeAcount" }, /^method: there is no ChargeAcount; did you mean ChargeAccount\?$/],
    [{ error: 1 }, { method: "zzz" }, /^method: there is no zzz; see the contract\.$/],
    [{ error: 1 }, { method: "Secret-7x" }, /^method: there is no such method;/],
    [{ error: 1 }, { method: 5 }, /^method takes a method's name\.$/],
    [{ error: 1 }, { times: 0 }, /times/],
    [{ error: 1 }, { params: { counts: 1 } }, /params: counts/],
    [{ error: 1 }, { method: "GetAccountInfo", params: { count: 1 } }, /params: count/],
    [{ error: 1 }, { params: { count: null } }, /params: count/],
    [{ error: 1 }, { params: [] }, /params/],
    [{ example: "nonesuch" }, undefined, /example nonesuch/],
    [{ example: "brief" }, { method: "GetAccountInfo" }, /GetAccountInfo.*brief/],
  ])("refuses %j for %j", (fault, target, message) => {
    const use = () => mock.use(fault as Fault, target as FaultTarget | undefined);
    expect(use).toThrow(message);
    expect(use).toThrow(TypeError);
  });
});

const WRONG: [unknown, RegExp][] = [
  ["502", /object/],
  [null, /object/],
  [[], /object/],
  [{}, /one of the properties example, error/],
  [{ eror: 1 }, /not eror/],
  [{ error: 999999 }, /error takes one of the vendor's error codes/],
  [{ error: "1" }, /error takes/],
  [{ error: 1, latency: 1 }, /two faults/],
  [{ error: 1, times: 2 }, /times is no property/],
  [{ latency: -1 }, /latency takes/],
  [{ latency: 1e9 }, /latency takes/],
  [{ reset: "sometime" }, /reset takes before-request or/],
  [{ truncate: 0 }, /truncate takes/],
  [{ empty: false }, /empty takes true/],
  [{ status: 200 }, /status takes/],
  [{ status: 503, retryAfter: -1 }, /retryAfter takes/],
  [{ status: 503, executed: "yes" }, /executed takes/],
  [{ redirect: 301, location: "/" }, /redirect takes 302 or 307/],
  [{ redirect: 302 }, /location is missing/],
  [{ redirect: 302, location: "/\r\nx: y" }, /location takes/],
  [{ contentType: "text/\u00e9" }, /contentType takes/],
  [{ clock: 0.5 }, /clock takes/],
  [{ unknownFields: 1 }, /unknownFields takes true/],
  [{ nulls: 1 }, /nulls takes true/],
  [{ missingFields: 1 }, /missingFields takes true/],
  [{ dynamic: {} }, /dynamic takes/],
  [{ example: "two words" }, /example takes/],
];

describe("a wrong fault is refused, and the property named", () => {
  it.each(WRONG)("%j", async (fault, message) => {
    expect(() => mock.use(fault as Fault)).toThrow(message);
    if (JSON.stringify(fault).includes("\u00e9")) return; // no header holds it
    if (typeof fault !== "object" || fault === null || Array.isArray(fault)) return; // a list in the header is several faults
    const response = await callWithFault(mock, fault as Fault);
    expect(response.status).toBe(400);
    expect(response.headers.get("x-vox-mock-reason")).toMatch(/^x-vox-mock-fault: /);
    expect(response.headers.get("x-vox-mock-reason")).toMatch(message);
    expect(mock.requests().at(-1)).toMatchObject({ outcome: { kind: "refused" }, executed: false });
  });
});

describe("the short form of the header", () => {
  it.each<[string, number, string]>([
    ["error=106", 200, "error"],
    ["empty", 200, "empty"],
    ["truncate=true", 200, "truncate"],
    ["status=503;retryAfter=2; executed=true", 503, "status"],
    ["redirect=307;location=/elsewhere?a=b", 307, "redirect"],
    ["clock=-1", 200, "clock"],
    ["example=success", 200, "example"],
    ["dynamic=word", 200, "dynamic"],
  ])("%s", async (fault, status, name) => {
    const response = await callWithFault(mock, fault);
    expect([response.status, response.headers.get("x-vox-mock-fault")]).toEqual([status, name]);
  });

  it.each(["nonsense", "{", "error", "latency=soon", "", "[1]"])("refuses %j", async (fault) => {
    expect((await callWithFault(mock, fault)).status).toBe(400);
  });
});
