import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Fault, FaultTarget, Mock } from "../src/index.ts";
import { call, callWithFault } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { memberForm } from "./support/forms.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock.close());
beforeEach(() => mock.reset());

// the type of a target only has the methods of the real contract
const of = (method: string, more: FaultTarget = {}) => ({ ...more, method }) as FaultTarget;
const code = async (path: string) => (await call(mock, path)).code;

describe("a fault set with use", () => {
  it("is active until it is removed", async () => {
    const remove = mock.use({ error: 1 });
    expect([await code("/GetLibrary"), await code("/ListOldBooks")]).toEqual([1, 1]);
    remove();
    remove();
    expect(await code("/GetLibrary")).toBeUndefined();
  });

  it("is active for a number of calls of a method, not counting refused ones", async () => {
    mock.use({ error: 1 }, of("GetLibrary", { times: 2 }));
    expect(await code("/ListOldBooks")).toBeUndefined();
    expect(await code("/GetLibrary?count=1")).toBe(101);
    expect([
      await code("/GetLibrary"),
      await code("/GetLibrary"),
      await code("/GetLibrary"),
    ]).toEqual([1, 1, undefined]);
  });

  it("is active for matching parameters, in the query or in a form", async () => {
    mock.use({ error: 2 }, { params: { book_id: [1, 2] } });
    mock.use({ error: 4 }, of("AddMember", { params: { active: true } }));
    expect(await code("/BuyBooks?book_id=1%3B2")).toBe(2);
    expect(await code("/BuyBooks?book_id=1")).toBeUndefined();
    expect(await call(mock, "/AddMember", memberForm({ active: "true" }))).toMatchObject({
      code: 4,
    });
  });

  it("waits for the previous one if both answer by themselves", async () => {
    mock.use({ error: 1 }, { times: 1 });
    mock.use({ error: 2 }, { times: 1 });
    expect([
      await code("/GetLibrary"),
      await code("/GetLibrary"),
      await code("/GetLibrary"),
    ]).toEqual([1, 2, undefined]);
  });

  it("wraps later faults, and is wrapped by those of the header", async () => {
    mock.use({ contentType: "text/plain" });
    mock.use({ error: 1 });
    const response = await callWithFault(mock, [{ latency: 1 }, { unknownFields: true }]);
    expect(response.headers.get("x-vox-mock-fault")).toBe(
      "latency+unknownFields+contentType+error",
    );
    expect(response.headers.get("content-type")).toBe("text/plain");
  });

  it("changes the clock until reset", async () => {
    mock.use({ clock: 7200 }, of("GetLibrary"));
    expect([await code("/ListOldBooks"), await code("/GetLibrary")]).toEqual([undefined, 456]);
    mock.reset();
    expect(await code("/GetLibrary")).toBeUndefined();
  });

  it.each<[unknown, unknown, RegExp]>([
    [
      { error: 1 },
      { method: "getLibrary" },
      /^method: there is no getLibrary; did you mean GetLibrary\?$/,
    ],
    [{ error: 1 }, { method: "BuyBoks" }, /^method: there is no BuyBoks; did you mean BuyBooks\?$/],
    [{ error: 1 }, { method: "zzz" }, /^method: there is no zzz; known: AddMember, /],
    [{ error: 1 }, { method: "Secret-7x" }, /^method: there is no such method;/],
    [{ error: 1 }, { method: 5 }, /^method must be the name of a method\.$/],
    [{ error: 1 }, { times: 0 }, /times/],
    [
      { error: 1 },
      { params: { counts: 1 } },
      /^params: unknown field counts; did you mean count\?$/,
    ],
    [
      { error: 1 },
      { method: "GetLibrary", params: { count: 1 } },
      /^params: unknown field count; known: with_newest_book\.$/,
    ],
    [{ error: 1 }, { params: { count: null } }, /params: count/],
    [{ error: 1 }, { params: [] }, /params/],
    [{ error: 1 }, { params: { count: Number.NaN } }, /params: count must be/],
    [
      { error: 1 },
      { tims: 2 },
      /^The target of a fault: unknown field tims; did you mean times\?$/,
    ],
    [{ error: 1 }, { tims: undefined }, /did you mean times\?$/],
    [{ error: 1 }, null, /^The target of a fault: an object is required\.$/],
    [{ error: 1 }, "GetLibrary", /^The target of a fault: an object is required\.$/],
    [{ example: "succes" }, undefined, /no example succes; did you mean success\?$/],
    [{ example: "nonesuch" }, undefined, /no such example; known: /],
    [
      { example: "brief" },
      { method: "GetLibrary" },
      /GetLibrary has no such example; known: success, /,
    ],
  ])("%j is refused for %j with a TypeError that names what is wrong", (fault, target, message) => {
    const use = () => mock.use(fault as Fault, target as FaultTarget | undefined);
    expect(use).toThrow(message);
    expect(use).toThrow(TypeError);
  });
});

