import { generateKeyPairSync } from "node:crypto";
import { inspect } from "node:util";
import { newServiceAccount } from "@vox-accounts/test-kit/keys";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { decodeJwt, decodeProtectedHeader, jwtVerify } from "jose";
import { afterEach, describe, expect, it, vi } from "vitest";
import { serviceAccount } from "../../src/index.ts";
import { createFixtureClient, failureOf } from "../support/fixture-client.ts";
import { tokenContext as context } from "../support/token-context.ts";

const account = await newServiceAccount();

afterEach(() => void vi.useRealTimers());

describe("a service account's token", () => {
  it("is signed with RS256, names the key, has a numeric issuer, and is valid for 50 minutes from 10 s ago", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
    const token = await serviceAccount(account.credentials)(context());
    const issued = Date.UTC(2026, 0, 1) / 1000 - 10;
    expect(decodeProtectedHeader(token)).toEqual({
      typ: "JWT",
      alg: "RS256",
      kid: account.credentials.key_id,
    });
    expect(decodeJwt(token)).toEqual({ iss: 1000001, iat: issued, exp: issued + 3000 });
    await jwtVerify(token, account.publicKey, { algorithms: ["RS256"] });
  });

  it("names the child account as its issuer with forChild", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createFixtureClient({ auth: serviceAccount(account.credentials), baseUrl: url });
    await client.forChild(414877).getLibrary();
    await client.getLibrary();
    expect(
      received.map(({ headers }) => decodeJwt(headers.authorization?.slice(7) ?? "").iss),
    ).toEqual([414877, 1000001]);
  });

  it("is signed once for concurrent calls", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createFixtureClient({ auth: serviceAccount(account.credentials), baseUrl: url });
    await Promise.all(Array.from({ length: 50 }, () => client.getLibrary()));
    expect(received).toHaveLength(50);
    expect(new Set(received.map(({ headers }) => headers.authorization)).size).toBe(1);
  });

  it("is reused until 80 % of its life, then renewed by the next call", async () => {
    const start = Date.UTC(2026, 0, 1);
    vi.useFakeTimers({ now: start, toFake: ["Date"] });
    const provide = serviceAccount(account.credentials);
    const first = await provide(context());
    vi.setSystemTime(start + 40 * 60_000 - 1);
    expect(await provide(context())).toBe(first);
    vi.setSystemTime(start + 40 * 60_000);
    const second = await provide(context());
    expect(second).not.toBe(first);
    expect(await provide(context())).toBe(second);
  });

  it("is replaced according to the server's clock when the previous one was refused", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
    const provide = serviceAccount(account.credentials);
    const first = await provide(context());
    const second = await provide(context({ forceRefresh: true, clockOffsetMs: 600_000 }));
    expect(Number(decodeJwt(second).iat) - Number(decodeJwt(first).iat)).toBe(600);
  });

  it("is signed with the key in the credentials at the time of the call", async () => {
    const credentials = { ...account.credentials };
    const provide = serviceAccount(credentials);
    await provide(context());
    credentials.key_id = "rotated";
    expect(decodeProtectedHeader(await provide(context())).kid).toBe("rotated");
  });

  it("is signed by the next call after signing has failed", async () => {
    const credentials = { ...account.credentials, private_key: "broken" };
    const provide = serviceAccount(credentials);
    await expect(provide(context())).rejects.toThrow("private_key must be");
    credentials.private_key = account.credentials.private_key;
    expect(decodeJwt(await provide(context())).iss).toBe(1000001);
  });

  it("is replaced only once when concurrent calls are refused", async () => {
    const serverDate = new Date(Date.now() + 600_000).toUTCString();
    const { url, received } = await serve((response, request) => {
      const refused = request.headers.authorization === received[0]?.headers.authorization;
      response.setHeader("date", serverDate);
      json(refused ? { error: { code: 456, msg: "Expired" } } : { result: 1 })(response, request);
    });
    const client = createFixtureClient({ auth: serviceAccount(account.credentials), baseUrl: url });
    await Promise.all(Array.from({ length: 10 }, () => client.getLibrary()));
    expect(new Set(received.map(({ headers }) => headers.authorization)).size).toBe(2);
    expect(received).toHaveLength(20);
  });

  it("can be signed with a key whose line breaks are escaped as \\n", async () => {
    const private_key = account.credentials.private_key.replaceAll("\n", "\\n");
    expect(
      decodeJwt(await serviceAccount({ ...account.credentials, private_key })(context())).iss,
    ).toBe(1000001);
  });
});

describe("credentials that cannot sign make the call fail with instructions for getting valid ones", () => {
  const { credentials, publicPem } = account;
  const ec = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const pkcs1 = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const short = generateKeyPairSync("rsa", {
    modulusLength: 1024,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const half = credentials.private_key.slice(0, 800);

  it.each([
    ["an array", [], "The service account: account_id must be an integer, but is undefined"],
    [
      "a string",
      JSON.stringify(credentials),
      "The service account: credentials must be an object; pass JSON.parse(text)",
    ],
    [
      "no key id",
      { ...credentials, key_id: undefined },
      "key_id must be a non-empty string, but is undefined",
    ],
    [
      "an account id as a string",
      { ...credentials, account_id: "1000001" },
      "account_id must be an integer, but is a string of length 7",
    ],
    [
      "an empty key",
      { ...credentials, private_key: "" },
      "private_key must be an RSA key of at least 2048 bits as PKCS#8 PEM (BEGIN PRIVATE KEY; `openssl pkcs8",
    ],
    [
      "a key that is not PEM",
      { ...credentials, private_key: "hidden" },
      "but is a string of length 6",
    ],
    ["a public key", { ...credentials, private_key: publicPem }, "but is PUBLIC KEY"],
    ["a PKCS#1 key", { ...credentials, private_key: pkcs1.privateKey }, "but is RSA PRIVATE KEY"],
    [
      "an encrypted key",
      { ...credentials, private_key: "-----BEGIN ENCRYPTED PRIVATE KEY-----\nx" },
      "but is ENCRYPTED PRIVATE KEY",
    ],
    [
      "an elliptic curve key",
      { ...credentials, private_key: ec.privateKey },
      "but is damaged or not RSA",
    ],
    [
      "a key that is too short",
      { ...credentials, private_key: short.privateKey },
      "but is a key of 1024 bits",
    ],
    ["a key cut in half", { ...credentials, private_key: half }, "but is damaged or not RSA"],
  ])("%s", async (name, value, message) => {
    const auth = serviceAccount(value as typeof credentials);
    const error = await failureOf(createFixtureClient({ auth }).getLibrary());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain(message);
    if (name !== "a string")
      expect(error.message).toContain("Get a credentials.json from the control panel");
    expect(inspect(error, { depth: 9 })).not.toContain(credentials.private_key.slice(100, 160));
  });
});
