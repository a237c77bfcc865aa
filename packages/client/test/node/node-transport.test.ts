import { getEventListeners } from "node:events";
import type { Socket } from "node:net";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { newCertificate } from "@vox-accounts/test-kit/keys";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { closedPort, json, serve, serveSockets } from "@vox-accounts/test-kit/servers";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { nodeTransport } from "../../src/node/index.ts";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";
import { init, transportForTest } from "../support/node-transport.ts";

/** A server that answers every request with exactly these bytes, each string in a packet of its own. */
async function serveBytes(...packets: readonly (string | Buffer)[]) {
  const sockets: Socket[] = [];
  const requests: string[] = [];
  const { host, port } = await serveSockets((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    socket.on("data", async (data) => {
      requests.push(data.toString());
      for (const packet of packets) {
        socket.write(packet);
        await setTimeout(5);
      }
    });
  });
  return { url: `http://${host}:${port}/platform_api/Method`, sockets, requests };
}

describe("a request of the Node transport", () => {
  it("has a method, headers and the length of its body in bytes", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const headers = new Headers({
      Authorization: "Bearer token",
      "Content-Type": "application/x-www-form-urlencoded",
    });
    const answer = await transportForTest()(`${url}/Method?a=1`, init({ body: "name=ä", headers }));
    expect([answer.status, answer.ok, await answer.text()]).toEqual([200, true, '{"result":1}']);
    expect(received[0]).toMatchObject({
      method: "POST",
      url: "/platform_api/Method?a=1",
      body: "name=ä",
    });
    expect(received[0]?.headers).toMatchObject({
      authorization: "Bearer token",
      "content-length": "7",
    });
    expect(received[0]?.headers["accept-encoding"]).toBeUndefined();
  });

  it("has content-length 0 if it has no body", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    await transportForTest()(url, init());
    expect(received[0]?.headers["content-length"]).toBe("0");
  });

  it("reuses a socket unless it asks for a new one", async () => {
    const { url, sockets, requests } = await serveBytes(
      "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}",
    );
    const transport = transportForTest();
    for (let call = 0; call < 3; call++) {
      await transport(url, init());
      await setImmediate(); // a socket returns to the pool only after its response
    }
    expect(sockets).toHaveLength(1);
    await transport(url, init({ freshSocket: true }));
    await transport(url, init({ freshSocket: true }));
    expect(sockets).toHaveLength(3);
    expect(requests[3]).toMatch(/connection: close/iu);
  });

  it("does not follow redirects", async () => {
    const { url, received } = await serve((response) =>
      response.writeHead(307, { location: "/elsewhere" }).end(),
    );
    expect(await transportForTest()(url, init())).toMatchObject({ status: 307, ok: false });
    expect(received).toHaveLength(1);
  });
});