const WRONG: [unknown, RegExp][] = [
  ["502", /^A fault must be an object\.$/],
  [null, /object/],
  [[], /object/],
  [{}, /one of the properties example, error/],
  [{ eror: 1 }, /not eror\. Did you mean error\?$/],
  [{ error: 999999 }, /error must be one of the vendor's error codes/],
  [{ error: "1" }, /error must be/],
  [{ error: 1, latency: 1 }, /are two\./],
  [{ error: 1, times: 2 }, /unknown property times; known: error\.$/],
  [{ status: 503, retryafter: 2 }, /did you mean retryAfter\?$/],
  [{ latency: -1 }, /latency must be/],
  [{ latency: 1e9 }, /latency must be/],
  [{ reset: "sometime" }, /reset must be before-request, /],
  [{ truncate: 0 }, /truncate must be/],
  [{ empty: false }, /empty must be true/],
  [{ status: 200 }, /status must be/],
  [{ status: 503, retryAfter: -1 }, /retryAfter must be/],
  [{ status: 503, executed: "yes" }, /executed must be/],
  [{ redirect: 301, location: "/" }, /redirect must be 302 or 307/],
  [{ redirect: 302 }, /location is missing/],
  [{ redirect: 302, location: "/\r\nx: y" }, /location must be/],
  [{ contentType: "text/\u00e9" }, /contentType must be/],
  [{ clock: 0.5 }, /clock must be/],
  [{ unknownFields: 1 }, /unknownFields must be true/],
  [{ nulls: 1 }, /nulls must be true/],
  [{ missingFields: 1 }, /missingFields must be true/],
  [{ dynamic: {} }, /dynamic must be/],
  [{ example: "two words" }, /example must be/],
];

const yearSeconds = 366 * 24 * 3600;

/** Faults at their limits, each with one beyond the limit. */
const LIMITS: [property: string, within: object, beyond: object, rule: string][] = [
  ["latency", { latency: 600_000 }, { latency: 600_001 }, "an integer from 0 to 600000"],
  ["latency", { latency: 0 }, { latency: 0.5 }, "an integer from 0 to 600000"],
  ["truncate", { truncate: 1_000_000 }, { truncate: 1_000_001 }, "true, or an integer from 1"],
  ["truncate", { truncate: 1 }, { truncate: false }, "true, or an integer from 1 to 1000000"],
  ["status", { status: 400 }, { status: 399 }, "an integer from 400 to 599"],
  ["status", { status: 599 }, { status: 600 }, "an integer from 400 to 599"],
  ["clock", { clock: 20 * yearSeconds }, { clock: 20 * yearSeconds + 1 }, "an integer from -"],
  ["clock", { clock: -20 * yearSeconds }, { clock: -20 * yearSeconds - 1 }, "an integer from"],
  [
    "retryAfter",
    { status: 429, retryAfter: yearSeconds },
    { status: 429, retryAfter: yearSeconds + 1 },
    `an integer from 0 to ${yearSeconds}, or one line of printable ASCII`,
  ],
  ["retryAfter", { status: 429, retryAfter: 0 }, { status: 429, retryAfter: " " }, "an integer"],
  [
    "contentType",
    { contentType: "x".repeat(1000) },
    { contentType: "x".repeat(1001) },
    "one line of printable ASCII",
  ],
  ["contentType", { contentType: "x" }, { contentType: "" }, "one line of printable ASCII"],
  ["contentType", { contentType: "a b" }, { contentType: "a " }, "one line of printable ASCII"],
  [
    "dynamic",
    { dynamic: "x".repeat(60) },
    { dynamic: "x".repeat(61) },
    "an integer of 0 or more, or",
  ],
  ["dynamic", { dynamic: 0 }, { dynamic: -1 }, "an integer of 0 or more, or a word"],
  ["example", { example: "success" }, { example: "" }, "the name of an example"],
  ["reset", { reset: "after-body" }, { reset: "after" }, "before-request, before-answer, during"],
  ["executed", { status: 500, executed: false }, { status: 500, executed: 0 }, "true or false"],
  [
    "location",
    { redirect: 307, location: "/x" },
    { redirect: 307, location: 5 },
    "one line of printable ASCII",
  ],
];

describe("a fault at its limit is accepted, and one beyond is refused with the limit:", () => {
  it.each(LIMITS)("%s %j, %j", (property, within, beyond, rule) => {
    expect(() => mock.use(within as Fault)).not.toThrow();
    expect(() => mock.use(beyond as Fault)).toThrow(`: ${property} must be ${rule}`);
  });

  it("times 1 and 1.5", () => {
    expect(() => mock.use({ error: 1 }, { times: 1 })).not.toThrow();
    expect(() => mock.use({ error: 1 }, { times: 1.5 })).toThrow("times must be an integer of");
  });
});

describe("an invalid fault is refused with the name of the property,", () => {
  it.each(WRONG)("in use and header: %j", async (fault, message) => {
    expect(() => mock.use(fault as Fault)).toThrow(message);
    if (JSON.stringify(fault).includes("\u00e9")) return; // headers cannot contain it
    if (typeof fault !== "object" || fault === null || Array.isArray(fault)) return; // a list in the header is several faults
    const response = await callWithFault(mock, fault as Fault);
    expect(response.status).toBe(400);
    expect(response.headers.get("x-vox-mock-reason")).toMatch(/^x-vox-mock-fault: /);
    expect(response.headers.get("x-vox-mock-reason")).toMatch(message);
    expect(mock.requests().at(-1)).toMatchObject({ outcome: { kind: "refused" }, executed: false });
  });
});

describe("the short form of the fault header", () => {
  it.each<[string, number, string]>([
    ["error=340", 200, "error"],
    ["empty", 200, "empty"],
    ["truncate=true", 200, "truncate"],
    ["status=503;retryAfter=2; executed=true", 503, "status"],
    ["redirect=307;location=/elsewhere?a=b", 307, "redirect"],
    ["clock=-1", 200, "clock"],
    ["example=success", 200, "example"],
    ["dynamic=word", 200, "dynamic"],
  ])("accepts %s", async (fault, status, name) => {
    const response = await callWithFault(mock, fault);
    expect([response.status, response.headers.get("x-vox-mock-fault")]).toEqual([status, name]);
  });

  it.each(["nonsense", "{", "error", "latency=soon", "", "[1]"])("refuses %j", async (fault) => {
    expect((await callWithFault(mock, fault)).status).toBe(400);
  });
});
