import { decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { TokenContext } from "../src/auth/token-provider.ts";
import { createAccountsClient, serviceAccount } from "../src/index.ts";
import { failureOf } from "./support/failure.ts";
import { newServiceAccount } from "./support/key.ts";
import { json, serve } from "./support/server.ts";

const account = await newServiceAccount();
const context = (of: Partial<TokenContext> = {}): TokenContext => ({
  baseUrl: "https://host.example",
  accountId: undefined,
  forceRefresh: false,
  clockOffsetMs: 0,
  signal: new AbortController().signal,
  ...of,
});

afterEach(() => void vi.useRealTimers());

describe("a service account's token", () => {
  it("is RS256 with the key's id, a numeric issuer, and lives 50 minutes from 10 seconds ago", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
    const token = await serviceAccount(account.credentials)(context());
    const issued = Date.UTC(2026, 0, 1) / 1000 - 10;
    expect(decodeProtectedHeader(token)).toEqual({ typ: "JWT", alg: "RS256", kid: account.credentials.key_id });
    expect(decodeJwt(token)).toEqual({ iss: 1000001, iat: issued, exp: issued + 3000 });
    await jwtVerify(token, account.publicKey, { algorithms: ["RS256"] });
  });

  it("names the child in iss for forChild", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createAccountsClient({ auth: serviceAccount(account.credentials), baseUrl: url });
    await client.forChild(414877).getAccountInfo();
    await client.getAccountInfo();
    expect(received.map(({ headers }) => decodeJwt(headers.authorization?.slice(7) ?? "").iss)).toEqual([414877, 1000001]);
  });

  it("is signed once, however many calls wait for it", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createAccountsClient({ auth: serviceAccount(account.credentials), baseUrl: url });
    await Promise.all(Array.from({ length: 50 }, () => client.getAccountInfo()));
    expect(new Set(received.map(({ headers }) => headers.authorization)).size).toBe(1);
  });

  it("is kept until 80 % of its life, then renewed by the next call", async () => {
    const start = Date.UTC(2026, 0, 1);
    vi.useFakeTimers({ now: start, toFake: ["Date"] });
    const provide = serviceAccount(account.credentials);
    const first = await provide(context());
    vi.setSystemTime(start + 39 * 60_000);
    expect(await provide(context())).toBe(first);
    vi.setSystemTime(start + 40 * 60_000);
    const second = await provide(context());
    expect(second).not.toBe(first);
    expect(await provide(context())).toBe(second);
  });

  it("is signed anew when the last one was refused, by the server's clock", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
    const provide = serviceAccount(account.credentials);
    const first = await provide(context());
    const second = await provide(context({ forceRefresh: true, clockOffsetMs: 600_000 }));
    expect(Number(decodeJwt(second).iat) - Number(decodeJwt(first).iat)).toBe(600);
  });

  it("is kept for one base URL and signed anew for another, so that no host sees what is meant for another", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
    const provide = serviceAccount(account.credentials);
    const production = await provide(context());
    vi.setSystemTime(Date.UTC(2026, 0, 1, 0, 1));
    expect(await provide(context({ baseUrl: "https://other.example" }))).not.toBe(production);
    expect(await provide(context())).toBe(production);
  });

  it("is signed with the key that the credentials hold at the time of the call", async () => {
    const credentials = { ...account.credentials };
    const provide = serviceAccount(credentials);
    await provide(context());
    credentials.key_id = "rotated";
    expect(decodeProtectedHeader(await provide(context())).kid).toBe("rotated");
  });

  it("of a child is not kept for ever when there are thousands", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
    const provide = serviceAccount(account.credentials);
    const first = await provide(context({ accountId: 1 }));
    for (let accountId = 2; accountId <= 1001; accountId++) await provide(context({ accountId }));
    vi.setSystemTime(Date.UTC(2026, 0, 1, 0, 1));
    expect(await provide(context({ accountId: 1 }))).not.toBe(first);
  });

  it("is asked for again by the next call after signing failed", async () => {
    const credentials = { ...account.credentials, private_key: "broken" };
    const provide = serviceAccount(credentials);
    await expect(provide(context())).rejects.toThrow("private_key must be");
    credentials.private_key = account.credentials.private_key;
    expect(decodeJwt(await provide(context())).iss).toBe(1000001);
  });

  it("that is refused to many calls at once is signed anew once", async () => {
    const serverDate = new Date(Date.now() + 600_000).toUTCString();
    const { url, received } = await serve((response, { headers }) => {
      const refused = headers.authorization === received[0]?.headers.authorization;
      response.setHeader("date", serverDate);
      json(refused ? { error: { code: 456, msg: "Expired" } } : { result: 1 })(response);
    });
    const client = createAccountsClient({ auth: serviceAccount(account.credentials), baseUrl: url });
    await Promise.all(Array.from({ length: 10 }, () => client.getAccountInfo()));
    expect(new Set(received.map(({ headers }) => headers.authorization)).size).toBe(2);
    expect(received).toHaveLength(20);
  });

  it("takes a key whose line breaks are written as \\n", async () => {
    const private_key = account.credentials.private_key.replaceAll("\n", "\\n");
    expect(decodeJwt(await serviceAccount({ ...account.credentials, private_key })(context())).iss).toBe(1000001);
  });
});

describe("a token provider of one's own", () => {
  it("is asked for the account at hand", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createAccountsClient({ auth: ({ accountId }) => `for-${accountId}`, baseUrl: url });
    await client.forChild(7).getAccountInfo();
    expect(received[0]?.headers.authorization).toBe("Bearer for-7");
  });

  it("that fails makes a config error with its reason, and sends nothing", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const auth = () => Promise.reject(new Error("the vault is closed"));
    const error = await failureOf(createAccountsClient({ auth, baseUrl: url }).getAccountInfo());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("the vault is closed");
    expect(received).toHaveLength(0);
  });

  it.each([undefined, "", "a b", "a\r\nX-Injected: 1", "é"])("that gives %o is refused before sending", async (token) => {
    const auth = (() => token) as unknown as () => string;
    const error = await failureOf(createAccountsClient({ auth }).chargeAccount({ phone_id: 1 }));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain("the token must be a string of visible ASCII characters");
  });
});