describe("a response of the Node transport", () => {
  it("is joined from chunks that split a character, without its byte order mark", async () => {
    const body = Buffer.from('\uFEFF{"a":"€😀"}');
    const head = `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`;
    const { url } = await serveBytes(head, ...[...body].map((byte) => Buffer.from([byte])));
    expect(await (await transportForTest()(url, init())).text()).toBe('{"a":"€😀"}');
  });

  it("finds its headers regardless of case, and returns null for others", async () => {
    const { url } = await serveBytes(
      "HTTP/1.1 200 OK\r\nDate: now\r\nX-A: 1\r\nX-A: 2\r\ncontent-length: 0\r\n\r\n",
    );
    const answer = await transportForTest()(url, init());
    const headers = ["DATE", "x-a", "x-b"].map((name) => answer.headers.get(name));
    expect([...headers, await answer.text()]).toEqual(["now", "1, 2", null, ""]);
  });

  it.each([
    ["a length", "HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{"],
    ["chunks", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"],
  ])("with %s that is truncated is an error", async (_, bytes) => {
    const { url, sockets } = await serveBytes(bytes);
    const answer = transportForTest()(url, init());
    void setTimeout(50).then(() => sockets[0]?.destroy());
    await expect(answer).rejects.toThrow();
  });

  it("with an encoding that was not requested is an error", async () => {
    const { url } = await serveBytes(
      "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\nab",
    );
    await expect(transportForTest()(url, init())).rejects.toThrow("encoded (gzip)");
  });

  it("that is not HTTP is an error that does not quote its bytes", async () => {
    const { url } = await serveBytes("secret-answer\r\n\r\n");
    const error = await transportForTest()(url, init()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify({ ...(error as object) })).not.toContain("secret-answer");
  });
});

describe("the signal of a request", () => {
  it("prevents sending if it is already aborted", async () => {
    const { url, sockets } = await serveBytes();
    await expect(
      transportForTest()(url, init({ signal: AbortSignal.abort("left") })),
    ).rejects.toMatchObject({
      code: "ERR_NOT_CONNECTED",
      cause: "left",
    });
    expect(sockets).toHaveLength(0);
  });

  it.each([
    ["headers", []],
    ["the body", ["HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{"]],
  ])("ends the wait for %s at once, with its reason, and closes the socket", async (_, packets) => {
    const { url, sockets } = await serveBytes(...packets);
    const controller = new AbortController();
    const reason = new Error("left");
    const failing = expect(
      transportForTest()(url, init({ signal: controller.signal })),
    ).rejects.toBe(reason);
    await expect.poll(() => sockets[0]?.bytesRead ?? 0).toBeGreaterThan(0);
    const closed = new Promise((resolve) => sockets[0]?.once("close", resolve));
    controller.abort(reason);
    await failing;
    await closed;
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  it("has no listener left after the response", async () => {
    const { url } = await serve(json({ result: 1 }));
    const { signal } = new AbortController();
    await transportForTest()(url, init({ signal }));
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("a closed transport", () => {
  it("has no sockets left and refuses calls", async () => {
    const { url, sockets } = await serveBytes("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
    const transport = nodeTransport();
    await transport(url, init());
    const closed = new Promise((resolve) => sockets[0]?.once("close", resolve));
    await transport.close();
    await closed;
    await expect(transport(url, init())).rejects.toMatchObject({ code: "ERR_NOT_CONNECTED" });
  });

  it("has waited for calls in progress, even for the first one", async () => {
    const { url } = await serve(json({ result: 1 }));
    const transport = nodeTransport();
    const answering = transport(url, init());
    await transport.close();
    await expect(answering).resolves.toMatchObject({ status: 200 });
  });

  it("has not waited for the handshake of a call that has ended", async () => {
    const { host, port } = await serveSockets((socket) => socket.on("error", () => {}));
    const transport = nodeTransport();
    const signal = AbortSignal.timeout(50);
    await expect(transport(`https://${host}:${port}/`, init({ signal }))).rejects.toThrow();
    const closing = transport.close().then(() => "closed");
    expect(await Promise.race([closing, setTimeout(2000, "waiting")])).toBe("closed");
  });

  it("may be closed without having been used, and twice", async () => {
    const transport = nodeTransport();
    await expect(transport.close()).resolves.toBeUndefined();
    await expect(transport.close()).resolves.toBeUndefined();
  });

  it("refuses calls even if it was never used", async () => {
    const transport = nodeTransport();
    const { url, received } = await serve(json({ result: 1 }));
    await transport.close();
    const error = await failureOf(
      createFixtureClient({ baseUrl: url, fetch: transport }).getLibrary(),
    );
    expect(error).toMatchObject({ kind: "config", attempts: 1, outcome: "not-executed" });
    expect(error.message).toContain("the transport is closed");
    expect(received).toEqual([]);
  });
});

describe("a failure of the Node transport", () => {
  it("before sending is distinguished from one after it", async () => {
    const nowhere = `http://127.0.0.1:${await closedPort()}`;
    const refusing = createFixtureClient({
      fetch: transportForTest(),
      baseUrl: nowhere,
      retries: 0,
    });
    const refused = await failureOf(refusing.buyBooks({ book_id: 1 }));
    expect(refused).toMatchObject({ kind: "network", outcome: "not-executed" });

    const { url } = await serve((response) => response.socket?.destroy());
    const resetting = createFixtureClient({ fetch: transportForTest(), baseUrl: url, retries: 0 });
    const reset = await failureOf(resetting.buyBooks({ book_id: 1 }));
    expect(reset).toMatchObject({ kind: "network", outcome: "unknown" });
  });

  it("names its cause: a refused connection, a certificate, a handshake that is reset", async () => {
    const failing = (url: string) => expect(transportForTest()(url, init())).rejects;
    await failing(`http://127.0.0.1:${await closedPort()}/`).toMatchObject({
      code: "ERR_NOT_CONNECTED",
      cause: { code: "ECONNREFUSED" },
    });
    const { url } = await serve(json({ result: 1 }), { certificate: await newCertificate() });
    await failing(url).toMatchObject({
      code: "ERR_NOT_CONNECTED",
      cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" },
    });
    const { host, port } = await serveSockets((socket) => socket.resetAndDestroy());
    await failing(`https://${host}:${port}/`).toMatchObject({ code: "ERR_NOT_CONNECTED" });
  });

  it("on a reused socket that is reset does not prove that nothing was sent", async () => {
    let calls = 0;
    const { url } = await serve((response, request) => {
      if (++calls === 1) json({ result: 1 })(response, request);
      else response.socket?.resetAndDestroy();
    });
    const transport = transportForTest();
    await transport(url, init());
    const error = await transport(url, init()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET)$/u) });
    expect(calls).toBe(2);
  });
});

it.each(["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"])(
  "a failure to connect mentions %s, a proxy that was not used",
  async (name) => {
    for (const variable of ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"])
      vi.stubEnv(variable, variable === name ? "http://proxy.example:3128" : "");
    onTestFinished(() => void vi.unstubAllEnvs());
    const url = `http://127.0.0.1:${await closedPort()}`;
    const error = await failureOf(
      createFixtureClient({ baseUrl: url, fetch: transportForTest(), retries: 0 }).getLibrary(),
    );
    expect(error.message).toContain(
      `${name} is set but was not used; nodeTransport({ proxy: "environment" }) uses it`,
    );
  },
);

it("idle sockets of the Node transport do not keep the process alive", async () => {
  const { url } = await serve(json({ result: 1 }));
  const entry = JSON.stringify(join(import.meta.dirname, "../../src/node/index.ts"));
  const program = `import { nodeTransport } from ${entry};
    const init = { method: "POST", headers: new Headers(), signal: new AbortController().signal, freshSocket: false };
    console.log(await (await nodeTransport()(${JSON.stringify(url)}, init)).text(), process.uptime());
    process.on("exit", () => console.log(process.uptime()));`;
  const { code, stdout } = await runProgram(process.execPath, [
    "--input-type=module",
    "--eval",
    program,
  ]);
  const [answered, ended] = [...stdout.matchAll(/[\d.]+$/gmu)].map(([seconds]) => Number(seconds));
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\{"result":1\} /u);
  expect((ended ?? Number.NaN) - (answered ?? Number.NaN)).toBeLessThan(2); // a socket kept alive would delay the exit by 4 s
});

it("a response may take seconds, because only the call's own timeout applies", async () => {
  const waitMs = 2500; // undici checks its timeouts once a second
  const slowly = async (write: () => void) => {
    await setTimeout(waitMs);
    write();
  };
  const { url } = await serve((response, { url: path }) => {
    const isLate = path.endsWith("GetPrices");
    if (!isLate) response.write('{"result":');
    return slowly(() => response.end(isLate ? '{"result":1}' : "1}"));
  });
  const client = createFixtureClient({ baseUrl: url, fetch: transportForTest(), retries: 0 });
  const answers = await Promise.all([client.getPrices(), client.getLibrary()]);
  expect(answers).toEqual([{ result: 1 }, { result: 1 }]);
});
