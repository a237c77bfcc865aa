import { Agent, request as sendRequest } from "node:https";
import { getCACertificates, type SecureVersion, setDefaultCACertificates } from "node:tls";
import { fixtureErrors } from "@vox-accounts/test-kit/fixture";
import { newCertificate } from "@vox-accounts/test-kit/keys";
import { type Answer, closedPort, json, serve } from "@vox-accounts/test-kit/servers";
import nodeFetch from "node-fetch";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { nodeTransport } from "../../src/node/index.ts";
import type { AccountsClientOptions } from "../../src/options.ts";
import {
  createFixtureClient,
  createFixtureFetchClient,
  failureOf,
} from "../support/fixture-client.ts";
import { type FaultTime, serveTlsFault, thenClosed, wireFaults } from "../support/tls-faults.ts";

type Fetch = NonNullable<AccountsClientOptions["fetch"]>;

/** A custom `fetch` based on node:https. */
const httpsFetch: Fetch = (url, { method, headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const options = {
      method,
      headers: Object.fromEntries(headers),
      signal,
      agent: new Agent({ keepAlive: true }),
    };
    const request = sendRequest(url, options, async (response) => {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of response) chunks.push(chunk);
        resolve(new Response(Buffer.concat(chunks), { status: response.statusCode ?? 500 }));
      } catch (error) {
        reject(error);
      }
    });
    request.on("error", reject).end(body);
  });

const fetches: Readonly<
  Record<string, () => Partial<AccountsClientOptions> & { readOnly?: false }>
> = {
  "the global fetch": () => ({}),
  "the Node transport": () => ({ fetch: nodeTransport() }),
  "node-fetch": () => ({ fetch: nodeFetch as unknown as Fetch }),
  "node-fetch with fetchNeverRepeats": () => ({
    fetch: nodeFetch as unknown as Fetch,
    fetchNeverRepeats: true,
  }),
  "a fetch on node:https": () => ({ fetch: httpsFetch }),
  "a fetch on node:https said never to repeat": () => ({
    fetch: httpsFetch,
    fetchNeverRepeats: true,
  }),
};

describe("a TLS connection that breaks after the call was executed", async () => {
  const certificate = await newCertificate();
  const trusted = getCACertificates("default");
  beforeAll(() => setDefaultCACertificates([...trusted, certificate.cert]));
  afterAll(() => setDefaultCACertificates(trusted));

  const versions: readonly SecureVersion[] = ["TLSv1.2", "TLSv1.3"];
  const times: readonly FaultTime[] = ["before the answer", "during the answer"];
  const cases = times.flatMap((time) => versions.map((version) => ({ time, version })));

  describe.each(Object.entries(fetches))("over %s", (_, open) => {
    it.each(Object.entries(wireFaults))(
      "by %s leaves the outcome unknown, and the call is sent once",
      async (_, fault) => {
        const endings = cases.map(async ({ time, version }) => {
          const { url, executed } = await serveTlsFault(
            certificate,
            version,
            thenClosed(fault),
            time,
          );
          const { outcome, kind } = await failureOf(
            createFixtureClient({ baseUrl: url, ...open() }).buyBooks({ book_id: 1 }),
          );
          return { time, version, kind, outcome, executed: executed() };
        });
        expect(await Promise.all(endings)).toEqual(
          cases.map((one) => ({ ...one, kind: "network", outcome: "unknown", executed: 1 })),
        );
      },
    );
  });

  it.each(["the global fetch", "the Node transport"])(
    "also leaves the outcome unknown over %s if it stays open until the caller gives up",
    async (name) => {
      const controller = new AbortController();
      const spoil: (typeof wireFaults)[string] = (socket) => {
        wireFaults.plaintext?.(socket);
        setTimeout(() => controller.abort(), 20);
      };
      const { url, executed } = await serveTlsFault(
        certificate,
        "TLSv1.3",
        spoil,
        "before the answer",
      );
      const client = createFixtureClient({ baseUrl: url, ...fetches[name]?.() });
      const error = await failureOf(client.buyBooks({ book_id: 1 }, { signal: controller.signal }));
      expect({ kind: error.kind, outcome: error.outcome, executed: executed() }).toEqual({
        kind: "aborted",
        outcome: "unknown",
        executed: 1,
      });
    },
  );
});

