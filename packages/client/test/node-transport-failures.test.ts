import { execFile } from "node:child_process";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createAccountsClient } from "../src/index.ts";
import { nodeTransport } from "../src/node/index.ts";
import { failureOf } from "./support/failure.ts";
import { init, transportForTest } from "./support/node-transport.ts";
import { startProxy } from "./support/proxy.ts";
import { json, serve } from "./support/server.ts";
import { serveTls } from "./support/tls-server.ts";

const auth = () => "token";

describe("what failed before anything was sent", () => {
  it("is told from what may have been carried out", async () => {
    const refusing = createAccountsClient({ auth, fetch: transportForTest(), baseUrl: "http://127.0.0.1:1", retries: 0 });
    expect(await failureOf(refusing.chargeAccount({ phone_id: 1 }))).toMatchObject({ kind: "network", outcome: "not-executed" });

    const { url } = await serve((response) => response.socket?.destroy());
    const resetting = createAccountsClient({ auth, fetch: transportForTest(), baseUrl: url, retries: 0 });
    expect(await failureOf(resetting.chargeAccount({ phone_id: 1 }))).toMatchObject({ kind: "network", outcome: "unknown" });
  });

  it("names the cause: a refused connection, a certificate, a handshake that is reset", async () => {
    await expect(transportForTest()("http://127.0.0.1:1/", init())).rejects.toMatchObject({
      code: "ERR_NOT_CONNECTED",
      cause: { code: "ECONNREFUSED" },
    });
    const { url } = await serveTls();
    await expect(transportForTest()(url, init())).rejects.toMatchObject({
      code: "ERR_NOT_CONNECTED",
      cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    });
    const server = createServer((socket) => socket.resetAndDestroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    await expect(transportForTest()(`https://127.0.0.1:${port}/`, init())).rejects.toMatchObject({ code: "ERR_NOT_CONNECTED" });
  });

  it("is not a reset on a kept socket", async () => {
    let calls = 0;
    const { url } = await serve((response) => {
      if (++calls === 1) json({ result: 1 })(response);
      else response.socket?.resetAndDestroy();
    });
    const transport = transportForTest();
    await transport(url, init());
    const error = await transport(url, init()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/u) });
    expect(calls).toBe(2);
  });
});

describe("a proxy", () => {
  it("is tunnelled through, for TLS too, with its password", async () => {
    const { url, ca } = await serveTls();
    const { host, tunnelled } = await startProxy();
    const transport = transportForTest({ proxy: `http://user:p%40ss@${host}`, tls: { ca } });
    expect(await (await transport(url, init())).text()).toBe('{"result":1}');
    await setImmediate(); // a socket is given back after its answer
    await transport(url, init());
    expect(tunnelled).toMatchObject([
      { target: new URL(url).host, headers: { "proxy-authorization": `Basic ${btoa("user:p@ss")}` } },
    ]);
    expect(tunnelled[0]?.headers.authorization).toBeUndefined();
    await transport(url, init({ freshSocket: true }));
    await transport(url, init({ freshSocket: true }));
    expect(tunnelled).toHaveLength(3);
  });

  it("that refuses has let nothing through", async () => {
    const { host } = await startProxy(407);
    await expect(transportForTest({ proxy: `http://${host}` })("https://localhost:1/", init())).rejects.toMatchObject({
      code: "ERR_NOT_CONNECTED",
    });
    const client = createAccountsClient({ auth, fetch: transportForTest({ proxy: `http://${host}` }), retries: 0 });
    expect((await failureOf(client.getAccountInfo())).message).toContain("no answer came (Proxy response (407)");
  });

  it("that hangs up is asked once, and not for ever", async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.on("error", () => {}).once("data", () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const transport = nodeTransport({ proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    const client = createAccountsClient({ auth, fetch: transport, baseUrl: "https://127.0.0.1:1", retries: 0 });
    const error = await failureOf(client.chargeAccount({ phone_id: 1 }));
    expect(error).toMatchObject({ kind: "network", outcome: "not-executed" });
    expect(error.message).toContain("no answer came (the proxy made no tunnel: ");
    await transport.close();
    expect(connections).toBe(1);
  });

  it("that says nothing is given up after ten seconds", async () => {
    const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => AbortSignal.abort());
    onTestFinished(() => timeout.mockRestore());
    const { host } = await startProxy();
    const call = transportForTest({ proxy: `http://${host}` })("https://127.0.0.1:1/", init());
    await expect(call).rejects.toMatchObject({ code: "ERR_NOT_CONNECTED" });
    expect(timeout).toHaveBeenCalledWith(10_000);
  });

  it("whose URL is none is refused, and its password is not told", async () => {
    const { message } = (() => {
      try {
        return nodeTransport({ proxy: "http://user:pa/ssw0rd@proxy:3128" }) as never;
      } catch (error) {
        return error as Error;
      }
    })();
    expect(message).toMatch(/^proxy must be a URL such as(?!.*ssw0rd)/u);
    vi.stubEnv("https_proxy", "127.0.0.1:3128");
    onTestFinished(() => void vi.unstubAllEnvs());
    const transport = nodeTransport({ proxy: "environment" });
    const client = createAccountsClient({ auth, fetch: transport, baseUrl: "https://127.0.0.1:1", retries: 0 });
    expect(await failureOf(client.chargeAccount({ phone_id: 1 }))).toMatchObject({ kind: "config", outcome: "not-executed" });
    await transport.close();
  });

  it("that is misspelt in the options is not passed by", () => {
    const options = { prox: "http://proxy.example:3128" };
    expect(() => nodeTransport(options as object)).toThrow('unknown option "prox"');
  });

  it("is taken from the environment when asked for, with its exceptions", async () => {
    const { url, ca } = await serveTls();
    const { host, tunnelled } = await startProxy();
    vi.stubEnv("HTTPS_PROXY", `http://${host}`);
    vi.stubEnv("https_proxy", `http://${host}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    await transportForTest({ tls: { ca } })(url, init());
    expect(tunnelled).toHaveLength(0);
    await transportForTest({ proxy: "environment", tls: { ca } })(url, init());
    expect(tunnelled).toHaveLength(1);
    vi.stubEnv("NO_PROXY", "localhost");
    vi.stubEnv("no_proxy", "localhost");
    await transportForTest({ proxy: "environment", tls: { ca } })(url, init());
    expect(tunnelled).toHaveLength(1);
  });

  it("that is no URL is refused, without quoting it", () => {
    expect(() => nodeTransport({ proxy: "user:secret@proxy" })).toThrow(/^proxy must be a URL such as(?!.*secret)/u);
  });
});

it("lets the process end with sockets idle", async () => {
  const { url } = await serve(json({ result: 1 }));
  const entry = JSON.stringify(join(import.meta.dirname, "../src/node/index.ts"));
  const program = `import { nodeTransport } from ${entry};
    const init = { method: "POST", headers: new Headers(), signal: new AbortController().signal, freshSocket: false };
    console.log(await (await nodeTransport()(${JSON.stringify(url)}, init)).text(), process.uptime());
    process.on("exit", () => console.log(process.uptime()));`;
  const printed = await new Promise<string>((resolve, reject) => {
    const args = ["--input-type=module", "--eval", program];
    execFile(process.execPath, args, (error, out) => (error ? reject(error) : resolve(out)));
  });
  const [answered, ended] = [...printed.matchAll(/[\d.]+$/gmu)].map(([seconds]) => Number(seconds));
  expect(printed).toMatch(/^\{"result":1\} /u);
  expect((ended ?? 0) - (answered ?? 0)).toBeLessThan(2); // a kept socket would hold it for 4 s
});
