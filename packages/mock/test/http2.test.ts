import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { connect as connectTls } from "node:tls";
import { signToken } from "@vox-accounts/test-kit/keys";
import { Agent, fetch as undiciFetch } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";
import { connectHttp2, type Http2Client } from "./support/http2-client.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };
let mock: Mock;
let client: Http2Client;
let signed: { authorization: string };

beforeAll(async () => {
  mock = await startFixtureMock({ tls: true });
  signed = { authorization: `Bearer ${signToken(mock.credentials)}` };
});
afterAll(() => mock.close());
beforeEach(() => {
  mock.reset();
  client = connectHttp2(mock);
  return () => client[Symbol.dispose]();
});

async function protocolFor(offered: string[] | undefined): Promise<string | false | null> {
  const { hostname, port } = new URL(mock.url);
  const socket = connectTls({
    host: hostname,
    port: Number(port),
    ca: mock.certificate ?? "",
    ...(offered && { ALPNProtocols: offered }),
  });
  await once(socket, "secureConnect");
  socket.destroy();
  return socket.alpnProtocol;
}

describe("a mock with TLS", () => {
  it.each([
    [["h2", "http/1.1"], "h2"],
    [["http/1.1", "h2"], "h2"],
    [["http/1.1"], "http/1.1"],
    [undefined, false],
  ])("speaks with a client that offers %j: %s", async (offered, chosen) => {
    expect(await protocolFor(offered)).toBe(chosen);
  });

  it.each([true, false])("answers a fetch that allows HTTP/2: %s", async (allowH2) => {
    const dispatcher = new Agent({ allowH2, connect: { ca: mock.certificate ?? "" } });
    const init = { method: "POST", headers: { ...signed, ...form }, dispatcher };
    const answer = await undiciFetch(`${mock.url}/GetLibrary`, {
      ...init,
      body: "with_newest_book=true",
    });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ result: expect.anything() }),
    ]);
    await dispatcher.destroy();
  });

  it("closes despite open HTTP/2 connections and pending calls", async () => {
    const other = await startFixtureMock({ tls: true });
    using open = connectHttp2(other);
    other.use({ latency: 60_000 });
    const headers = { authorization: `Bearer ${signToken(other.credentials)}` };
    const lost = open.send("/GetLibrary", headers);
    await sleep(100);
    await other.close();
    expect((await lost).status).toBeUndefined();
  });

  it("closes despite a silent connection", async () => {
    const other = await startFixtureMock({ tls: true });
    const silent = connect(Number(new URL(other.url).port), "127.0.0.1");
    await once(silent, "connect");
    await sleep(50); // for the mock to take it
    await Promise.all([other.close(), once(silent, "close")]);
  });

  it("drops connections that are silent for longer than a request may take", async () => {
    await using other = await startFixtureMock({ tls: true, requestTimeout: 100 });
    const silent = connect(Number(new URL(other.url).port), "127.0.0.1");
    await once(silent, "close");
    expect(silent.destroyed).toBe(true);
  });
});

