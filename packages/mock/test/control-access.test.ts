import { randomBytes } from "node:crypto";
import { type IncomingMessage, request } from "node:http";
import { newServiceAccount } from "@vox-accounts/test-kit/keys";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAccess } from "../src/control/access.ts";
import type { ControlOptions, Credentials, Mock } from "../src/index.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

const PAGE = "http://localhost:5173";
let credentials: Credentials;
beforeAll(async () => {
  ({ credentials } = await newServiceAccount());
});

type Headers = Readonly<Record<string, string>>;
interface Request {
  readonly verb?: string;
  readonly path?: string;
  readonly headers?: Headers;
}

/** Sends exactly these headers, which fetch cannot do. */
function send({ url }: Mock, { verb = "GET", path = "clock", headers = {} }: Request) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const target = new URL(`/__mock/${path}`, url);
      const asked = request(target, { method: verb, headers }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, headers: response.headers });
      });
      asked.on("error", reject).end();
    },
  );
}

function start(control: ControlOptions): Promise<Mock> {
  return startFixtureMock({ credentials, control });
}

describe("a page of an allowed origin", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await start({ origins: [PAGE] });
  });
  afterAll(() => mock.close());

  it("may use the control path, and read its answers", async () => {
    const { status, headers } = await send(mock, {
      headers: { origin: PAGE, "sec-fetch-site": "same-site" },
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "access-control-allow-origin": PAGE, vary: "origin" });
    const refused = await send(mock, { path: "nothing", headers: { origin: PAGE } });
    expect(refused).toMatchObject({
      status: 404,
      headers: { "access-control-allow-origin": PAGE },
    });
  });

  it("may send preflight requests", async () => {
    const headers = { origin: PAGE, "access-control-request-method": "DELETE" };
    expect(await send(mock, { verb: "OPTIONS", path: "faults", headers })).toMatchObject({
      status: 204,
      headers: { "access-control-allow-methods": expect.stringContaining("DELETE") },
    });
  });

  it.each<[string, Headers]>([
    ["of another port", { origin: "http://localhost:5174" }],
    ["of another scheme", { origin: "https://localhost:5173" }],
    ["of another name for this machine", { origin: "http://127.0.0.1:5173" }],
    ["without an origin, as in a sandbox", { origin: "null" }],
    ["that does not say its origin", { "sec-fetch-site": "cross-site" }],
    ["that was given the mock's address", { origin: PAGE, host: "rebound.example.com" }],
  ])("does not open it to a page %s", async (_which, headers) => {
    const answer = await send(mock, { headers });
    expect(answer.status).toBe(403);
    if (headers.origin !== PAGE)
      expect(answer.headers).not.toHaveProperty("access-control-allow-origin");
  });
});

describe("with a token, the control path", () => {
  const token = randomBytes(24).toString("base64url");
  const withToken = { "x-vox-mock-token": token };
  let mock: Mock;
  beforeAll(async () => {
    mock = await start({ token, origins: [PAGE] });
  });
  afterAll(() => mock.close());

  it.each<[string, Headers]>([
    ["this machine", {}],
    ["another host", { host: "mock.internal:4010" }],
    ["a page of an allowed origin", { origin: PAGE }],
  ])("is open to %s", async (_who, headers) => {
    expect((await send(mock, { headers: { ...headers, ...withToken } })).status).toBe(200);
  });

  it.each<[string, Request]>([
    ["no token", {}],
    ["another token", { headers: { "x-vox-mock-token": `${token.slice(0, -1)}.` } }],
    ["a longer token", { headers: { "x-vox-mock-token": `${token}x` } }],
    ["an empty token", { headers: { "x-vox-mock-token": "" } }],
    ["the token in the URL", { path: `clock?x-vox-mock-token=${token}` }],
    ["no token, from another host", { headers: { host: "mock.internal" } }],
    ["no token, as a preflight of no page", { verb: "OPTIONS" }],
  ])("refuses a request with %s", async (_what, asked) => {
    const { status, headers } = await send(mock, asked);
    expect(status).toBe(401);
    expect(headers["x-vox-mock-reason"]).toContain("x-vox-mock-token");
    expect(JSON.stringify(headers)).not.toContain(token);
  });

  it("refuses pages of other origins even with the token", async () => {
    const headers = { ...withToken, origin: "http://localhost:1" };
    expect((await send(mock, { headers })).status).toBe(403);
  });

  it("allows the header in an allowed page's preflight, which has no token", async () => {
    const headers = { origin: PAGE, "access-control-request-headers": "x-vox-mock-token" };
    expect(await send(mock, { verb: "OPTIONS", headers })).toMatchObject({
      status: 204,
      headers: { "access-control-allow-headers": expect.stringContaining("x-vox-mock-token") },
    });
  });
});

it.each([
  ["192.0.2.7", /loopback/],
  ["::ffff:192.0.2.7", /loopback/],
  ["2001:db8::7", /loopback/],
  [undefined, /loopback/],
])(
  "without a token, the control path refuses requests from the address %s",
  (remoteAddress, reason) => {
    const fromThere = { headers: { host: "localhost" }, socket: { remoteAddress } };
    // only what the check reads
    expect(() => createAccess({}).demand(fromThere as IncomingMessage)).toThrow(reason);
  },
);

it("a tag of another site cannot embed answers of the control path", async () => {
  await using mock = await start({});
  expect((await send(mock, {})).headers).toMatchObject({
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
});