describe("a failure to connect", () => {
  it.each([
    ["the global fetch", "not-executed", 5],
    ["the Node transport", "not-executed", 5],
    ["node-fetch", "unknown", 1],
    ["a fetch on node:https", "unknown", 1],
    ["a fetch on node:https said never to repeat", "not-executed", 5],
  ] as const)(
    "over %s leaves the outcome %s after %d attempts",
    async (name, outcome, attempts) => {
      const baseUrl = `https://127.0.0.1:${await closedPort()}`;
      const client = createFixtureClient({ baseUrl, ...fetches[name]?.() });
      expect(await failureOf(client.buyBooks({ book_id: 1 }))).toMatchObject({
        kind: "network",
        outcome,
        attempts,
      });
    },
  );

  it("proves over the global fetch that an untrusted server executed nothing", async () => {
    const untrusted = await newCertificate();
    const { url, executed } = await serveTlsFault(
      untrusted,
      "TLSv1.3",
      () => {},
      "before the answer",
    );
    const error = await failureOf(
      createFixtureClient({ baseUrl: url, retries: 0 }).buyBooks({ book_id: 1 }),
    );
    expect({ outcome: error.outcome, executed: executed() }).toEqual({
      outcome: "not-executed",
      executed: 0,
    });
  });

  it("proves nothing when a transport is wrapped in a fetch that resends by itself", async () => {
    const transport = nodeTransport();
    const { url } = await serve((response) => response.destroy());
    const nowhere = `http://127.0.0.1:${await closedPort()}/`;
    const repeating: Fetch = (target, init) =>
      transport(target, init).catch(() => transport(nowhere, init)); // the first request may have been executed
    const error = await failureOf(
      createFixtureClient({ baseUrl: url, fetch: repeating }).buyBooks({ book_id: 1 }),
    );
    await transport.close();
    expect(error).toMatchObject({ kind: "network", outcome: "unknown", attempts: 1 });
  });
});

