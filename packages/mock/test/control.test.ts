import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock.close());
beforeEach(() => mock.reset());

async function control(verb: string, path: string, body?: unknown) {
  const init =
    body === undefined
      ? { method: verb }
      : { method: verb, body: typeof body === "string" ? body : JSON.stringify(body) };
  const response = await fetch(new URL(`/__mock/${path}`, mock.url), init);
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? undefined : JSON.parse(text),
    reason: response.headers.get("x-vox-mock-reason"),
  };
}

describe("the control path /__mock/faults", () => {
  it("sets, shows and removes faults", async () => {
    const first = await control("POST", "faults", {
      fault: { error: 1 },
      method: "GetLibrary",
      times: 2,
    });
    const second = await control("POST", "faults", { fault: { error: 2 } });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((await call(mock, "/GetLibrary")).code).toBe(1);
    expect((await control("GET", "faults")).body).toEqual({
      faults: [
        { id: first.body.id, fault: { error: 1 }, method: "GetLibrary", times: 1 },
        { id: second.body.id, fault: { error: 2 } },
      ],
    });
    expect(await control("DELETE", `faults/${first.body.id}`)).toMatchObject({
      status: 204,
      body: undefined,
    });
    expect((await control("DELETE", `faults/${first.body.id}`)).status).toBe(404);
    expect((await call(mock, "/GetLibrary")).code).toBe(2);
    expect((await control("DELETE", "faults")).status).toBe(204);
    expect((await call(mock, "/GetLibrary")).code).toBeUndefined();
  });

  it("does not show a secret among the parameters of a fault", async () => {
    const params = { password: "Example-Pass-1" };
    await control("POST", "faults", { fault: { error: 1 }, method: "AddMember", params });
    expect((await control("GET", "faults")).body.faults[0].params).toEqual({
      password: "[redacted]",
    });
  });

  it.each([
    [{ fault: { error: 0 } }, "error must be"],
    [{ error: 1 }, "fault, method, params, times"],
    [{ fault: { error: 1 }, times: -1 }, "times"],
    ["{", "JSON"],
    [[], "JSON object"],
    [{ fault: { error: 1 }, tims: 2 }, "The body: unknown field tims; did you mean times?"],
    [{ fault: { error: 1 }, method: null }, "method must be"],
    [{ fault: { error: 1 }, times: null }, "times"],
    [{ fault: { error: 1 }, params: null }, "params"],
    [{ fault: { eror: 1 } }, "Did you mean error?"],
    [{}, "A fault must be an object."],
  ])("refuses the body %j", async (body, named) => {
    expect(await control("POST", "faults", body)).toMatchObject({
      status: 400,
      reason: expect.stringContaining(named),
    });
  });
});

describe("the control path /__mock/requests", () => {
  it("shows, filters and clears the journal", async () => {
    await call(mock, "/GetLibrary");
    await call(mock, "/ListOldBooks?count=1");
    expect((await control("GET", "requests")).body).toEqual({
      requests: JSON.parse(JSON.stringify(mock.requests())),
      dropped: 0,
    });
    expect((await control("GET", "requests?method=GetLibrary")).body.requests).toHaveLength(1);
    expect((await control("GET", "requests?outcome=refused")).body.requests).toMatchObject([
      { method: "ListOldBooks" },
    ]);
    expect(await control("GET", "requests?outcome=maybe")).toMatchObject({
      status: 400,
      reason: expect.stringContaining("outcome"),
    });
    expect((await control("DELETE", "requests")).status).toBe(204);
    expect(mock.requests()).toEqual([]);
  });

  it.each([
    ["GET", "requests?method=GetLibary", 400, "did you mean GetLibrary?"],
    ["GET", "requests?methd=GetLibrary", 400, "did you mean method?"],
    ["GET", "requests?method=GetLibrary&method=ListLoans", 400, "repeats"],
    [
      "DELETE",
      "requests?method=GetLibrary",
      400,
      "The query: unknown field with a hidden name; known: none.",
    ],
    ["DELETE", "requests/1", 404, "the control path has faults"],
    ["DELETE", "faults/1/2", 404, "the control path has"],
    ["DELETE", "faults/0x1", 404, "no fault with this id"],
    ["GET", "clock?offset=1", 400, "known: none."],
  ])("refuses %s %s, and changes nothing", async (verb, path, status, words) => {
    await call(mock, "/GetLibrary");
    mock.use({ latency: 1 });
    const reason = expect.stringContaining(words);
    expect(await control(verb, path)).toMatchObject({ status, reason });
    expect(mock.requests()).toHaveLength(1);
    expect((await control("GET", "faults")).body.faults).toHaveLength(1);
  });
});

describe("the control path /__mock/clock", () => {
  it("changes the clock for all calls, and back", async () => {
    expect((await control("POST", "clock", { offset: 7200 })).body).toMatchObject({ offset: 7200 });
    expect((await call(mock, "/GetLibrary")).code).toBe(456);
    const { headers } = await fetch(`${mock.url}/GetLibrary`);
    expect(Date.parse(headers.get("date") ?? "") - Date.now()).toBeCloseTo(7_200_000, -4);
    expect((await control("DELETE", "clock")).status).toBe(204);
    expect((await control("GET", "clock")).body).toEqual({ offset: 0, now: expect.any(String) });
    expect((await call(mock, "/GetLibrary")).code).toBeUndefined();
    expect((await control("POST", "clock", { offset: "1" })).status).toBe(400);
    expect(await control("POST", "clock", { ofset: 1 })).toMatchObject({
      status: 400,
      reason: "The body: unknown field ofset; did you mean offset?",
    });
  });
});

describe("the control path", () => {
  const statusFor = (headers: Record<string, string>) =>
    new Promise((resolve, reject) => {
      const asked = request(new URL("/__mock/clock", mock.url), { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on("error", reject).end();
    });

  it.each<[number, Record<string, string>]>([
    [200, { host: "localhost:1" }],
    [200, { host: "[::1]:1" }],
    [200, { "sec-fetch-site": "none" }],
    [403, { "sec-fetch-site": "same-origin" }],
    [403, { "sec-fetch-site": "cross-site" }],
    [403, { origin: "http://localhost:3000" }],
    [403, { origin: "http://127.0.0.1" }],
    [403, { host: "0.0.0.0:1" }],
    [403, { host: "localhost@mock.example.com" }],
    [403, { host: "mock.example.com" }],
    [403, { host: "127.0.0.1.example.com" }],
    [403, { origin: "https://example.com" }],
    [403, { origin: "null" }],
  ])("answers %i to a request with the headers %j", async (status, headers) => {
    expect(await statusFor(headers)).toBe(status);
  });

  it("refuses other paths and verbs, and is not in the journal", async () => {
    expect((await control("GET", "secrets")).status).toBe(404);
    expect((await control("GET", "constructor")).status).toBe(404);
    expect((await control("PATCH", "faults")).status).toBe(405);
    expect(mock.requests()).toEqual([]);
  });
});
