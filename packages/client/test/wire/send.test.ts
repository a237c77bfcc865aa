import { json, serve } from "@vox-accounts/test-kit/servers";
import { afterEach, describe, expect, it, vi } from "vitest";
import { nodeTransport } from "../../src/node/index.ts";
import type { FetchInit } from "../../src/wire/fetch.ts";
import { checkedHeaders } from "../../src/wire/send.ts";
import {
  createFixtureClient,
  failureOf,
  fixtureFake,
  testToken,
} from "../support/fixture-client.ts";

const ok = async (_url: string, _init: FetchInit) => new Response('{"result":1}');

afterEach(() => void vi.unstubAllGlobals());

describe("a request", () => {
  it("goes to the vendor's host by default", async () => {
    const fetch = vi.fn(ok);
    await createFixtureClient({ fetch }).getLibrary({ with_newest_book: true });
    expect(fetch.mock.calls[0]?.[0]).toBe(
      "https://api.voximplant.com/platform_api/GetLibrary?with_newest_book=true",
    );
  });

  it("has the parameters of a form in its body, and none in its URL", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    await createFixtureClient({ baseUrl: url }).addMember({
      member_name: "ada",
      password: "Example Pass+1",
    });
    expect(received).toMatchObject([
      {
        method: "POST",
        url: "/platform_api/AddMember",
        body: "member_name=ada&password=Example%20Pass%2B1",
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          authorization: `Bearer ${testToken}`,
        },
      },
    ]);
  });

  it("goes through the current global fetch, so that it can be stubbed later", async () => {
    const client = createFixtureClient();
    const stub = vi.fn(ok);
    vi.stubGlobal("fetch", stub);
    expect(await client.getLibrary()).toEqual({ result: 1 });
    expect(stub).toHaveBeenCalledOnce();
  });

  it("asks a transport for a fresh socket only when money moves", async () => {
    const fetch = vi.fn(ok);
    const client = createFixtureClient({ fetch });
    await client.buyBooks({ book_id: 1 });
    await client.renameShelf({ shelf_id: 1, shelf_name: "a" });
    await client.getLibrary();
    expect(fetch.mock.calls.map(([, { freshSocket }]) => freshSocket)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("does not follow redirects, which would send the token elsewhere", async () => {
    const { url, received } = await serve((response) =>
      response.writeHead(307, { location: "/stolen" }).end(),
    );
    const error = await failureOf(createFixtureClient({ baseUrl: url }).getLibrary());
    expect(error.message).toContain("redirects are not followed (HTTP 307)");
    expect(received).toHaveLength(1);
  });
});

describe("if the global fetch resends lost requests by itself", () => {
  it.each(["Deno", "document", "importScripts"])(
    "as with %s, writes are sent as a stream, while reads are not",
    async (name) => {
      const stub = vi.fn(ok);
      vi.stubGlobal("fetch", stub);
      vi.stubGlobal(name, {});
      const client = createFixtureClient();
      await client.addMember({ member_name: "ada", password: "Example-Pass-1" });
      await client.buyBooks({ book_id: 1 });
      await client.getLibrary();
      const [form, query, read] = stub.mock.calls.map(([, init]) => init);
      expect(form).toMatchObject({ duplex: "half", body: expect.any(ReadableStream) });
      expect(await new Response(form?.body).text()).toBe("member_name=ada&password=Example-Pass-1");
      expect(query).toMatchObject({ duplex: "half", body: expect.any(ReadableStream) });
      expect(read).not.toHaveProperty("duplex");
      expect(read?.body).toBeUndefined();
    },
  );

  it("writes are refused in a browser without request streams, but not with a custom fetch", async () => {
    vi.stubGlobal("document", {});
    vi.stubGlobal("Request", class {});
    const stub = vi.fn(ok);
    vi.stubGlobal("fetch", stub);
    const error = await failureOf(createFixtureClient().buyBooks({ book_id: 1 }));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("calls that write need a custom fetch");
    expect(stub).not.toHaveBeenCalled();
    expect(await createFixtureClient({ fetch: ok }).buyBooks({ book_id: 1 })).toEqual({
      result: 1,
    });
  });
});

describe("a connection that fails", () => {
  it("leaves the outcome of a money call unknown when the server hangs up", async () => {
    const { url } = await serve((response) => response.destroy());
    const error = await failureOf(createFixtureClient({ baseUrl: url }).buyBooks({ book_id: 1 }));
    expect(error).toMatchObject({ kind: "network", outcome: "unknown" });
    expect(error.message).toContain(
      "The call may have been executed: check with getLibrary before trying again.",
    );
  });

  it("leaves the outcome of a money call unknown when the body is incomplete", async () => {
    const { url } = await serve((response) => {
      response
        .writeHead(200, { "content-type": "application/json", "content-length": 100 })
        .write('{"result":');
      setImmediate(() => response.destroy());
    });
    expect(
      await failureOf(createFixtureClient({ baseUrl: url }).buyBooks({ book_id: 1 })),
    ).toMatchObject({
      kind: "network",
      outcome: "unknown",
    });
  });

  it("explains https to an http server, which proves over the Node transport that nothing was sent", async () => {
    const { url } = await serve(json({ result: 1 }));
    const baseUrl = url.replace("http:", "https:");
    const error = await failureOf(
      createFixtureClient({ baseUrl, retries: 0 }).buyBooks({ book_id: 1 }),
    );
    expect(error).toMatchObject({ kind: "network", outcome: "unknown", attempts: 1 }); // OpenSSL may report the same on a live connection
    expect(error.message).toMatch(
      /^BuyBooks: no response \(.*wrong version number.*\); does the server at baseUrl support https\?/su,
    );
    const transport = nodeTransport();
    const safer = createFixtureClient({ baseUrl, retries: 0, fetch: transport });
    expect(await failureOf(safer.buyBooks({ book_id: 1 }))).toMatchObject({
      kind: "network",
      outcome: "not-executed",
    });
    await transport.close();
  });
});

describe("a long query", () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => 100_000 + index);

  it("of a read is sent as a form with the same parameters, because servers limit URLs", async () => {
    const { url, received } = await serve(json({ result: [] }));
    const client = createFixtureClient({ baseUrl: url });
    await client.getPrices({ book_id: ids(1500), in_stock: true });
    await client.getPrices({ book_id: ids(15), in_stock: true });
    const [long, short] = received;
    expect(long).toMatchObject({
      url: "/platform_api/GetPrices",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(Object.fromEntries(new URLSearchParams(long?.body))).toEqual({
      book_id: ids(1500).join(";"),
      in_stock: "true",
    });
    expect(short?.body).toBe("");
    expect(new URL(short?.url ?? "", "http://x").searchParams.get("book_id")).toBe(
      ids(15).join(";"),
    );
  });

  it("of a call that moves money stays a query, as in the contract", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const call = createFixtureClient({ baseUrl: url }).buyBooks({ book_id: ids(900) });
    await call.catch(() => {}); // Node's server may refuse such a long request line
    expect(received.every(({ body }) => body === "")).toBe(true);
  });

  it("is decoded by the fake like a short one", async () => {
    const fake = fixtureFake({ GetPrices: { result: [] } });
    await createFixtureClient({ fetch: fake }).getPrices({ book_id: ids(1500) });
    expect(fake.calls).toMatchObject([{ method: "GetPrices", params: { book_id: ids(1500) } }]);
  });
});

describe("headers that HTTP cannot carry", () => {
  it.each([
    [{ "x-api-key: sk-live-9f8e7d6c5b4a": "" }],
    [{ "s3cr3t key/value==": "x-api-key" }],
    [[["sk-live-9f8e7d6c5b4a:", "1"]] as [string, string][]],
  ])("are refused without quoting a name that may be a secret: %j", (headers) => {
    expect(() => checkedHeaders(headers)).toThrow(
      /^invalid name or value among the headers \(a name of \d+ characters\)$/u,
    );
  });
});
