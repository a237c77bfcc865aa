import { inspect } from "node:util";
import { randomFrom, wholeNumber } from "@vox-accounts/test-kit/random";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AccountsError, LogEntry } from "../../src/index.ts";
import type { AccountsClientOptions } from "../../src/options.ts";
import {
  createFixtureClient,
  createFixtureFetchClient,
  type FixtureClient,
  failureOf,
} from "../support/fixture-client.ts";
import { transportForTest } from "../support/node-transport.ts";
import { startProxy } from "../support/proxy.ts";

const secret = "S3cret-Pass-Word";
afterEach(() => void vi.unstubAllEnvs());

const member = { member_name: "Ada" };

/** A server that refuses every call with this message. */
async function refusing(msg: string): Promise<string> {
  return (await serve(json({ error: { code: 496, msg } }))).url;
}

/** Everything that a client reveals about a failed call: the error and what a logger gets. */
async function toldBy(
  options: Omit<Partial<AccountsClientOptions>, "readOnly">,
  run: (client: FixtureClient) => Promise<unknown>,
): Promise<string> {
  const entries: LogEntry[] = [];
  const client = createFixtureClient({
    ...options,
    logger: (entry) => entries.push(entry),
  });
  const error: AccountsError = await failureOf(run(client));
  await new Promise((resolve) => setImmediate(resolve));
  expect(entries).toHaveLength(1);
  return `${inspect([error, entries], { depth: 9 })}${JSON.stringify([error, entries])}`;
}

