import { getEventListeners } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeTransport } from "../src/node/index.ts";
import { init, transportForTest } from "./support/node-transport.ts";
import { json, serve } from "./support/server.ts";

/** A server that answers with exactly these bytes, each in a packet of its own. */
async function serveBytes(...packets: (string | Buffer)[]): Promise<{ url: string; sockets: Socket[]; requests: string[] }> {
  const sockets: Socket[] = [];
  const requests: string[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    socket.on("data", async (data) => {
      requests.push(data.toString());
      for (const packet of packets) {
        socket.write(packet);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/platform_api/Method`, sockets, requests };
}

describe("a request of the Node transport", () => {
  it("carries method, headers and the length of its body in bytes", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const headers = new Headers({ Authorization: "Bearer token", "Content-Type": "application/x-www-form-urlencoded" });
    const answer = await transportForTest()(`${url}/Method?a=1`, init({ body: "name=ä", headers }));
    expect([answer.status, answer.ok, await answer.text()]).toEqual([200, true, '{"result":1}']);
    expect(received[0]).toMatchObject({ method: "POST", url: "/platform_api/Method?a=1", body: "name=ä" });
    expect(received[0]?.headers).toMatchObject({ authorization: "Bearer token", "content-length": "7" });
    expect(received[0]?.headers["accept-encoding"]).toBeUndefined();
  });

  it("without a body says so", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    await transportForTest()(url, init());
    expect(received[0]?.headers["content-length"]).toBe("0");
  });

  it("shares a kept socket, unless it asks for a new one", async () => {
    const { url, sockets, requests } = await serveBytes("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
    const transport = transportForTest();
    for (let call = 0; call < 3; call++) {
      await transport(url, init());
      await setImmediate(); // a socket is given back after its answer
    }
    expect(sockets).toHaveLength(1);
    await transport(url, init({ freshSocket: true }));
    await transport(url, init({ freshSocket: true }));
    expect(sockets).toHaveLength(3);
    expect(requests[3]).toMatch(/connection: close/iu);
  });

  it("is never redirected", async () => {
    const { url, received } = await serve((response) => void response.writeHead(307, { location: "/elsewhere" }).end());
    expect(await transportForTest()(url, init())).toMatchObject({ status: 307, ok: false });
    expect(received).toHaveLength(1);
  });
});

describe("an answer", () => {
  it("is put together from chunks that split a character, and loses its byte order mark", async () => {
    const body = Buffer.from('\uFEFF{"a":"€😀"}');
    const head = `HTTP/1.1 200 OK\r\ncontent-length: ${body.length}\r\n\r\n`;
    const { url } = await serveBytes(head, ...[...body].map((byte) => Buffer.from([byte])));
    expect(await (await transportForTest()(url, init())).text()).toBe('{"a":"€😀"}');
  });

  it("gives its headers by any case, and null for others", async () => {
    const { url } = await serveBytes("HTTP/1.1 200 OK\r\nDate: now\r\nX-A: 1\r\nX-A: 2\r\ncontent-length: 0\r\n\r\n");
    const { headers, text } = await transportForTest()(url, init()).then((a) => ({ headers: a.headers, text: a.text() }));
    expect([headers.get("DATE"), headers.get("x-a"), headers.get("x-b"), await text]).toEqual(["now", "1, 2", null, ""]);
  });

  it.each([
    ["a length", "HTTP/1.1 200 OK\r\ncontent-length: 20\r\n\r\n{"],
    ["chunks", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"],
  ])("with %s that is cut short is an error", async (_, bytes) => {
    const { url, sockets } = await serveBytes(bytes);
    setTimeout(() => sockets[0]?.destroy(), 50);
    await expect(transportForTest()(url, init())).rejects.toThrow();
  });

  it("that is encoded unasked is an error", async () => {
    const { url } = await serveBytes("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\nab");
    await expect(transportForTest()(url, init())).rejects.toThrow("encoded (gzip)");
  });

  it("that is no HTTP is an error without its bytes", async () => {
    const { url } = await serveBytes("secret-answer\r\n\r\n");
    const error = await transportForTest()(url, init()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify({ ...(error as object) })).not.toContain("secret-answer");
  });
});

describe("the signal", () => {
  it("that is aborted already sends nothing", async () => {
    const { url, sockets } = await serveBytes();
    await expect(transportForTest()(url, init({ signal: AbortSignal.abort("left") }))).rejects.toMatchObject({
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
    const failing = expect(transportForTest()(url, init({ signal: controller.signal }))).rejects.toBe(reason);
    await expect.poll(() => sockets[0]?.bytesRead ?? 0).toBeGreaterThan(0);
    const closed = new Promise((resolve) => sockets[0]?.once("close", resolve));
    controller.abort(reason);
    await failing;
    await closed;
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
  });

  it("that ends a call which waits for a socket keeps it from ever being sent", async () => {
    const { url, requests } = await serveBytes();
    const transport = transportForTest({ maxSockets: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const calls = [first, second].map(({ signal }) => transport(url, init({ signal })).catch((reason: unknown) => reason));
    await expect.poll(() => requests.length).toBe(1);
    second.abort("second");
    expect(await calls[1]).toMatchObject({ code: "ERR_NOT_CONNECTED", cause: "second" });
    first.abort("first");
    await calls[0];
    await transport.close();
    expect(requests).toHaveLength(1);
  });

  it("has no listener left after an answer", async () => {
    const { url } = await serve(json({ result: 1 }));
    const { signal } = new AbortController();
    await transportForTest()(url, init({ signal }));
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("a closed transport", () => {
  it("has closed its idle sockets and makes no call", async () => {
    const { url, sockets } = await serveBytes("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
    const transport = nodeTransport();
    await transport(url, init());
    const closed = new Promise((resolve) => sockets[0]?.once("close", resolve));
    await transport.close();
    await closed;
    await expect(transport(url, init())).rejects.toMatchObject({ code: "ERR_NOT_CONNECTED" });
  });

  it("may never have been used", async () => {
    await expect(nodeTransport().close()).resolves.toBeUndefined();
  });
});

it("takes no call once it is closed, even if it never had one", async () => {
  const transport = nodeTransport();
  await transport.close();
  await expect(transport("http://127.0.0.1:9/", init())).rejects.toMatchObject({ code: "ERR_NOT_CONNECTED" });
});
