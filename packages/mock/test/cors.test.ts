import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock.close());

const origin = "https://app.example.com";

describe("a preflight request", () => {
  it("allows the headers and methods that the page wants to send", async () => {
    const headers = {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,prefer,x-of-my-own",
      "access-control-request-private-network": "true",
    };
    const response = await fetch(`${mock.url}/GetLibrary`, { method: "OPTIONS", headers });
    expect([response.status, await response.text()]).toEqual([204, ""]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, POST",
      "access-control-allow-headers": "authorization,prefer,x-of-my-own",
      "access-control-allow-private-network": "true",
    });
    expect(Number(response.headers.get("access-control-max-age"))).toBeGreaterThan(0);
    expect(mock.requests()).toEqual([]);
  });

  it("is cached for ten minutes, separately for each request", async () => {
    const { headers } = await fetch(`${mock.url}/GetLibrary`, { method: "OPTIONS" });
    expect(headers.get("access-control-max-age")).toBe("600");
    expect(headers.get("vary")).toBe("access-control-request-headers");
    expect(headers.has("access-control-allow-private-network")).toBe(false);
    expect(headers.get("access-control-allow-headers")).toBe("authorization, content-type, prefer");
  });

  it("is answered even without headers", async () => {
    const response = await fetch(`${mock.url}/GetLibrary`, { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("allow")).toBe("GET, POST, OPTIONS");
    expect(response.headers.get("access-control-allow-headers")).toContain("authorization");
  });
});

it.each([
  ["a refused call", "/platform_api/GetLibrary", {}, 200],
  ["the answer to a path that is not the API's", "/elsewhere", {}, 404],
  ["the answer to a verb that is not taken", "/platform_api/GetLibrary", { method: "DELETE" }, 405],
])("a page may read %s", async (_name, path, init, status) => {
  const response = await fetch(new URL(path, mock.url), { ...init, headers: { origin } });
  expect(response.status).toBe(status);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("access-control-expose-headers")).toContain("x-vox-mock-reason");
  expect(response.headers.get("x-vox-mock-reason")).toMatch(/\w/);
});

it("pages may read all headers of the mock", async () => {
  const { headers } = await fetch(`${mock.url}/GetLibrary`, { headers: { origin } });
  const exposed = headers.get("access-control-expose-headers")?.split(", ");
  const own = ["reason", "source", "warning", "fault"].map((name) => `x-vox-mock-${name}`);
  expect(exposed).toEqual([...own, "retry-after", "date"]);
});

it("pages may not control the mock", async () => {
  const path = new URL("/__mock/faults", mock.url);
  const question = await fetch(path, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST" },
  });
  expect(question.status).toBeGreaterThanOrEqual(400);
  expect(question.headers.has("access-control-allow-origin")).toBe(false);
  expect(
    (await fetch(path, { headers: { origin } })).headers.has("access-control-allow-origin"),
  ).toBe(false);
});