describe("neither errors nor log entries reveal", () => {
  it("the token of an earlier call, even if a later one uses another", async () => {
    const baseUrl = await refusing("seen: first-token-of-the-client");
    const tokens = ["first-token-of-the-client", "second-token", "third-token"];
    const client = createFixtureClient({ baseUrl, auth: () => tokens.shift() ?? "" });
    await failureOf(client.getLibrary());
    const { message } = await failureOf(client.getLibrary());
    expect(message).toContain("error 496: seen: [redacted]");
    const child = await failureOf(client.forChild(7).getLibrary());
    expect(child.message).toContain("error 496: seen: [redacted]");
  });

  it.each(["proxy", "environment"])("the password of a proxy, set with %s", async (by) => {
    const { host } = await startProxy();
    const baseUrl = await refusing(`from hooks:${secret}, or ${btoa(`hooks:${secret}`)}`);
    const proxy = `http://hooks:${secret}@${host}`;
    for (const name of ["HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy"])
      vi.stubEnv(name, name.startsWith("h") && by === "environment" ? proxy : "");
    const fetch = transportForTest({ proxy: by === "proxy" ? proxy : by });
    const told = await toldBy({ baseUrl, fetch }, (client) => client.getLibrary());
    expect(told).toContain("error 496: from [redacted]");
    expect(told).not.toContain("S3cret");
    expect(told).not.toContain(btoa(`hooks:${secret}`).slice(3, 9));
  });

  it("the value of a header that middleware adds", async () => {
    const baseUrl = await refusing(`bad key ${secret}`);
    const told = await toldBy(
      {
        baseUrl,
        middleware: [(request, next) => next({ ...request, headers: { "x-key": secret } })],
      },
      (client) => client.getLibrary(),
    );
    expect(told).toContain("bad key [redacted]");
    expect(told).not.toContain("S3cret");
  });

  it("a secret number", async () => {
    const told = await toldBy({ baseUrl: await refusing("no 735512 here") }, (client) =>
      client.addMember({ ...member, password: "Example-Pass-1", api_key: "735512" }),
    );
    expect(told).toContain("no [redacted] here");
  });

  it("a password in a URL within a longer text, even if the parameter is not sensitive", async () => {
    const text = `call https://hooks:${secret}@host.example/x, please`;
    const told = await toldBy({ baseUrl: await refusing(`bad ${secret}`) }, (client) =>
      client.getPrices({ text }),
    );
    expect(told).not.toContain("S3cret");
    expect(told).toContain("@host.example/x, please");
  });

  it.each([
    "https://bob:hunter2 pass@h.example/cb",
    "https:/bob:hunter2pass@h.example/cb",
    "https:bob:hunter2pass@h.example/cb",
    "https:///bob:hunter2pass@h.example/",
    "HTTPS:\\\\bob:hunter2pass@h.example/",
    " https://bob:hunter2\tpass@h.example/",
    "https:\n//bob:hunter2pass@h.example/",
    "ht\ntps:bob:hunter2pass@h.example/",
    "https://bob:hunter2/pass@h.example/",
    "https://bob:hunter2@pass@h.example/",
    "https://hunter2 pass@h.example/",
    "//bob:hunter2pass@h.example/",
    "bob:hunter2/pass@h.example/",
  ])("the password of the URL %j, even if a parser would repair it", async (text) => {
    const mended = URL.canParse(text) ? new URL(text).href : "";
    for (const echo of [text, mended]) {
      const baseUrl = await refusing(echo);
      const told = await toldBy({ baseUrl }, (client) => client.getPrices({ text }));
      expect(told).not.toMatch(/hunter|2.?pass/u);
    }
  });

  it("user names and passwords in URLs that the client has never seen, in any escaping", async () => {
    const urls = [
      `https://hooks:${secret}@a.example/`,
      `https:\\/\\/hooks:${secret}@b.example\\/`,
      encodeURIComponent(`https://hooks:${secret}@c.example/`),
      `https://hooks:pass@${secret}@d.example/`,
    ];
    const told = await toldBy({ baseUrl: await refusing(urls.join(" ")) }, (client) =>
      client.getLibrary(),
    );
    expect(told).not.toMatch(/S3cret|hooks/u);
    expect(told).toMatch(/a\.example.*b\.example.*c\.example.*d\.example/su);
  });

  it("a secret passed as the name of a parameter", async () => {
    const swapped = { [secret]: "password" };
    const told = await toldBy({}, (client) => client.addMember({ ...member, ...swapped } as never));
    expect(told).not.toContain("S3cret");
    const letters = { CorrectHorse: "password" };
    const echo = [() => Promise.reject(new Error("bad CorrectHorse"))];
    expect(
      await toldBy({ middleware: echo }, (client) =>
        client.addMember({ ...member, ...letters } as never),
      ),
    ).not.toContain("CorrectHorse");
  });

  it("an error thrown by a getter that quotes a secret", async () => {
    const params = {
      get password(): string {
        throw new Error(`${secret} is locked`);
      },
    };
    const told = await toldBy({}, (client) => client.addMember(params as never));
    expect(told).toContain("params cannot be read");
    expect(told).not.toContain("S3cret");
  });

  it("a password in a URL at the point where a long message is truncated", async () => {
    for (let before = 4040; before < 4100; before += 10) {
      const url = `https://hooks:${secret}@host.example/`;
      const baseUrl = await refusing(`${" .".repeat(before / 2)}${url}${" .".repeat(5000)}`);
      const { message } = await failureOf(createFixtureClient({ baseUrl }).getLibrary());
      expect(message).not.toMatch(/S3c|hooks:/u);
    }
  });

  it("a secret at the point where a long message is truncated", async () => {
    for (const before of [4080, 4090, 4095, 5110, 5119]) {
      const baseUrl = await refusing(`${" .".repeat(before / 2)}${secret}${" .".repeat(5000)}`);
      const { message } = await failureOf(
        createFixtureClient({ baseUrl }).addMember({ ...member, password: secret }),
      );
      expect(message).not.toContain(secret.slice(0, 6));
      expect(message.length).toBeLessThan(4500);
    }
  });
});

it.each([
  "Ratio 1:2 @ home",
  "reader@library.example",
  "https://h.example/@reader?mail=reader@library.example",
  "See https://h.example/, or write to reader@library.example",
])("errors quote %j in full, because it contains no password", async (text) => {
  const told = await toldBy({ baseUrl: await refusing("no") }, (client) =>
    client.getPrices({ text }),
  );
  expect(told).toContain(text);
});

