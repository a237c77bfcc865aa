import { createServer as createTcpServer } from "node:net";
import { gzipSync } from "node:zlib";
import { fixtureApi } from "@vox-accounts/test-kit/fixture";
import { failureOf } from "@vox-accounts/test-kit/promises";
import { closedWithTest, listen, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/call/engine.ts";
import { AccountsError } from "../../src/index.ts";
import { type NodeTransportOptions, nodeTransport } from "../../src/node/index.ts";
import type { AccountsClientOptions, CallOptions } from "../../src/options.ts";
import { createFixtureFetchClient } from "../support/fixture-client.ts";

interface Library {
  getLibrary(params?: object, options?: CallOptions): Promise<object>;
  payFees(params: object, options?: CallOptions): Promise<object>;
}

function libraryOf(options: Partial<AccountsClientOptions>): Library {
  return createEngine(fixtureApi, {
    auth: () => "token",
    runtime: { sleep: async () => {} },
    ...options,
  }) as Library;
}

function transportForTest(options?: NodeTransportOptions) {
  const transport = nodeTransport(options);
  closedWithTest({ [Symbol.asyncDispose]: () => transport.close() });
  return transport;
}

const fees = { member_id: 1, amount: 1 };

describe("over the Node transport, a money call that times out", () => {
  it("while waiting for a free socket was not executed", async () => {
    const { url, received } = await serve(() => {});
    const library = libraryOf({
      baseUrl: url,
      fetch: transportForTest({ maxSockets: 1 }),
      retries: 0,
    });
    const keepsSocket = new AbortController();
    const first = failureOf(library.payFees(fees, { signal: keepsSocket.signal }), AccountsError);
    await expect.poll(() => received.length).toBe(1);
    const second = await failureOf(library.payFees(fees, { timeout: 50 }), AccountsError);
    expect(second).toMatchObject({ kind: "timeout", outcome: "not-executed" });
    expect(second.message).toMatch(/Nothing was executed\.$/u);
    keepsSocket.abort();
    expect(await first).toMatchObject({ kind: "aborted", outcome: "unknown" });
    expect(received).toHaveLength(1);
  });

  it("during the TLS handshake was not executed", async () => {
    const fetch = transportForTest(); // closes after the server, or it would wait 10 s for its handshake
    const { port } = closedWithTest(await listen(createTcpServer(() => {})));
    const library = libraryOf({ baseUrl: `https://127.0.0.1:${port}`, fetch });
    expect(await failureOf(library.payFees(fees, { timeout: 80 }), AccountsError)).toMatchObject({
      kind: "timeout",
      outcome: "not-executed",
      attempts: 1,
    });
  });

  it("after the request was written may have been executed", async () => {
    const { url } = await serve(() => {});
    const library = libraryOf({ baseUrl: url, fetch: transportForTest() });
    expect(await failureOf(library.payFees(fees, { timeout: 500 }), AccountsError)).toMatchObject({
      outcome: "unknown",
    });
  });
});

describe("a compressed response over the Node transport", () => {
  it.each(["gzip", "GZIP", "br"])(
    "with an error status keeps its status and Retry-After (%s)",
    async (coding) => {
      const waits: number[] = [];
      const runtime = { sleep: async (ms: number) => void waits.push(ms) };
      const { url } = await serve((response) =>
        response
          .writeHead(429, { "content-encoding": coding, "retry-after": "7" })
          .end(gzipSync("slow down")),
      );
      const library = libraryOf({ baseUrl: url, fetch: transportForTest(), runtime, retries: 1 });
      expect(await failureOf(library.getLibrary(), AccountsError)).toMatchObject({
        kind: "http",
        status: 429,
      });
      expect(waits).toEqual([7000]);
    },
  );

  it("with the encoding Identity is read", async () => {
    const { url } = await serve((response) =>
      response.writeHead(200, { "content-encoding": "Identity" }).end('{"result":1}'),
    );
    expect(await libraryOf({ baseUrl: url, fetch: transportForTest() }).getLibrary()).toEqual({
      result: 1,
    });
  });
});

describe.each([
  ["the global fetch", () => ({})],
  ["the Node transport", () => ({ fetch: transportForTest() })],
  ["a fetch without a body stream", () => ({ fetch: textOnly })],
] as const)("a response over %s", (_, open) => {
  const long = JSON.stringify({ result: "x".repeat(5000) });
  const ways: [string, Parameters<typeof serve>[0]][] = [
    ["with a content-length", (response) => response.end(long)],
    [
      "in chunks",
      (response) => {
        response.write(long.slice(0, 3000));
        response.end(long.slice(3000));
      },
    ],
  ];

  it.each(ways)(
    "%s, larger than maxResponseBytes, is a decode error that names the option and is not retried",
    async (_, answer) => {
      const { url, received } = await serve(answer);
      const error = await failureOf(
        libraryOf({ baseUrl: url, maxResponseBytes: 4000, ...open() }).getLibrary(),
        AccountsError,
      );
      expect(error).toMatchObject({ kind: "decode", attempts: 1 });
      expect(error.message).toContain(
        "larger than 4000 bytes, the limit of the option maxResponseBytes",
      );
      expect(received).toHaveLength(1);
    },
  );

  it.each(ways)("%s, of exactly that size, is read in full", async (_, answer) => {
    const { url } = await serve(answer);
    const library = libraryOf({ baseUrl: url, maxResponseBytes: long.length, ...open() });
    expect(await library.getLibrary()).toEqual(JSON.parse(long));
  });

  it("that is too large leaves the outcome of a money call unknown", async () => {
    const { url } = await serve((response) => response.end(long));
    const error = await failureOf(
      libraryOf({ baseUrl: url, maxResponseBytes: 10, ...open() }).payFees(fees),
      AccountsError,
    );
    expect(error).toMatchObject({ kind: "decode", outcome: "unknown", attempts: 1 });
  });

  it("keeps characters that span two chunks", async () => {
    const bytes = Buffer.from('{"result":"Zoë €"}');
    const { url } = await serve((response) => {
      response.write(bytes.subarray(0, 14));
      setTimeout(() => response.end(bytes.subarray(14)), 20);
    });
    expect(await libraryOf({ baseUrl: url, ...open() }).getLibrary()).toEqual({ result: "Zoë €" });
  });
});

/** A `fetch` that returns only what `FetchAnswer` requires. */
const textOnly: NonNullable<AccountsClientOptions["fetch"]> = async (url, init) => {
  const response = await fetch(url, init);
  const { status, ok } = response;
  return { status, ok, headers: new Headers(), text: () => response.text() };
};

describe("a response that fetch has decompressed, with headers that give the compressed length", () => {
  const fetch = async () =>
    new Response(JSON.stringify({ result: "x".repeat(5000) }), {
      headers: { "content-length": "50" },
    });
  const tooLong = {
    kind: "decode",
    attempts: 1,
    message: expect.stringContaining("the option maxResponseBytes"),
  };

  it("is a decode error if it is larger than maxResponseBytes", async () => {
    const library = libraryOf({ fetch, maxResponseBytes: 4000 });
    expect(await failureOf(library.getLibrary(), AccountsError)).toMatchObject(tooLong);
  });

  it("is also a decode error through /openapi-fetch", async () => {
    const client = createFixtureFetchClient({ fetch, maxResponseBytes: 4000 });
    expect(await failureOf(client.POST("/GetLibrary"), AccountsError)).toMatchObject(tooLong);
  });
});

describe("a response through /openapi-fetch", () => {
  it("that is larger than maxResponseBytes is a decode error, also over the global fetch", async () => {
    const { url } = await serve((response) => response.end(`{"result":"${"x".repeat(5000)}"}`));
    const client = createFixtureFetchClient({ baseUrl: url, maxResponseBytes: 4000 });
    const error = await failureOf(client.POST("/GetLibrary"), AccountsError);
    expect(error).toMatchObject({ kind: "decode", outcome: "unknown", attempts: 1 });
    expect(error.message).toContain("the option maxResponseBytes");
  });

  it("keeps its URL", async () => {
    const { url } = await serve((response) => response.end('{"result":1}'));
    const { response } = await createFixtureFetchClient({ baseUrl: url }).POST("/GetLibrary");
    expect(response.url).toBe(`${url}/GetLibrary`);
  });
});

it("a response without a stream is measured in bytes, not in characters", async () => {
  const text = JSON.stringify({ result: "ж".repeat(3000) });
  const fetch = async () => ({
    status: 200,
    ok: true,
    headers: new Headers(),
    text: async () => text,
  });
  const fits = libraryOf({ fetch, maxResponseBytes: Buffer.byteLength(text) });
  expect(await fits.getLibrary()).toEqual(JSON.parse(text));
  const isLonger = libraryOf({ fetch, maxResponseBytes: Buffer.byteLength(text) - 1 });
  const error = await failureOf(isLonger.getLibrary(), AccountsError);
  expect(error).toMatchObject({ kind: "decode" });
});

it("a response may have exactly 32 MiB by default", async () => {
  const limit = 32 * 1024 * 1024;
  const text = `{"result":1}${" ".repeat(limit - 12)}`;
  const answering = (body: string) => libraryOf({ fetch: async () => new Response(body) });
  expect(await answering(text).getLibrary()).toEqual({ result: 1 });
  const error = await failureOf(answering(`${text} `).getLibrary(), AccountsError);
  expect(error).toMatchObject({ kind: "decode" });
  expect(error.message).toContain(`larger than ${limit} bytes`);
});

it("a response that is too large is not kept in memory", async () => {
  const chunk = Buffer.alloc(1024 * 1024, "x");
  const { url } = await serve(async (response) => {
    response.on("error", () => {});
    for (let sent = 0; sent < 200 && !response.destroyed; sent++) {
      if (!response.write(chunk))
        await new Promise((resolve) => response.once("drain", resolve).once("close", resolve));
    }
    response.end();
  });
  const before = process.memoryUsage.rss();
  const error = await failureOf(libraryOf({ baseUrl: url }).getLibrary(), AccountsError);
  expect(error).toMatchObject({ kind: "decode", attempts: 1 });
  expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(300);
});

it("a response in tiny chunks over the Node transport takes little more memory than its bytes", async () => {
  const bytes = 300_000;
  const { port } = closedWithTest(
    await listen(
      createTcpServer((socket) => {
        socket.on("error", () => {});
        socket.once("data", () => {
          socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
          const text = JSON.stringify({ result: "x".repeat(bytes) });
          socket.end(`${[...text].map((letter) => `1\r\n${letter}\r\n`).join("")}0\r\n\r\n`);
        });
      }),
    ),
  );
  const library = libraryOf({ baseUrl: `http://127.0.0.1:${port}`, fetch: transportForTest() });
  expect(await library.getLibrary()).toEqual({ result: "x".repeat(bytes) });
});
