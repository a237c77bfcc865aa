import { createServer } from "node:http";
import { listen as listenForTest } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import { listen, refuseBroken, serverSettings } from "../src/http/server.ts";
import { sendRaw } from "./support/send-raw.ts";

describe("a sender that never finishes", () => {
  it.each([
    [10, 50],
    [300, 150],
    [1500, 750],
    [300_000, 1000],
  ])("with %s ms to finish is checked every %s ms", (requestTimeout, interval) => {
    expect(serverSettings(requestTimeout)).toEqual({
      requestTimeout,
      headersTimeout: requestTimeout,
      connectionsCheckingInterval: interval,
    });
  });
});

describe("what is not HTTP", () => {
  it.each([
    ["nonsense\r\n\r\n", "400 Bad Request", "This is not an HTTP request."],
    [
      `GET / HTTP/1.1\r\nx: ${"y".repeat(20_000)}\r\n\r\n`,
      "431 Request Header Fields Too Large",
      "URL and headers are longer than 16 KB; send parameters in a form body.",
    ],
  ])("is refused over HTTP, as text and in a header", async (text, status, reason) => {
    const server = createServer(() => {});
    refuseBroken(server);
    await using listening = await listenForTest(server);
    const [head = "", body = ""] = (await sendRaw(text, listening)).split("\r\n\r\n");
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status}\r\n`));
    expect(head).toContain(`x-vox-mock-reason: ${reason}`);
    expect(head).toContain("content-type: application/json");
    expect(head).toContain(`content-length: ${body.length}`);
    expect(head).toContain("connection: close");
    expect(JSON.parse(body)).toEqual({ status: Number.parseInt(status, 10), reason });
  });
});

describe("a server that cannot listen", () => {
  it("says which port is taken", async () => {
    await using taken = await listenForTest(createServer());
    await expect(listen(createServer(), taken.port, taken.host)).rejects.toThrow(
      `Port ${taken.port} on ${taken.host} is taken; choose another, or 0 for a free one.`,
    );
  });

  it("reports any other error", async () => {
    await expect(listen(createServer(), 0, "192.0.2.1")).rejects.toThrow("EADDRNOTAVAIL");
  });
});