describe("a log entry", () => {
  it("contains copies that later changes do not affect, and no objects that cannot be parameters", async () => {
    const inner = { password: secret };
    const genre = ["crime"];
    const entries: LogEntry[] = [];
    const client = createFixtureClient({ logger: (entry) => entries.push(entry) });
    await failureOf(client.getPrices({ text: inner, genre } as never));
    genre.push(secret);
    expect(entries[0]?.params).toEqual({ text: "[redacted]", genre: ["crime"] });
  });

  it("reports a call whose parameters cannot be read, without quoting them", async () => {
    const entries: LogEntry[] = [];
    const client = createFixtureClient({ logger: (entry) => entries.push(entry) });
    const error = await failureOf(client.getPrices(null as never));
    await new Promise((resolve) => setImmediate(resolve));
    expect(entries).toEqual([
      { method: "GetPrices", effect: "read", attempt: 1, ms: 0, params: {}, error },
    ]);
  });
});

describe("/openapi-fetch returns no secret", () => {
  it("that is a number or the value of a caller's header", async () => {
    const { url } = await serve(
      json({ error: { code: 496, msg: `key ${secret}`, request: { api_key: 735512 } } }),
    );
    const client = createFixtureFetchClient({ baseUrl: url });
    const { error } = await client.POST("/AddMember", {
      body: { ...member, password: "Example-Pass-1", api_key: "735512" },
      headers: { "x-key": secret },
    });
    expect(error).toEqual({
      error: { code: 496, msg: "key [redacted]", request: { api_key: "[redacted]" } },
    });
  });
});

/** The error messages of both clients for a refusal, with these headers. */
async function refusalsOf(msg: string, headers: Readonly<Record<string, string>>) {
  const fetch = async () => Response.json({ error: { code: 496, msg } });
  const client = createFixtureClient({
    fetch,
    middleware: [(request, next) => next({ ...request, headers })],
  });
  const { message } = await failureOf(client.getLibrary());
  const { error } = await createFixtureFetchClient({ fetch }).POST("/GetLibrary", { headers });
  return { message, error };
}

describe("errors quote from a caller's headers", () => {
  const random = randomFrom(20_261_121);
  const letters = (count: number) =>
    Array.from({ length: count }, () => wholeNumber(random, 10, 35).toString(36)).join("");
  const word = () => letters(wholeNumber(random, 8, 40));
  const harmless = [
    ...["accept", "accept-language", "content-type", "prefer", "traceparent", "user-agent"],
    ...["Prefer", "USER-AGENT"],
  ];

  it.each(harmless)("the value of %s, but not of a header that may contain a key", async (name) => {
    for (let round = 0; round < 25; round++) {
      const [shown, hidden] = [word(), word()];
      const headers = { [name]: shown, [`x-${letters(5)}`]: hidden };
      const told = await refusalsOf(`said ${shown}, got ${hidden}`, headers);
      expect(told.error).toMatchObject({ error: { msg: `said ${shown}, got [redacted]` } });
      expect(told.message).toContain(`error 496: said ${shown}, got [redacted].`);
    }
  });

  it.each(["cookie", "x-prefer", "prefer-x", "my-user-agent"])(
    "not the value of %s",
    async (name) => {
      const hidden = word();
      const told = await refusalsOf(`got ${hidden}`, { [name]: hidden });
      expect(told.error).toMatchObject({ error: { msg: "got [redacted]" } });
      expect(told.message).toContain("error 496: got [redacted].");
    },
  );

  it("not the value of a harmless header that another header also has", async () => {
    const both = word();
    const told = await refusalsOf(`got ${both}`, { prefer: both, "x-key": both });
    expect(JSON.stringify(told)).not.toContain(both.slice(0, 6));
  });
});

it("a message of 10 MB is truncated without blocking", async () => {
  const baseUrl = await refusing("\\u0061 %41 ".repeat(1_000_000));
  const client = createFixtureClient({ baseUrl });
  const before = process.cpuUsage();
  const { message } = await failureOf(client.addMember({ ...member, password: secret }));
  expect(message.length).toBeLessThan(4500);
  expect(message).toContain("characters)");
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(2000); // ms, most of it for sending and parsing
});

it("long tokens that change with every call do not cause whole errors to be redacted", async () => {
  const random = randomFrom(7);
  const auth = () => Array.from({ length: 5500 }, () => wholeNumber(random, 0, 9)).join("");
  const client = createFixtureClient({ baseUrl: await refusing("Not enough money."), auth });
  for (let call = 0; call < 6; call++)
    expect((await failureOf(client.getLibrary())).message).toContain("Not enough money.");
});
