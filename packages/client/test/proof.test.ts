import { once } from "node:events";
import { Agent, request as sendRequest } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { getCACertificates, type SecureVersion, setDefaultCACertificates } from "node:tls";
import { errorCodes } from "@vox-accounts/types/error-codes";
import nodeFetch from "node-fetch";
import { generate } from "selfsigned";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { createAccountsClient } from "../src/index.ts";
import { nodeTransport } from "../src/node/index.ts";
import type { AccountsClientOptions } from "../src/options.ts";
import { failureOf } from "./support/failure.ts";
import { json, serve } from "./support/server.ts";
import { type FaultTime, serveTlsFault, wireFaults } from "./support/tls-faults.ts";

const auth = () => "token";
const runtime = { sleep: async () => {} };
type Fetch = NonNullable<AccountsClientOptions["fetch"]>;

/** A `fetch` as a user may write one on node:https. */
const httpsFetch: Fetch = (url, { method, headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const options = { method, headers: Object.fromEntries(headers), signal, agent: new Agent({ keepAlive: true }) };
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

const fetches: Readonly<Record<string, () => Partial<AccountsClientOptions> & { readOnly?: false }>> = {
  "the global fetch": () => ({}),
  "the Node transport": () => ({ fetch: nodeTransport() }),
  "node-fetch": () => ({ fetch: nodeFetch as unknown as Fetch }),
  "node-fetch said never to repeat": () => ({ fetch: nodeFetch as unknown as Fetch, fetchNeverRepeats: true }),
  "a fetch on node:https": () => ({ fetch: httpsFetch }),
  "a fetch on node:https said never to repeat": () => ({ fetch: httpsFetch, fetchNeverRepeats: true }),
};

describe("a TLS connection that breaks after the call was carried out", async () => {
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  const trusted = getCACertificates("default");
  beforeAll(() => setDefaultCACertificates([...trusted, cert]));
  afterAll(() => setDefaultCACertificates(trusted));

  const versions: readonly SecureVersion[] = ["TLSv1.2", "TLSv1.3"];
  const times: readonly FaultTime[] = ["before the answer", "during the answer"];
  const cases = times.flatMap((time) => versions.map((version) => ({ time, version })));

  describe.each(Object.entries(fetches))("over %s", (_, open) => {
    it.each(Object.entries(wireFaults))("by %s is sent once and may have been executed", async (_, fault) => {
      const endings = cases.map(async ({ time, version }) => {
        const { url, executed } = await serveTlsFault({ cert, key }, version, fault, time);
        const client = createAccountsClient({ auth, baseUrl: url, runtime, timeout: 500, ...open() });
        const { outcome } = await failureOf(client.chargeAccount({ phone_id: 1 }));
        return { time, version, outcome, executed: executed() };
      });
      expect(await Promise.all(endings)).toEqual(cases.map((one) => ({ ...one, outcome: "unknown", executed: 1 })));
    });
  });
});

describe("a failure to connect", () => {
  const closedPort = async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return port;
  };

  it.each([
    ["the global fetch", "not-executed", 5],
    ["the Node transport", "not-executed", 5],
    ["node-fetch", "unknown", 1],
    ["a fetch on node:https", "unknown", 1],
    ["a fetch on node:https said never to repeat", "not-executed", 5],
  ] as const)("over %s leaves the outcome %s after %d attempts", async (name, outcome, attempts) => {
    const baseUrl = `https://127.0.0.1:${await closedPort()}`;
    const client = createAccountsClient({ auth, baseUrl, runtime, ...fetches[name]?.() });
    expect(await failureOf(client.chargeAccount({ phone_id: 1 }))).toMatchObject({ kind: "network", outcome, attempts });
  });

  it("over the global fetch to a server that is not trusted was not executed", async () => {
    const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], { keyType: "ec" });
    const { url, executed } = await serveTlsFault({ key, cert }, "TLSv1.3", () => {}, "before the answer");
    const error = await failureOf(createAccountsClient({ auth, baseUrl: url, retries: 0 }).chargeAccount({ phone_id: 1 }));
    expect({ outcome: error.outcome, executed: executed() }).toEqual({ outcome: "not-executed", executed: 0 });
  });

  it.each([
    ["ENOTFOUND", "getaddrinfo", "not-executed"],
    ["EAI_AGAIN", "getaddrinfo", "not-executed"],
    ["ECONNREFUSED", "connect", "not-executed"],
    ["EHOSTUNREACH", "connect", "not-executed"],
    ["ENETUNREACH", "connect", "not-executed"],
    ["ETIMEDOUT", "connect", "not-executed"],
    ["UND_ERR_CONNECT_TIMEOUT", undefined, "not-executed"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", undefined, "not-executed"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", undefined, "not-executed"],
    ["ECONNREFUSED", undefined, "unknown"],
    ["ENOTFOUND", "read", "unknown"],
    ["EHOSTUNREACH", "read", "unknown"],
    ["EHOSTUNREACH", "write", "unknown"],
    ["ENETUNREACH", "write", "unknown"],
    ["ETIMEDOUT", "read", "unknown"],
    ["ECONNRESET", "read", "unknown"],
    ["EPIPE", "write", "unknown"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", undefined, "unknown"],
    ["ERR_SSL_TLSV1_ALERT_UNKNOWN_CA", undefined, "unknown"],
    ["ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE", undefined, "unknown"],
    ["ERR_NOT_CONNECTED", undefined, "unknown"],
    ["EPROTO", "write", "unknown"],
  ] as const)("%s of %s leaves the outcome of a money call %s", async (code, syscall, outcome) => {
    const cause = Object.assign(new Error("m"), { code, syscall });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed", { cause })));
    onTestFinished(() => void vi.unstubAllGlobals());
    const sleeps: number[] = [];
    const counting = { sleep: async (ms: number) => void sleeps.push(ms) };
    const client = createAccountsClient({ auth, runtime: counting });
    expect((await failureOf(client.chargeAccount({ phone_id: 1 }))).outcome).toBe(outcome);
    expect(sleeps).toHaveLength(outcome === "unknown" ? 0 : 4);
  });

  it("to several addresses proves as much as the weakest of them", async () => {
    const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED", syscall: "connect" });
    const reset = Object.assign(new Error("reset"), { code: "ECONNRESET", syscall: "read" });
    const outcomeOf = async (errors: Error[]) => {
      vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed", { cause: new AggregateError(errors) })));
      const error = await failureOf(createAccountsClient({ auth, retries: 0 }).chargeAccount({ phone_id: 1 }));
      return error.outcome;
    };
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await outcomeOf([refused, refused])).toBe("not-executed");
    expect(await outcomeOf([refused, reset])).toBe("unknown");
    expect(await outcomeOf([])).toBe("unknown");
  });

  it("of a transport inside a fetch that repeats by itself proves nothing", async () => {
    const transport = nodeTransport();
    const { url } = await serve((response) => response.destroy());
    const repeating: Fetch = (target, init) => transport(target, init).catch(() => transport("http://127.0.0.1:1/", init)); // the first may have been carried out
    const error = await failureOf(createAccountsClient({ auth, baseUrl: url, fetch: repeating }).chargeAccount({ phone_id: 1 }));
    await transport.close();
    expect(error).toMatchObject({ kind: "network", outcome: "unknown", attempts: 1 });
  });
});

