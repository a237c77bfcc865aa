import { setImmediate, setTimeout } from "node:timers/promises";
import { newCertificate } from "@vox-accounts/test-kit/keys";
import { closedPort, json, serve, serveSockets } from "@vox-accounts/test-kit/servers";
import * as undici from "undici";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";
import { init, transportForTest } from "../support/node-transport.ts";
import { startProxy } from "../support/proxy.ts";

const certificate = await newCertificate();
const tls = { ca: certificate.cert };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Sets an environment variable in both spellings. */
function setVariable(name: string, value: string) {
  vi.stubEnv(name.toUpperCase(), value);
  vi.stubEnv(name.toLowerCase(), value);
}

it("the Node transport sends through the undici passed to it", async () => {
  const { url, received } = await serve(json({ result: 1 }));
  const agents: object[] = [];
  class Agent extends undici.Agent {
    constructor(options?: undici.Agent.Options) {
      super(options);
      agents.push(this);
    }
  }
  await transportForTest({ undici: { ...undici, Agent } })(url, init());
  expect(received).toHaveLength(1);
  expect(agents).toHaveLength(2);
});

it("the Node transport refuses an undici that is not the module", () => {
  expect(() => transportForTest({ undici: "7" as never })).toThrow("the module undici");
});

describe("a proxy", () => {
  it("tunnels TLS too and gets its password, which the server does not see", async () => {
    const { url, received } = await serve(json({ result: 1 }), { certificate });
    const { host, tunnelled } = await startProxy();
    const transport = transportForTest({ proxy: `http://user:p%40ss@${host}`, tls });
    expect(await (await transport(url, init())).text()).toBe('{"result":1}');
    await setImmediate(); // a socket returns to the pool only after its response
    await transport(url, init());
    expect(tunnelled).toMatchObject([
      {
        target: new URL(url).host,
        headers: { "proxy-authorization": `Basic ${btoa("user:p@ss")}` },
      },
    ]);
    expect(tunnelled[0]?.headers.authorization).toBeUndefined();
    expect(received[0]?.headers["proxy-authorization"]).toBeUndefined();
    await transport(url, init({ freshSocket: true }));
    await transport(url, init({ freshSocket: true }));
    expect(tunnelled).toHaveLength(3);
  });

  it.each(["https", "HTTPS"])(
    "with an %s URL is itself reached over TLS, verified with the same certificates",
    async (scheme) => {
      const { url } = await serve(json({ result: 1 }), { certificate });
      const { host, tunnelled } = await startProxy({ certificate });
      const answer = await transportForTest({ proxy: `${scheme}://${host}`, tls })(url, init());
      expect(await answer.text()).toBe('{"result":1}');
      expect(tunnelled).toHaveLength(1);
    },
  );

  it("is read from the environment only on request, together with NO_PROXY", async () => {
    const { url } = await serve(json({ result: 1 }), { certificate });
    const { host, tunnelled } = await startProxy();
    setVariable("https_proxy", `http://${host}`);
    await transportForTest({ tls })(url, init());
    expect(tunnelled).toHaveLength(0);
    await transportForTest({ proxy: "environment", tls })(url, init());
    expect(tunnelled).toHaveLength(1);
    setVariable("no_proxy", "127.0.0.1");
    await transportForTest({ proxy: "environment", tls })(url, init());
    expect(tunnelled).toHaveLength(1);
  });

  it.each(["127.0.0.1:3128", "http://user:pass word@127.0.0.1:3128"])(
    "from the environment makes calls fail before anything is sent if it is %j, which is not a URL",
    async (text) => {
      setVariable("https_proxy", text);
      const fetch = transportForTest({ proxy: "environment" });
      const error = await failureOf(
        createFixtureClient({ fetch, baseUrl: "https://127.0.0.1:1", retries: 0 }).buyBooks({
          book_id: 1,
        }),
      );
      expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
      expect(error.message).toContain("HTTPS_PROXY or HTTP_PROXY is not a proxy URL");
    },
  );
});

describe("a proxy that does not open a tunnel", () => {
  it("proves that nothing was sent when it refuses", async () => {
    const { host } = await startProxy({ refuseWith: 407 });
    const call = transportForTest({ proxy: `http://${host}` })("https://localhost:1/", init());
    await expect(call).rejects.toMatchObject({ code: "ERR_NOT_CONNECTED" });
    const client = createFixtureClient({
      fetch: transportForTest({ proxy: `http://${host}` }),
      retries: 0,
    });
    expect((await failureOf(client.getLibrary())).message).toContain(
      "no response (Proxy response (407)",
    );
  });

  it("is asked only once when it hangs up", async () => {
    let connections = 0;
    const { host, port } = await serveSockets((socket) => {
      connections++;
      socket.on("error", () => {}).once("data", () => socket.destroy());
    });
    const fetch = transportForTest({ proxy: `http://${host}:${port}` });
    const client = createFixtureClient({ fetch, baseUrl: "https://127.0.0.1:1", retries: 0 });
    const error = await failureOf(client.buyBooks({ book_id: 1 }));
    expect(error).toMatchObject({ kind: "network", outcome: "not-executed" });
    expect(error.message).toContain("no response (the proxy did not open a tunnel: ");
    expect(connections).toBe(1);
  });

  it("is abandoned after 10 s of silence", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => AbortSignal.abort());
    const { host } = await startProxy();
    const call = transportForTest({ proxy: `http://${host}` })("https://127.0.0.1:1/", init());
    await expect(call).rejects.toMatchObject({ code: "ERR_NOT_CONNECTED" });
    expect(timeout).toHaveBeenCalledWith(10_000);
  });
});

describe("maxSockets", () => {
  it("makes calls wait, and a call aborted while waiting is never sent", async () => {
    const requests: string[] = [];
    const { host, port } = await serveSockets((socket) =>
      socket.on("error", () => {}).on("data", (data) => void requests.push(data.toString())),
    );
    const transport = transportForTest({ maxSockets: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [first, second].map(({ signal }) =>
      transport(`http://${host}:${port}/`, init({ signal })).catch((reason: unknown) => reason),
    );
    await expect.poll(() => requests.length).toBe(1);
    second.abort("second");
    expect(await calls[1]).toMatchObject({ code: "ERR_NOT_CONNECTED", cause: "second" });
    first.abort("first");
    await calls[0];
    await transport.close();
    expect(requests).toHaveLength(1);
  });
});

it("maxSockets also applies behind a proxy", async () => {
  const { url } = await serve(async (response) => response.end(await setTimeout(20, "{}")));
  const { host, tunnelled } = await startProxy();
  const transport = transportForTest({ maxSockets: 1, proxy: `http://${host}` });
  const calls = Array.from({ length: 4 }, () => transport(url, init()));
  for (const call of calls) await (await call).text();
  expect(tunnelled).toHaveLength(1);
});

describe("a proxy in the environment that the options do not request", () => {
  it("is named with instructions when no connection can be made", async () => {
    vi.stubEnv("HTTPS_PROXY", "http://user:pa55word@127.0.0.1:3128");
    const baseUrl = `http://127.0.0.1:${await closedPort()}`;
    const client = createFixtureClient({ fetch: transportForTest(), baseUrl, retries: 0 });
    const { message } = await failureOf(client.getLibrary());
    expect(message).toContain(
      'HTTPS_PROXY is set but was not used; nodeTransport({ proxy: "environment" }) uses it',
    );
    expect(message).not.toContain("pa55word");
  });
});