describe("a call over HTTP/2", () => {
  it("is answered, refused and recorded like any other", async () => {
    const [good, bad, unsigned] = await Promise.all([
      client.send("/GetLibrary", { ...signed, ...form }, "with_newest_book=true"),
      client.send("/GetLibrary?with_newest_book=2", signed),
      client.send("/GetLibrary"),
    ]);
    expect([good.status, good.end]).toEqual([200, "end"]);
    expect(JSON.parse(good.body)).toHaveProperty("result");
    expect(good.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(bad.body).error.code).toBe(496);
    expect(bad.headers["x-vox-mock-reason"]).toContain("with_newest_book");
    expect(JSON.parse(unsigned.body).error.code).toBe(100);
    expect(mock.requests().map(({ verb, method }) => `${verb} ${method}`)).toEqual(
      Array(3).fill("POST GetLibrary"),
    );
  });

  it("accepts GET and cmd, and no other verb", async () => {
    const get = { ...signed, ":method": "GET" };
    expect(JSON.parse((await client.send("?cmd=GetLibrary", get)).body)).toHaveProperty("result");
    expect((await client.send("/GetLibrary", { ...signed, ":method": "PUT" })).status).toBe(405);
    expect((await client.send("/GetLibrary", { ...signed, ":method": "HEAD" })).status).toBe(405);
  });

  it("may come from a page of any origin", async () => {
    const preflight = await client.send("/GetLibrary", {
      ":method": "OPTIONS",
      origin: "https://app.example.com",
      "access-control-request-headers": "authorization",
    });
    expect([preflight.status, preflight.headers["access-control-allow-headers"]]).toEqual([
      204,
      "authorization",
    ]);
    const { headers } = await client.send("/GetLibrary", signed);
    expect(headers["access-control-allow-origin"]).toBe("*");
  });

  it.each(["/GetLibrary", "/__mock/clock"])(
    "is answered 413 if its body is too long, without a header on the connection: %s",
    async (path) => {
      const warnings: Error[] = [];
      const onWarning = (warning: Error) => warnings.push(warning);
      process.on("warning", onWarning);
      const { status, headers } = await client.send(path, signed, "a".repeat(1_100_000));
      await sleep(10); // warnings come later
      process.off("warning", onWarning);
      expect([status, headers.connection, warnings]).toEqual([413, undefined, []]);
    },
  );

  it("is answered 408 if it does not arrive in time", async () => {
    await using slow = await startFixtureMock({ tls: true, requestTimeout: 100 });
    using sender = connectHttp2(slow);
    const { status, headers } = await sender.send("/GetLibrary", signed, null);
    expect([status, headers["x-vox-mock-reason"]]).toEqual([
      408,
      expect.stringContaining("did not arrive in time"),
    ]);
    expect(sender.isClosed()).toBe(false);
  });

  it("may use the control path of this machine", async () => {
    const { status, body } = await client.send("/__mock/clock", { ":method": "GET" });
    expect([status, JSON.parse(body)]).toMatchObject([200, { offset: 0 }]);
    const foreign = { ":method": "GET", ":authority": "evil.example.com" };
    expect((await client.send("/__mock/clock", foreign)).status).toBe(403);
    const both = { ...foreign, host: "localhost" };
    expect((await client.send("/__mock/clock", both)).status).toBe(403);
  });
});

describe("a fault over HTTP/2", () => {
  it.each([
    ["before-request", undefined, "", false],
    ["before-answer", undefined, "", true],
    ["during-body", 200, "half", true],
    ["after-body", 200, "whole", true],
  ] as const)("breaks the connection: %s", async (reset, status, part, executed) => {
    const whole = (await client.send("/GetLibrary", signed)).body;
    mock.use({ reset }, { times: 1 });
    const answer = await client.send("/GetLibrary", signed);
    const parts = { "": "", half: whole.slice(0, Math.floor(whole.length / 2)), whole };
    expect([answer.status, answer.body]).toEqual([status, parts[part]]);
    expect(client.isClosed()).toBe(true);
    expect(mock.requests().at(-1)).toMatchObject({ executed, outcome: { name: "reset" } });
  });

  it.each([
    [{ truncate: 20 } as const, (body: string) => body.length === 20],
    [{ empty: true } as const, (body: string) => body === ""],
    [{ status: 503, retryAfter: 1 } as const, (body: string) => body.includes("503")],
  ])("%o leaves the connection open", async (fault, fits) => {
    mock.use(fault, { times: 1 });
    const { body, end } = await client.send("/GetLibrary", signed);
    expect([fits(body), end]).toEqual([true, "end"]);
    expect((await client.send("/GetLibrary", signed)).status).toBe(200);
  });

  it("that delays a response ends when the caller hangs up", async () => {
    mock.use({ latency: 200 }, { times: 1 });
    const lost = client.send("/GetLibrary", signed);
    await sleep(50);
    client[Symbol.dispose]();
    await lost;
    await sleep(250);
    using next = connectHttp2(mock);
    expect((await next.send("/GetLibrary", signed)).status).toBe(200);
    expect(mock.requests()).toHaveLength(2);
  });
});

it("bytes that are not HTTP/2 end only their own connection", async () => {
  const { hostname, port } = new URL(mock.url);
  const options = { host: hostname, port: Number(port), ca: mock.certificate ?? "" };
  const socket = connectTls({ ...options, ALPNProtocols: ["h2"] });
  socket.on("error", () => {});
  await once(socket, "secureConnect");
  socket.write(`PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${"\xff".repeat(500)}`);
  socket.resume();
  await once(socket, "close");
  expect((await client.send("/GetLibrary", signed)).status).toBe(200);
});
