import { newServiceAccount } from "@vox-accounts/test-kit/keys";
import { type Answer, json, serve } from "@vox-accounts/test-kit/servers";
import { decodeJwt } from "jose";
import { describe, expect, it, vi } from "vitest";
import { type AccountsClientOptions, serviceAccount } from "../../src/index.ts";
import { systemRuntime } from "../../src/runtime.ts";
import { createFixtureClient, type FixtureClient, failureOf } from "../support/fixture-client.ts";

const account = await newServiceAccount();

/** Gives these answers in turn, then repeats the last one. */
function inTurn(...answers: readonly Answer[]): Answer {
  let next = 0;
  return (response, request) => answers[Math.min(next++, answers.length - 1)]?.(response, request);
}

const succeed = json({ result: 1 });
const failWith = (code: number) => json({ error: { code, msg: "no" } });
const hangUp: Answer = (response) => response.destroy();
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(code, headers).end();

/** An error code that comes with the server's time. */
const failAt =
  (code: number, date: string): Answer =>
  (response, request) =>
    failWith(code)(response.setHeader("date", date), request);

/** A client that records its waits instead of waiting. */
async function clientOf(
  answer: Answer,
  options: Partial<Omit<AccountsClientOptions, "readOnly">> = {},
) {
  const { url, received } = await serve(answer);
  const waits: number[] = [];
  const runtime = {
    random: () => 0.5,
    sleep: async (ms: number) => void waits.push(ms),
    ...options.runtime,
  };
  const client = createFixtureClient({ baseUrl: url, ...options, runtime });
  const tokens = () =>
    received.map(({ headers }) => headers.authorization?.replace("Bearer ", "") ?? "");
  return { client, received, waits, tokens };
}

describe("a read", () => {
  it.each([
    ["a connection that breaks", hangUp],
    ["HTTP 429", status(429)],
    ["HTTP 502", status(502)],
    ["HTTP 503", status(503)],
    ["HTTP 504", status(504)],
    ["a truncated response body", ((response) => response.end('{"result":')) satisfies Answer],
    ["an empty answer", status(200)],
    ["the rate limit, code 340", failWith(340)],
    ["the same call made just before, code 515", failWith(515)],
    ["an internal error, code 2", failWith(2)],
  ])("is retried after %s", async (_, fault) => {
    const { client, received } = await clientOf(inTurn(fault, fault, succeed));
    expect(await client.getLibrary()).toEqual({ result: 1 });
    expect(received).toHaveLength(3);
  });

  it.each([
    ["a missing role or wrong key, code 100", failWith(100)],
    ["a wrong parameter, code 496", failWith(496)],
    ["a resend that the vendor rejects, code 484", failWith(484)],
    ["HTTP 404", status(404)],
    ["HTTP 500", status(500)],
    ["a redirect", status(302, { location: "/x" })],
  ])("is not retried after %s", async (_, fault) => {
    const { client, received } = await clientOf(fault);
    await failureOf(client.getLibrary());
    expect(received).toHaveLength(1);
  });

  it("is given up after four retries, with the number of requests in the error", async () => {
    const { client, received } = await clientOf(status(503));
    expect(await failureOf(client.getLibrary())).toMatchObject({
      kind: "http",
      status: 503,
      attempts: 5,
    });
    expect(received).toHaveLength(5);
  });

  it("is retried as often as the call's options say", async () => {
    const { client, received } = await clientOf(status(503));
    await failureOf(client.getLibrary({}, { retries: 0 }));
    await failureOf(client.getLibrary({}, { retries: 2 }));
    expect(received).toHaveLength(1 + 3);
  });

  it("is retried with the same parameters, even if the caller has changed the object", async () => {
    const genre = ["crime"];
    const params: { genre: string[]; in_stock: boolean } = { genre, in_stock: true };
    const sleep = async () => void genre.push("travel");
    const { client, received } = await clientOf(inTurn(status(503), succeed), {
      runtime: { sleep },
    });
    const calling = client.getPrices(params);
    params.in_stock = false;
    await calling;
    expect(genre).toHaveLength(2);
    expect(received.map(({ url }) => url)).toEqual(
      Array(2).fill("/platform_api/GetPrices?genre=crime&in_stock=true"),
    );
  });

  it("is not retried after the caller aborts", async () => {
    const { client, received, waits } = await clientOf(() => {});
    const controller = new AbortController();
    const failing = failureOf(client.getLibrary({}, { signal: controller.signal }));
    await expect.poll(() => received.length).toBe(1);
    controller.abort();
    expect(await failing).toMatchObject({ kind: "aborted", attempts: 1 });
    expect(waits).toEqual([]);
  });
});