describe("an error of the global fetch", () => {
  /** The error of a money call over a global `fetch` that always fails with this cause. */
  async function endOf(cause: Error) {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed", { cause })));
    onTestFinished(() => void vi.unstubAllGlobals());
    const sleeps: number[] = [];
    const client = createFixtureClient({
      fetchNeverRepeats: true,
      runtime: { sleep: async (ms) => void sleeps.push(ms) },
    });
    const { kind, outcome } = await failureOf(client.buyBooks({ book_id: 1 }));
    return { kind, outcome, retries: sleeps.length };
  }
  const systemError = (code: string, syscall?: string) =>
    Object.assign(new Error("m"), { code, syscall });
  const proven = { kind: "network", outcome: "not-executed", retries: 4 };
  const unproven = { kind: "network", outcome: "unknown", retries: 0 };

  it.each([
    ["ENOTFOUND", "getaddrinfo"],
    ["EAI_AGAIN", "getaddrinfo"],
    ["ECONNREFUSED", "connect"],
    ["EHOSTUNREACH", "connect"],
    ["ENETUNREACH", "connect"],
    ["ETIMEDOUT", "connect"],
    ["UND_ERR_CONNECT_TIMEOUT", undefined],
  ])("proves that a money call was not executed: %s of %s", async (code, syscall) => {
    expect(await endOf(systemError(code, syscall))).toEqual(proven);
  });

  it.each([
    "CERT_CHAIN_TOO_LONG",
    "CERT_HAS_EXPIRED",
    "CERT_NOT_YET_VALID",
    "CERT_REJECTED",
    "CERT_REVOKED",
    "CERT_SIGNATURE_FAILURE",
    "CERT_UNTRUSTED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "INVALID_CA",
    "INVALID_PURPOSE",
    "PATH_LENGTH_EXCEEDED",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_GET_ISSUER_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  ])("proves that a money call was not executed: the certificate failure %s", async (code) => {
    expect(await endOf(systemError(code))).toEqual(proven);
  });

  it.each([
    ["ECONNREFUSED", undefined],
    ["ENOTFOUND", "read"],
    ["EHOSTUNREACH", undefined],
    ["EHOSTUNREACH", "read"],
    ["EHOSTUNREACH", "write"],
    ["ENETUNREACH", "write"],
    ["ETIMEDOUT", "read"],
    ["ECONNRESET", "read"],
    ["ECONNRESET", "connect"],
    ["EPIPE", "write"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", undefined],
    ["ERR_SSL_TLSV1_ALERT_UNKNOWN_CA", undefined],
    ["ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE", undefined],
    ["ERR_NOT_CONNECTED", undefined],
    ["EPROTO", "write"],
    ["CERT_HAS_EXPIRED", "write"],
  ])("leaves the outcome of a money call unknown: %s of %s", async (code, syscall) => {
    expect(await endOf(systemError(code, syscall))).toEqual(unproven);
  });

  it("with several addresses proves only what all of them prove", async () => {
    const refused = systemError("ECONNREFUSED", "connect");
    const reset = systemError("ECONNRESET", "read");
    expect(await endOf(new AggregateError([refused, refused]))).toEqual(proven);
    expect(await endOf(new AggregateError([refused, reset]))).toEqual(unproven);
    expect(await endOf(new AggregateError([]))).toEqual(unproven);
  });

  it("with circular causes proves nothing", async () => {
    const circle = systemError("ECONNRESET", "read");
    circle.cause = circle;
    expect(await endOf(circle)).toEqual(unproven);
  });
});

describe("a status", () => {
  const outcomeOf = async (status: number) => {
    const fetch = async () => new Response(null, { status });
    return (
      await failureOf(
        createFixtureClient({ fetch, fetchNeverRepeats: true }).buyBooks({ book_id: 1 }),
      )
    ).outcome;
  };

  it.each([307, 308, 400, 401, 403, 404, 405, 411, 413, 414, 415, 421, 429, 431])(
    "%d proves that a money call was not executed, because it is sent before a request is processed",
    async (status) => expect(await outcomeOf(status)).toBe("not-executed"),
  );

  it.each([
    300, 301, 302, 303, 402, 408, 409, 410, 412, 422, 425, 451, 500, 501, 502, 503, 504, 520,
  ])("%d leaves the outcome of a money call unknown", async (status) =>
    expect(await outcomeOf(status)).toBe("unknown"),
  );
});

describe("a write answered with 421, after which the global fetch resends it once by itself,", () => {
  const renaming = { shelf_id: 1, shelf_name: "a" };
  const misdirected: Answer = (response) => response.writeHead(421).end();

  it.each<[string, Answer, string, string]>([
    ["was not executed if the second answer is 421 too", misdirected, "http", "not-executed"],
    [
      "may have been executed if the second request is lost",
      (r) => r.destroy(),
      "network",
      "unknown",
    ],
  ])("%s", async (_, second, kind, outcome) => {
    const { url, received } = await serve((response, request) =>
      (received.length === 1 ? misdirected : second)(response, request),
    );
    const call = createFixtureClient({ baseUrl: url }).renameShelf(renaming);
    expect(await failureOf(call)).toMatchObject({ kind, outcome, attempts: 1 });
    expect(received).toHaveLength(2);
  });
});

describe("an error code of the API", () => {
  const outcomeOf = async (code: number, params: object) => {
    const fetch = async () => Response.json({ error: { code, msg: "no" } });
    const client = createFixtureClient({ fetch, fetchNeverRepeats: true, retries: 0 });
    const untyped = params as { book_id: number }; // one value is an already joined string
    return (await failureOf(client.buyBooks(untyped))).outcome;
  };
  const catalogued = (decided: string) =>
    Object.entries(fixtureErrors).flatMap(([code, facts]) =>
      facts.decided === decided ? [Number(code)] : [],
    );
  const several = [
    { book_id: [1, 2] },
    { book_id: "1;2" },
    { book_id: "all" },
    { isbn: ["1", "2"] },
  ];

  it.each(catalogued("before-method"))(
    "%d is decided before the method runs and proves that nothing was executed, for any number of targets",
    async (code) => {
      for (const params of [{ book_id: 1 }, ...several])
        expect(await outcomeOf(code, params)).toBe("not-executed");
    },
  );

  it.each(catalogued("own-checks"))(
    "%d is decided by the method's own checks and proves that nothing was executed, but only for one target",
    async (code) => {
      expect(await outcomeOf(code, { book_id: [1] })).toBe("not-executed");
      for (const params of several) expect(await outcomeOf(code, params)).toBe("unknown");
    },
  );

  it.each([0, 6, 504, 905, 9001, -32603, 1.5, ...catalogued("unknown")])(
    "%d is not listed and proves nothing",
    async (code) => {
      expect(await outcomeOf(code, { book_id: 1 })).toBe("unknown");
    },
  );
});

describe("a response that may be the second one to the same request", () => {
  /** A server that executes the first request without answering, and refuses the following ones. */
  async function refusingTheSecond(refusal: Answer) {
    let executed = 0;
    const { url } = await serve((response, request) => {
      if (executed > 0) return refusal(response, request);
      executed++;
      return response.destroy();
    });
    return { url, executed: () => executed };
  }
  const again: Fetch = (url, init) => fetch(url, init).catch(() => fetch(url, init));
  const refusals: [string, Answer][] = [
    ["a token refused", json({ error: { code: 456, msg: "expired" } })],
    ["no money left", json({ error: { code: 127, msg: "no money" } })],
    ["HTTP 429", (response) => response.writeHead(429).end()],
  ];

  it.each(refusals)("proves nothing over a fetch that may resend: %s", async (_, refusal) => {
    const { url } = await refusingTheSecond(refusal);
    const client = createFixtureClient({ baseUrl: url, fetch: again });
    expect(await failureOf(client.buyBooks({ book_id: 1 }))).toMatchObject({
      outcome: "unknown",
      attempts: 1,
    });
  });

  it.each(refusals)(
    "proves nothing over a global fetch that was replaced: %s",
    async (_, refusal) => {
      const { url } = await refusingTheSecond(refusal);
      const native = globalThis.fetch;
      vi.stubGlobal("fetch", (target: string, init: RequestInit) =>
        native(target, init).catch(() => native(target, init)),
      );
      onTestFinished(() => void vi.unstubAllGlobals());
      const client = createFixtureClient({ baseUrl: url });
      expect(await failureOf(client.buyBooks({ book_id: 1 }))).toMatchObject({
        outcome: "unknown",
        attempts: 1,
      });
    },
  );

  it("proves nothing if middleware of openapi-fetch made it", async () => {
    const { url, executed } = await refusingTheSecond(json({ result: 1 }));
    const client = createFixtureFetchClient({ baseUrl: url });
    client.use({ onError: () => Response.json({ error: { code: 456, msg: "expired" } }) });
    const { error } = await client.POST("/BuyBooks", { params: { query: { book_id: 1 } } });
    expect(error).toMatchObject({ error: { code: 456 } });
    expect(executed()).toBe(1);
    const other = createFixtureFetchClient({ baseUrl: (await serve(json({ result: 1 }), {})).url });
    other.use({ onResponse: () => new Response(null, { status: 429 }) });
    const call = other.POST("/BuyBooks", { params: { query: { book_id: 1 } } });
    expect(await failureOf(call)).toMatchObject({ kind: "http", outcome: "unknown" });
  });
});
