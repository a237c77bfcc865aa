import type { ServerResponse } from "node:http";
import { decodeJwt } from "jose";
import { describe, expect, it } from "vitest";
import { type AccountsClientOptions, createAccountsClient, serviceAccount } from "../src/index.ts";
import { failureOf } from "./support/failure.ts";
import { newServiceAccount } from "./support/key.ts";
import { json, serve } from "./support/server.ts";

const account = await newServiceAccount();

/** Answers in turn; the last answer goes on. */
function inTurn(...answers: ((response: ServerResponse) => void)[]) {
  let next = 0;
  return (response: ServerResponse) => answers[Math.min(next++, answers.length - 1)]?.(response);
}

const done = json({ result: 1 });
const failing = (code: number) => json({ error: { code, msg: "no" } });
const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end();
const hangUp = (response: ServerResponse) => void response.destroy();

/** A client whose waits take no time but are written down. */
async function clientOf(
  answer: (response: ServerResponse) => void,
  options: Partial<Omit<AccountsClientOptions, "readOnly">> = {},
) {
  const { url, received } = await serve(answer);
  const waits: number[] = [];
  const runtime = {
    random: () => 0.5,
    sleep: async (ms: number) => void waits.push(ms),
    ...options.runtime,
  };
  return { client: createAccountsClient({ auth: () => "token", baseUrl: url, ...options, runtime }), received, waits };
}

describe("a read", () => {
  it.each([
    ["a connection that breaks", hangUp],
    ["HTTP 429", status(429)],
    ["HTTP 502", status(502)],
    ["HTTP 503", status(503)],
    ["HTTP 504", status(504)],
    ["an answer cut short", (response: ServerResponse) => void response.end('{"result":')],
    ["an empty answer", status(200)],
    ["the rate limit code 340", failing(340)],
    ["the code 515 of a call just made", failing(515)],
    ["an internal error, code 2", failing(2)],
  ])("is tried again after %s", async (_, fault) => {
    const { client, received } = await clientOf(inTurn(fault, fault, done));
    expect(await client.getAccountInfo()).toEqual({ result: 1 });
    expect(received).toHaveLength(3);
  });

  it.each([
    ["the missing role or wrong key, code 100", failing(100)],
    ["a wrong parameter, code 496", failing(496)],
    ["the resend that the vendor rejects, code 484", failing(484)],
    ["HTTP 404", status(404)],
    ["HTTP 500", status(500)],
    ["a redirect", status(302, { location: "/x" })],
  ])("is not tried again after %s", async (_, fault) => {
    const { client, received } = await clientOf(fault);
    await failureOf(client.getAccountInfo());
    expect(received).toHaveLength(1);
  });

  it("gives up after four more tries, and says how many went out", async () => {
    const { client, received } = await clientOf(status(503));
    expect(await failureOf(client.getAccountInfo())).toMatchObject({ kind: "http", status: 503, attempts: 5 });
    expect(received).toHaveLength(5);
  });

  it("is tried as often as the call says", async () => {
    const { client, received } = await clientOf(status(503));
    await failureOf(client.getAccountInfo({}, { retries: 0 }));
    await failureOf(client.getAccountInfo({}, { retries: 2 }));
    expect(received).toHaveLength(1 + 3);
  });

  it("waits longer each time, by chance up to a limit", async () => {
    const { client, waits } = await clientOf(status(503), { retries: 6 });
    await failureOf(client.getAccountInfo());
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  });

  it.each([
    ["in seconds", "3", 3000],
    ["capped", "3600", 30_000],
    ["as a date", "Thu, 01 Jan 2026 00:00:05 GMT", 5000],
    ["in the past", "Wed, 31 Dec 2025 23:00:00 GMT", 250],
    ["that makes no sense", "soon", 250],
  ])("waits as Retry-After asks, %s", async (_, header, expected) => {
    const { client, waits } = await clientOf(inTurn(status(429, { "retry-after": header }), done), {
      runtime: { now: () => Date.UTC(2026, 0, 1) },
    });
    await client.getAccountInfo();
    expect(waits).toEqual([expected]);
  });

  it("does not start a wait that outlasts the call's time", async () => {
    const { client, waits } = await clientOf(status(429, { "retry-after": "20" }), { totalTimeout: 10_000 });
    await failureOf(client.getAccountInfo());
    expect(waits).toEqual([]);
  });

  it("sends again what it sent first, whatever became of the caller's object", async () => {
    const { client, received } = await clientOf(inTurn(status(503), done));
    const params = { return_live_balance: true };
    const calling = client.getAccountInfo(params);
    params.return_live_balance = false;
    await calling;
    expect(new Set(received.map(({ url }) => url)).size).toBe(1);
  });

  it("stops waiting when the caller aborts", async () => {
    const { url, received } = await serve(status(503, { "retry-after": "20" }));
    const controller = new AbortController();
    const failing = failureOf(
      createAccountsClient({ auth: () => "t", baseUrl: url }).getAccountInfo({}, { signal: controller.signal }),
    );
    setTimeout(() => controller.abort(new Error("user left")), 50);
    expect(await failing).toMatchObject({ kind: "aborted", attempts: 1, outcome: "unknown" });
    expect(received).toHaveLength(1);
  });
});