describe("the wait before a retry", () => {
  it("is random below a bound that grows with each retry up to a limit", async () => {
    const { client, waits } = await clientOf(status(503), { retries: 6 });
    await failureOf(client.getLibrary());
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  });

  it.each([
    ["in seconds", "3", 3000],
    ["capped at 30 s", "3600", 30_000],
    ["capped for a number of seconds with many digits", "99999999999", 30_000],
    ["in seconds with leading zeros", "0000000000003", 3000],
    ["as a date", "Thu, 01 Jan 2026 00:00:05 GMT", 5000],
    ["as a date of RFC 850", "Thursday, 01-Jan-26 00:00:05 GMT", 5000],
    ["as a date of asctime", "Thu Jan  1 00:00:05 2026", 5000],
    [
      "ignored for a date in the past, in favor of the client's backoff",
      "Wed, 31 Dec 2025 23:00:00 GMT",
      250,
    ],
    ["ignored if unreadable, in favor of the client's backoff", "soon", 250],
  ])("follows Retry-After: %s, %s", async (_, header, expected) => {
    const { client, waits } = await clientOf(
      inTurn(status(429, { "retry-after": header }), succeed),
      {
        runtime: { now: () => Date.UTC(2026, 0, 1) },
      },
    );
    await client.getLibrary();
    expect(waits).toEqual([expected]);
  });

  it.each([
    ...["Sat, 2027", "Sat 2030", "Fri Feb 30 00:00:00 2029", "Thu, 31 Feb 2026 00:00:05 GMT"],
    ...["Thudding, 01 Jan 2026 00:00:05 GMT", "Thu, 01 Jan 2026 00:00:05 PST GMT"],
    ...["Thuesday, 01-Jan-26 00:00:05 GMT", "Thu, Jan 01 2026 00:00:05 GMT"],
    ...["Thu, 01 Jan 2026 00:00:05 GMT-0500 GMT", "Thu, 01 Jan 2026 00:00:05", "5, 5", "1.5"],
  ])(
    "is the client's backoff for a Retry-After of %j, which is not an HTTP date",
    async (header) => {
      const { client, waits } = await clientOf(
        inTurn(status(429, { "retry-after": header }), succeed),
        { runtime: { now: () => Date.UTC(2026, 0, 1) } },
      );
      await client.getLibrary();
      expect(waits).toEqual([250]);
    },
  );

  it("is not started if it would exceed the call's total timeout", async () => {
    const answer = status(429, { "retry-after": "20" });
    const { client, received, waits } = await clientOf(answer, { totalTimeout: 10_000 });
    await failureOf(client.getLibrary());
    expect(waits).toEqual([]);
    expect(received).toHaveLength(1);
  });

  it("ends when the caller aborts", async () => {
    const answer = status(503, { "retry-after": "20" });
    const { client, received } = await clientOf(answer, { runtime: systemRuntime });
    const controller = new AbortController();
    const failing = failureOf(client.getLibrary({}, { signal: controller.signal }));
    await vi.waitFor(() => expect(received).toHaveLength(1));
    setTimeout(() => controller.abort(new Error("user left")), 50);
    expect(await failing).toMatchObject({ kind: "aborted", attempts: 1, outcome: "unknown" });
    expect(received).toHaveLength(1);
  });
});

const effects: readonly [string, (client: FixtureClient) => Promise<object>][] = [
  ["write", (client) => client.renameShelf({ shelf_id: 1, shelf_name: "Ada" })],
  ["money", (client) => client.buyBooks({ book_id: 1 })],
];

describe.each(effects)("a %s method", (_, run) => {
  it.each([
    ["a connection that breaks", hangUp, "unknown"],
    ["HTTP 503", status(503), "unknown"],
    ["HTTP 429", status(429), "not-executed"],
    ["the rate limit, code 340", failWith(340), "not-executed"],
    ["an internal error, code 2", failWith(2), "unknown"],
    ["an empty answer", status(200), "unknown"],
  ])("is never sent twice after %s", async (_, fault, outcome) => {
    const { client, received } = await clientOf(fault, { retries: 5 });
    expect(await failureOf(run(client))).toMatchObject({ outcome, attempts: 1 });
    expect(received).toHaveLength(1);
  });

  it("is retried when no connection was made", async () => {
    const refused = new TypeError("fetch failed", {
      cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect" }),
    });
    let tries = 0;
    const fetch = async () => {
      if (++tries < 3) throw refused;
      return new Response('{"result":1}');
    };
    const { client } = await clientOf(succeed, { fetch, fetchNeverRepeats: true });
    expect(await run(client)).toEqual({ result: 1 });
    expect(tries).toBe(3);
  });

  it("is sent again with a new token when the first one was refused", async () => {
    const auth = serviceAccount(account.credentials, { now: tick() });
    const { client, tokens } = await clientOf(inTurn(failWith(456), succeed), { auth });
    expect(await run(client)).toEqual({ result: 1 });
    expect(tokens()).toHaveLength(2);
    expect(new Set(tokens()).size).toBe(2);
  });
});