describe("an error code of the API", () => {
  const outcomeOf = async (code: number, params: object) => {
    const { url } = await serve(json({ error: { code, msg: "no" } }));
    const error = await failureOf(createAccountsClient({ auth, baseUrl: url, retries: 0 }).chargeAccount(params));
    return error.outcome;
  };
  const catalogued = (decided: string) =>
    Object.entries(errorCodes).flatMap(([code, facts]) => (facts.decided === decided ? [Number(code)] : []));
  const several = [{ phone_id: [1, 2] }, { phone_id: "1;2" }, { phone_id: "all" }, { phone_number: ["1", "2"] }];

  it("decided before the method runs proves that nothing was executed, for any number of targets", async () => {
    for (const code of catalogued("before-method")) {
      for (const params of [{ phone_id: 1 }, ...several])
        expect([code, await outcomeOf(code, params)]).toEqual([code, "not-executed"]);
    }
  });

  it("of the method's own checks proves it for one target only", async () => {
    for (const code of catalogued("own-checks")) {
      expect([code, await outcomeOf(code, { phone_id: [1] })]).toEqual([code, "not-executed"]);
    }
    for (const params of several) expect(await outcomeOf(127, params)).toBe("unknown");
  });

  it.each([0, 504, 9001, -32603, 1.5, ...catalogued("unknown")])("%d, which no list has, proves nothing", async (code) => {
    expect(await outcomeOf(code, { phone_id: 1 })).toBe("unknown");
  });

  it("that refuses the token is answered with a new one, also for several targets", async () => {
    let refusals = 0;
    const { url, received } = await serve((response) =>
      json(refusals++ === 0 ? { error: { code: 456, msg: "expired" } } : { result: 1 })(response),
    );
    const renewing = ({ forceRefresh }: { forceRefresh: boolean }) => (forceRefresh ? "new" : "old");
    await createAccountsClient({ auth: renewing, baseUrl: url }).chargeAccount({ phone_id: [1, 2] });
    expect(received.map(({ headers }) => headers.authorization)).toEqual(["Bearer old", "Bearer new"]);
  });
});
