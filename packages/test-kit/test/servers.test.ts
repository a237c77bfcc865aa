import { once } from "node:events";
import { Agent, request } from "node:https";
import { connect } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { newCertificate } from "../src/keys.ts";
import {
  closedPort,
  json,
  type Listening,
  serve,
  serveSockets,
  startServer,
} from "../src/servers.ts";

describe("serve", () => {
  test("records requests as received and answers them", async () => {
    const { url, received } = await serve(json({ result: 1 }, 201));
    const answer = await fetch(`${url}/Any?a=%3B`, { method: "POST", body: "name=Zoë" });
    expect([answer.status, await answer.json()]).toEqual([201, { result: 1 }]);
    expect(received).toMatchObject([
      {
        method: "POST",
        url: "/platform_api/Any?a=%3B",
        body: "name=Zoë",
        bytes: Buffer.from("name=Zoë"),
      },
    ]);
  });

  test("uses TLS with a self-signed certificate", async () => {
    const certificate = await newCertificate();
    const { url } = await serve(json({ result: 1 }), { certificate });
    const agent = new Agent({ ca: certificate.cert });
    const [response] = await once(request(url, { agent }).end(), "response");
    expect(response.statusCode).toBe(200);
    agent.destroy();
  });

  test("closes after the test, even while a request waits for its answer", async () => {
    let server: Listening | undefined;
    // registered first, so it runs last
    onTestFinished(async () => {
      const refused = await fetch(`http://127.0.0.1:${server?.port}`).catch(
        (error: Error) => error.cause,
      );
      expect(refused).toMatchObject({ code: "ECONNREFUSED" });
    });
    server = await serve(() => {});
    const waiting = fetch(`http://127.0.0.1:${server.port}`).catch(() => "aborted");
    onTestFinished(async () => expect(await waiting).toBe("aborted"));
    await expect.poll(() => (server as { received?: unknown[] }).received?.length).toBe(1);
    void server.close();
  });
});

test("a server from startServer stays open until the caller closes it", async () => {
  const server = await startServer(json({}));
  await server.close();
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
});

test("serveSockets passes on every raw connection", async () => {
  const { host, port } = await serveSockets((socket) => socket.end("not HTTP"));
  const [chunk] = await once(connect(port, host), "data");
  expect(String(chunk)).toBe("not HTTP");
});

test("nothing listens on a closed port", async () => {
  const [error] = await once(connect(await closedPort(), "127.0.0.1"), "error").catch((reason) => [
    reason,
  ]);
  expect(error).toMatchObject({ code: "ECONNREFUSED" });
});