describe("a refused token", () => {
  it.each([454, 455, 456])(
    "is replaced once after code %d, according to the server's clock",
    async (code) => {
      const aheadSeconds = 7200;
      const late: Answer = (...given) =>
        failAt(code, new Date(Date.now() + aheadSeconds * 1000).toUTCString())(...given);
      const auth = serviceAccount(account.credentials);
      const { client, tokens, waits } = await clientOf(inTurn(late, succeed, succeed), { auth });
      await client.getLibrary();
      await client.forChild(7).getLibrary();
      const issued = tokens().map((token) => Number(decodeJwt(token).iat));
      expect(issued).toHaveLength(3);
      expect(Math.abs((issued[1] ?? 0) - (issued[0] ?? 0) - aheadSeconds)).toBeLessThanOrEqual(2);
      expect(Math.abs((issued[2] ?? 0) - (issued[1] ?? 0))).toBeLessThanOrEqual(2);
      expect(waits).toEqual([]);
    },
  );

  it("does not change the clock offset when the Date header contains no date", async () => {
    const offsets: number[] = [];
    const auth = ({
      clockOffsetMs,
      forceRefresh,
    }: {
      clockOffsetMs: number;
      forceRefresh: boolean;
    }) => {
      offsets.push(clockOffsetMs);
      return forceRefresh ? "second" : "first";
    };
    const { client } = await clientOf(inTurn(failAt(456, "1"), succeed), { auth });
    await client.getLibrary();
    expect(offsets).toEqual([0, 0, 0]);
  });

  it("is an error the second time", async () => {
    const { client, received } = await clientOf(failWith(456), {
      auth: serviceAccount(account.credentials),
    });
    expect(await failureOf(client.getLibrary())).toMatchObject({
      kind: "api",
      code: 456,
      attempts: 2,
      outcome: "not-executed",
    });
    expect(received).toHaveLength(2);
  });

  it("makes a custom provider return another token, and passes it the clock offset", async () => {
    const asked: [boolean, number][] = [];
    const auth = ({
      forceRefresh,
      clockOffsetMs,
    }: {
      forceRefresh: boolean;
      clockOffsetMs: number;
    }) => {
      asked.push([forceRefresh, Math.round(clockOffsetMs / 60_000)]);
      return forceRefresh ? "second" : "first";
    };
    const late: Answer = (...given) =>
      failAt(455, new Date(Date.now() - 600_000).toUTCString())(...given);
    const { client, tokens } = await clientOf(inTurn(late, succeed), { auth });
    await client.getLibrary();
    expect(asked).toEqual([
      [false, 0],
      [false, -10],
      [true, -10],
    ]);
    expect(tokens()).toEqual(["first", "second"]);
  });

  it("is replaced only once for concurrent calls", async () => {
    let refused: string | undefined;
    const { client, tokens } = await clientOf(
      (response, request) => {
        refused ??= request.headers.authorization;
        (request.headers.authorization === refused ? failWith(456) : succeed)(response, request);
      },
      { auth: serviceAccount(account.credentials, { now: tick() }) },
    );
    await Promise.all(Array.from({ length: 20 }, () => client.getLibrary()));
    expect(new Set(tokens()).size).toBe(2);
  });

  it("is also replaced in a call with several targets", async () => {
    const auth = ({ forceRefresh }: { forceRefresh: boolean }) => (forceRefresh ? "new" : "old");
    const { client, tokens } = await clientOf(inTurn(failWith(456), succeed), { auth });
    await client.buyBooks({ book_id: [1, 2] });
    expect(tokens()).toEqual(["old", "new"]);
  });
});

/** A clock that advances by a second each time it is read, so that no two tokens are equal. */
function tick(): () => number {
  let now = Date.now();
  return () => (now += 1000);
}
