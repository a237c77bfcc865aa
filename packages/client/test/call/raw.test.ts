import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import {
  createFixtureClient,
  failureOf,
  fixtureFake,
  testToken,
} from "../support/fixture-client.ts";
import { transportForTest } from "../support/node-transport.ts";

/** Fails once with HTTP 503, then answers with headers that echo the request. */
function busyOnce() {
  let calls = 0;
  return serve((response, { headers, body }) => {
    calls++;
    response.writeHead(calls === 1 ? 503 : 200, {
      "x-trace": "trace-1",
      "x-quotes": `${headers.authorization} ${body}`,
      "set-cookie": ["session=cookie-1", "other=cookie-2"],
    });
    response.end(JSON.stringify({ result: 1 }));
  });
}

describe.each([
  ["the global fetch", () => ({})],
  ["the Node transport", () => ({ fetch: transportForTest() })],
])("raw on %s", (_, options) => {
  it("returns data, status, headers, attempts and duration, without cookies and secrets", async () => {
    const { url } = await busyOnce();
    const client = createFixtureClient({ baseUrl: url, ...options() });
    const { headers, ...rest } = await client.raw.getLibrary(
      {},
      { extra: { a: "Example-Pass-1" } },
    );
    expect(rest).toEqual({ data: { result: 1 }, status: 200, attempts: 2, ms: expect.any(Number) });
    expect(headers).toBeInstanceOf(Headers);
    expect(headers.get("x-trace")).toBe("trace-1");
    expect(headers.get("x-quotes")).toContain("[redacted]");
    const shown = [...headers].flat().join();
    for (const secret of ["cookie", testToken, "Example-Pass-1"])
      expect(shown).not.toContain(secret);
  });
});

describe("raw", () => {
  it("measures the whole call, including waits", async () => {
    const { url } = await busyOnce();
    let nowMs = 0;
    const runtime = {
      elapsed: () => nowMs,
      random: () => 0.5,
      sleep: async (ms: number) => {
        nowMs += ms;
      },
    };
    const { ms } = await createFixtureClient({ baseUrl: url, runtime }).raw.getLibrary();
    expect(ms).toBe(250);
  });

  it("fails like the plain call", async () => {
    const { url } = await serve(json({ error: { code: 496, msg: "no" } }));
    const client = createFixtureClient({ baseUrl: url });
    for (const call of [client.getLibrary(), client.raw.getLibrary(), client.raw.request("DoIt")])
      expect(await failureOf(call)).toMatchObject({ kind: "api", code: 496 });
  });

  it("works with request, on a child's client and on a read-only client", async () => {
    const { url } = await serve(json({ result: 1 }));
    const client = createFixtureClient({ baseUrl: url });
    const reading = createFixtureClient({ baseUrl: url, readOnly: true });
    for (const call of [
      client.raw.request("DoAnything"),
      client.forChild(1).raw.getLibrary(),
      reading.raw.getLibrary(),
      reading.raw.request("DoAnything", {}, { effect: "read" }),
    ])
      expect(await call).toMatchObject({ data: { result: 1 }, status: 200, attempts: 1 });
    expect(reading.raw).not.toHaveProperty("buyBooks");
  });

  it("has status 0 and no headers if middleware answers without sending", async () => {
    const client = createFixtureClient({ middleware: [async () => ({ result: "cached" })] });
    const { headers, ...rest } = await client.raw.getLibrary();
    expect(rest).toMatchObject({ data: { result: "cached" }, status: 0, attempts: 0 });
    expect([...headers]).toEqual([]);
  });

  it("returns the data even if the headers cannot be read", async () => {
    const answer = { status: 200, ok: true, text: async () => '{"result":1}' };
    for (const headers of [
      { get: () => null },
      {
        get: () => null,
        forEach: () => {
          throw new Error("no");
        },
      },
      new Map([["x odd", "a"]]),
    ]) {
      const fetch = async () => ({ ...answer, headers }) as unknown as Response;
      const given = await createFixtureClient({ fetch }).raw.getLibrary();
      expect([given.data, [...given.headers]]).toEqual([{ result: 1 }, []]);
    }
  });

  it("works with a fake fetch", async () => {
    const fake = fixtureFake({ GetLibrary: { result: {} } });
    const { data, status } = await createFixtureClient({ fetch: fake }).raw.getLibrary();
    expect([data, status]).toEqual([{ result: {} }, 200]);
  });
});
