import { setTimeout } from "node:timers/promises";
import { serve } from "@vox-accounts/test-kit/servers";
import { expect, test } from "vitest";
import { download } from "./download.ts";
import { UnreadableError } from "./facts.ts";

const limits = { timeoutMs: 30_000, maxBytes: 1_000 };

test("a page is read through a redirect on the same host", async () => {
  const server = await serve((response, { url }) => {
    if (url === "/page") response.writeHead(301, { location: "/page.md" }).end();
    else response.end("the text of the page");
  });
  expect(await download(`${server.origin}/page`, limits)).toBe("the text of the page");
  expect(server.received.map(({ url }) => url)).toEqual(["/page", "/page.md"]);
});

test("a redirect to another host is rejected without a request there", async () => {
  const other = await serve((response) => response.end("something else"));
  const server = await serve((response) => {
    response.writeHead(302, { location: `${other.origin}/page` }).end();
  });
  await expect(download(`${server.origin}/page`, limits)).rejects.toThrow(/got a redirect to 127/u);
  expect(other.received).toEqual([]);
});

test("circular redirects end", async () => {
  const server = await serve((response) => response.writeHead(302, { location: "/" }).end());
  await expect(download(server.origin, limits)).rejects.toThrow("too many redirects");
});

test("a download is aborted once the page is too large", async () => {
  const server = await serve((response) => response.end("x".repeat(5_000)));
  await expect(download(server.origin, limits)).rejects.toThrow("expected at most 1000 bytes");
});

test("a download is aborted if the page does not arrive in time", async () => {
  const server = await serve(async (response) => {
    response.write("begun");
    await setTimeout(2_000);
    response.end();
  });
  const waiting = download(server.origin, { ...limits, timeoutMs: 100 });
  await expect(waiting).rejects.toThrow("expected an answer within 100 ms");
});

test.each([404, 500, 204 + 100])("status %i is rejected", async (status) => {
  const server = await serve((response) => response.writeHead(status).end("no page"));
  await expect(download(server.origin, limits)).rejects.toThrow(`got ${status}`);
});

test.each([
  ["http://docs.example/page", "expected an address with https"],
  ["ftp://docs.example/page", "expected an address with https"],
  ["https://nowhere.invalid/page", "nowhere.invalid"],
])("%s cannot be read", async (address, message) => {
  const reading = download(address, limits);
  await expect(reading).rejects.toThrow(message);
  await expect(reading).rejects.toBeInstanceOf(UnreadableError);
});
