import { closedPort, json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import type { LogEntry } from "../../src/index.ts";
import { allOf, createFixtureClient, failureOf, testToken } from "../support/fixture-client.ts";

const ok = json({ result: [1] });
const busy = json({}, 503);

describe("request", () => {
  it("sends a signed form to the named method and returns the whole response body", async () => {
    const { url, received } = await serve(ok);
    const params = {
      text: "a&b;ü",
      whole: 5,
      fraction: -0.5,
      flag: false,
      list: ["a", 2, true, new Date("2026-10-01T02:03:04.567Z")],
      time: new Date("2026-10-01T23:59:59.999Z"),
      left_out: undefined,
    };
    expect(await createFixtureClient({ baseUrl: url }).request("DoAnything", params)).toEqual({
      result: [1],
    });
    const [{ url: path = "", method = "", headers = {}, body = "" } = {}] = received;
    expect([method, path]).toEqual(["POST", "/platform_api/DoAnything"]);
    expect(headers).toMatchObject({
      authorization: `Bearer ${testToken}`,
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      text: "a&b;ü",
      whole: "5",
      fraction: "-0.5",
      flag: "false",
      list: "a;2;true;2026-10-01 02:03:04",
      time: "2026-10-01 23:59:59",
    });
  });

  it.each([
    [{}, 1],
    [{ effect: undefined }, 1],
    [{ effect: "money" }, 1],
    [{ effect: "read" }, 3],
  ] as const)("retries a lost call according to its effect: %o", async (effect, attempts) => {
    const { url } = await serve(busy);
    const error = await failureOf(
      createFixtureClient({ baseUrl: url, retries: 2 }).request("DoAnything", {}, effect),
    );
    expect([error.attempts, error.outcome]).toEqual([attempts, "unknown"]);
  });

  it("retries a write if provably nothing was sent", async () => {
    const baseUrl = `http://127.0.0.1:${await closedPort()}`;
    const error = await failureOf(createFixtureClient({ baseUrl, retries: 2 }).request("DoThis"));
    expect([error.attempts, error.outcome]).toEqual([3, "not-executed"]);
  });

  it.each([
    ["GetLibrary", {}, 3],
    ["GetLibrary", { effect: "write" }, 1],
    ["BuyBooks", { effect: "read" }, 1],
    ["AddMember", { effect: "read" }, 1],
  ] as const)(
    "never lowers the effect of a method in the contract: %s, %o",
    async (method, options, attempts) => {
      const { url, received } = await serve(busy);
      const client = createFixtureClient({ baseUrl: url, retries: 2 });
      await failureOf(client.request(method, { any_name: 1 }, options));
      expect(received.map(({ body }) => body)).toEqual(Array(attempts).fill("any_name=1"));
    },
  );

  it("names the read method that shows whether a method of the contract was executed", async () => {
    const { url } = await serve(busy);
    const client = createFixtureClient({ baseUrl: url });
    const error = await failureOf(client.request("AddMember", {}));
    expect(error.message).toContain("listMembers");
  });

  it("derives the outcome from an API error, also for several targets", async () => {
    const { url } = await serve(json({ error: { code: 496, msg: "no" } }));
    const client = createFixtureClient({ baseUrl: url });
    for (const [ids, outcome] of [
      [1, "not-executed"],
      [[1], "not-executed"],
      [[1, 2], "unknown"],
      ["all", "unknown"],
    ] as const)
      expect(await failureOf(client.request("DoAnything", { ids }))).toMatchObject({
        method: "DoAnything",
        kind: "api",
        code: 496,
        outcome,
      });
  });

  it("has a safe variant, also on a child's client", async () => {
    const { url, received } = await serve(ok);
    const auth = ({ accountId }: { readonly accountId: number | undefined }) => `for-${accountId}`;
    const child = createFixtureClient({ baseUrl: url, auth }).forChild(7);
    expect(await child.safe.request("DoAnything")).toEqual({
      data: { result: [1] },
      error: undefined,
    });
    expect(received[0]?.headers.authorization).toBe("Bearer for-7");
    expect(await child.safe.request("no")).toMatchObject({ error: { kind: "config" } });
  });

  it.each([
    "",
    "getLibrary",
    "GETLIBRARY",
    "../GetLibrary",
    "Get/Library",
    "Get%2fLibrary",
    "GetLibrary?cmd=BuyBooks",
    "GetLibrary#",
    "..",
    "Ge\u0301t",
    `G${"x".repeat(64)}`,
    " GetLibrary",
    "GetLibrary\n",
    undefined,
    null,
    5,
    ["GetLibrary"],
    { toString: () => "GetLibrary" },
  ])("refuses an invalid method name before sending: %j", async (method) => {
    const { url, received } = await serve(ok);
    const error = await failureOf(createFixtureClient({ baseUrl: url }).request(method as string));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(received).toEqual([]);
  });

  it.each([
    [{ cmd: "BuyBooks" }],
    [{ "a b": 1 }],
    [{ "a=1&b": 1 }],
    [{ "": 1 }],
    [{ a: null }],
    [{ a: Number.NaN }],
    [{ a: 1e21 }],
    [{ a: {} }],
    [{ a: [] }],
    [{ a: ["b;c"] }],
    [{ a: [""] }],
    [{ a: [[1]] }],
    [{ a: new Date(Number.NaN) }],
    [{ a: "\ud800" }],
    [{ a: 5n }],
    [[1]],
    [null],
  ])("refuses parameters that cannot be sent: %o", async (params) => {
    const { url, received } = await serve(ok);
    const error = await failureOf(
      createFixtureClient({ baseUrl: url }).request(
        "DoAnything",
        params as unknown as Record<string, string>,
      ),
    );
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
    expect(received).toEqual([]);
  });

  it.each([
    [{ effect: "none" }, /effect must be read, write or money/u],
    [{ extra: {} }, /unknown option "extra"/u],
    [{ timeOut: 5 }, /unknown option "timeOut", did you mean timeout/u],
    [5, /options must be/u],
  ])("refuses invalid and unknown options: %o", async (options, message) => {
    const error = await failureOf(
      createFixtureClient().request("DoAnything", {}, options as object),
    );
    expect(error.message).toMatch(message);
  });

  it.each([
    ["DoAnything", { effect: "read" }, true],
    ["GetLibrary", {}, true],
    ["DoAnything", {}, false],
    ["DoAnything", { effect: "write" }, false],
    ["BuyBooks", { effect: "read" }, false],
    ["AddMember", { effect: "read" }, false],
  ] as const)("on a read-only client, %s with %o is sent: %s", async (method, options, isSent) => {
    const { url, received } = await serve(ok);
    const { request } = createFixtureClient({ baseUrl: url, readOnly: true });
    const { safe } = createFixtureClient({ baseUrl: url, readOnly: true }).forChild(1);
    await request(method, {}, options as { effect: "read" }).catch((error) => {
      expect(error).toMatchObject({ kind: "config", outcome: "not-executed", method });
      expect(error.message).toContain("read-only");
    });
    const { error } = await safe.request(method, {}, options as { effect: "read" });
    expect([received.length, error === undefined]).toEqual(isSent ? [2, true] : [0, false]);
  });
});

describe("extra", () => {
  it("adds parameters to a call, which is then sent as a form", async () => {
    const { url, received } = await serve(ok);
    const client = createFixtureClient({ baseUrl: url });
    const extra = { not_yet_known: [1, 2], since: new Date("2026-10-01T00:00:00Z") };
    await client.getLibrary({ with_newest_book: true }, { extra });
    await client.getLibrary({ with_newest_book: true }, { extra: {} });
    await client.getLibrary({ with_newest_book: true }, { extra: undefined });
    expect(received.map(({ url: path, body }) => [path.split("?")[1], body])).toEqual([
      [undefined, "with_newest_book=true&not_yet_known=1%3B2&since=2026-10-01%2000%3A00%3A00"],
      ["with_newest_book=true", ""],
      ["with_newest_book=true", ""],
    ]);
  });

  it("is sent with every page of an iteration", async () => {
    const { url, received } = await serve((response, { body }) => {
      const offset = Number(new URLSearchParams(body).get("offset"));
      response.end(JSON.stringify({ result: offset < 2 ? [{ account_id: offset }] : [] }));
    });
    const walk = createFixtureClient({ baseUrl: url }).each.listMembers(
      { count: 1 },
      { extra: { shelf: "a" } },
    );
    await allOf(walk);
    expect(received.length).toBeGreaterThan(1);
    for (const { body } of received) expect(new URLSearchParams(body).get("shelf")).toBe("a");
  });

  it.each([
    [{ with_newest_book: true }, /extra must not contain with_newest_book.* use params/u],
    [{ cmd: "BuyBooks" }, /invalid name of/u],
    [{ "a b": 1 }, /invalid name of/u],
    [{ unknown_one: null }, /unknown_one must be/u],
    [{ unknown_one: { a: 1 } }, /unknown_one must be/u],
    [["a"], /extra must be a plain object/u],
    [{ a: 1, with_newest_book: true }, /extra must not contain with_newest_book/u],
    ["a", /extra must be a plain object/u],
  ])("refuses %o", async (extra, message) => {
    const { url, received } = await serve(ok);
    const options = { extra } as unknown as { extra: { a: string } };
    const error = await failureOf(createFixtureClient({ baseUrl: url }).getLibrary({}, options));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed" });
    expect(error.message).toMatch(message);
    expect(received).toEqual([]);
  });

  it("is not quoted from the error that a getter throws", async () => {
    const extra = {
      get unknown_one(): string {
        throw new Error("Example-Pass-1");
      },
    };
    const { message } = await failureOf(createFixtureClient().getLibrary({}, { extra }));
    expect(message).toMatch(/^(?!.*Example-Pass-1).*extra cannot be read/u);
  });

  it("does not permit other unknown parameters", async () => {
    const params = { misspelt: 1 } as object;
    const error = await failureOf(
      createFixtureClient().getLibrary(params, { extra: { not_yet_known: 1 } }),
    );
    expect(error.message).toContain('unknown parameter "misspelt"');
  });
});

describe.each(["request", "extra"])("a value sent through %s", (way) => {
  const params = { not_yet_known: "Example-Pass-1" };
  const calling = (client: ReturnType<typeof createFixtureClient>) =>
    way === "request"
      ? client.request("DoAnything", params, { effect: "read" })
      : client.getLibrary({}, { extra: params });

  it("is redacted in errors and logs, except for its name", async () => {
    const entries: LogEntry[] = [];
    const { url } = await serve((response, { body }) => {
      const msg = `not_yet_known is wrong: ${body} ${decodeURIComponent(body)}`;
      response.end(JSON.stringify({ error: { code: 496, msg } }));
    });
    const client = createFixtureClient({ baseUrl: url, logger: (entry) => entries.push(entry) });
    const error = await failureOf(calling(client));
    expect(error.message).toContain("not_yet_known is wrong");
    expect(entries[0]?.params).toEqual({ not_yet_known: "[redacted]" });
    expect(`${error.stack} ${JSON.stringify([error, entries])}`).not.toContain("Example-Pass-1");
  });

  it("can be read and changed by middleware", async () => {
    const { url, received } = await serve(ok);
    const seen: object[] = [];
    const client = createFixtureClient({
      baseUrl: url,
      middleware: [
        (request, next) => {
          seen.push(request.params);
          return next({ ...request, params: { not_yet_known: "changed" } });
        },
      ],
    });
    await calling(client);
    expect(seen).toEqual([params]);
    expect(received[0]?.body).toBe("not_yet_known=changed");
  });
});