describe.each(["write", "money"] as const)("a %s method", (effect) => {
  const run = (client: Awaited<ReturnType<typeof clientOf>>["client"]) =>
    effect === "write" ? client.setAccountInfo({ account_first_name: "Ada" }) : client.chargeAccount({ phone_id: 1 });

  it.each([
    ["a connection that breaks", hangUp, "unknown"],
    ["HTTP 503", status(503), "unknown"],
    ["HTTP 429", status(429), "not-executed"],
    ["the rate limit code 340", failing(340), "not-executed"],
    ["an internal error, code 2", failing(2), "unknown"],
    ["an empty answer", status(200), "unknown"],
  ])("is never sent twice after %s", async (_, fault, outcome) => {
    const { client, received } = await clientOf(fault, { retries: 5 });
    expect(await failureOf(run(client))).toMatchObject({ outcome, attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it("is tried again when no connection came about", async () => {
    const refused = new TypeError("fetch failed", {
      cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect" }),
    });
    let tries = 0;
    const fetch = async () => {
      if (++tries < 3) throw refused;
      return new Response('{"result":1}');
    };
    const { client } = await clientOf(done, { fetch, fetchNeverRepeats: true });
    expect(await run(client)).toEqual({ result: 1 });
    expect(tries).toBe(3);
  });

  it("is sent once more with a new token when the first was refused", async () => {
    const auth = serviceAccount(account.credentials, { now: tick() });
    const { client, received } = await clientOf(inTurn(failing(456), done), { auth });
    expect(await run(client)).toEqual({ result: 1 });
    expect(new Set(received.map(({ headers }) => headers.authorization)).size).toBe(2);
  });
});

describe("a refused token", () => {
  it.each([454, 455, 456])("(code %d) is signed anew once, by the server's clock", async (code) => {
    const ahead = 7200_000;
    const late = (response: ServerResponse) => {
      response.setHeader("date", new Date(Date.now() + ahead).toUTCString());
      failing(code)(response);
    };
    const { client, received, waits } = await clientOf(inTurn(late, done, done), { auth: serviceAccount(account.credentials) });
    await client.getAccountInfo();
    await client.forChild(7).getAccountInfo();
    const issued = received.map(({ headers }) => Number(decodeJwt(headers.authorization?.slice(7) ?? "").iat));
    expect(received).toHaveLength(3);
    expect(Math.abs((issued[1] ?? 0) - (issued[0] ?? 0) - ahead / 1000)).toBeLessThanOrEqual(2);
    expect(Math.abs((issued[2] ?? 0) - (issued[1] ?? 0))).toBeLessThanOrEqual(2);
    expect(waits).toEqual([]);
  });

  it("learns no clock from a Date that is none", async () => {
    const odd = (response: ServerResponse) => {
      response.setHeader("date", "1");
      failing(456)(response);
    };
    const offsets: number[] = [];
    const auth = ({ clockOffsetMs, forceRefresh }: { clockOffsetMs: number; forceRefresh: boolean }) => {
      offsets.push(clockOffsetMs);
      return forceRefresh ? "second" : "first";
    };
    const { client } = await clientOf(inTurn(odd, done), { auth });
    await client.getAccountInfo();
    expect(offsets).toEqual([0, 0, 0]);
  });

  it("is signed anew only once", async () => {
    const { client, received } = await clientOf(failing(456), { auth: serviceAccount(account.credentials) });
    expect(await failureOf(client.getAccountInfo())).toMatchObject({
      kind: "api",
      code: 456,
      attempts: 2,
      outcome: "not-executed",
    });
    expect(received).toHaveLength(2);
  });

  it("tells a provider of one's own of the offset and asks for another", async () => {
    const asked: [boolean, number][] = [];
    const auth = ({ forceRefresh, clockOffsetMs }: { forceRefresh: boolean; clockOffsetMs: number }) => {
      asked.push([forceRefresh, Math.round(clockOffsetMs / 60_000)]);
      return forceRefresh ? "second" : "first";
    };
    const late = (response: ServerResponse) => {
      response.setHeader("date", new Date(Date.now() - 600_000).toUTCString());
      failing(455)(response);
    };
    const { client, received } = await clientOf(inTurn(late, done), { auth });
    await client.getAccountInfo();
    expect(asked).toEqual([
      [false, 0],
      [false, -10],
      [true, -10],
    ]);
    expect(received.map(({ headers }) => headers.authorization)).toEqual(["Bearer first", "Bearer second"]);
  });

  it("is signed anew once for all calls that it was refused for", async () => {
    let refused: string | undefined;
    const { url, received } = await serve((response, { headers }) => {
      refused ??= headers.authorization;
      (headers.authorization === refused ? failing(456) : done)(response);
    });
    const client = createAccountsClient({ auth: serviceAccount(account.credentials, { now: tick() }), baseUrl: url });
    await Promise.all(Array.from({ length: 40 }, () => client.getAccountInfo()));
    expect(new Set(received.map(({ headers }) => headers.authorization)).size).toBe(2);
  });
});

/** A clock that shows another second each time, so that no two tokens are alike. */
function tick(): () => number {
  let now = Date.now();
  return () => (now += 1000);
}
