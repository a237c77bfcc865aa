import { generateKeyPairSync } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { decodeProtectedHeader } from "jose";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAccountsClient, serviceAccount } from "../src/index.ts";
import { credentialsFile } from "../src/node/index.ts";
import { failureOf } from "./support/failure.ts";
import { newServiceAccount } from "./support/key.ts";
import { json, serve } from "./support/server.ts";

const { credentials, publicPem } = await newServiceAccount();
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vox-credentials-"));
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const failureWith = (auth: ReturnType<typeof serviceAccount>) => failureOf(createAccountsClient({ auth }).getAccountInfo());

async function fileOf(content: unknown): Promise<string> {
  const file = join(folder, "credentials.json");
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

describe("a credentials file", () => {
  it("signs calls", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    await createAccountsClient({ auth: credentialsFile(await fileOf(credentials)), baseUrl: url }).getAccountInfo();
    expect(received[0]?.headers.authorization).toMatch(/^Bearer ey/u);
  });

  it("is found by VOXIMPLANT_CREDENTIALS at the time of the call", async () => {
    const { url, received } = await serve(json({ result: 1 }));
    const client = createAccountsClient({ auth: credentialsFile(), baseUrl: url });
    vi.stubEnv("VOXIMPLANT_CREDENTIALS", await fileOf(`\uFEFF${JSON.stringify(credentials)}`));
    await client.getAccountInfo();
    expect(received).toHaveLength(1);
  });

  it("is read again after it has been mended", async () => {
    const { url } = await serve(json({ result: 1 }));
    const client = createAccountsClient({ auth: credentialsFile(await fileOf("{")), baseUrl: url });
    await failureOf(client.getAccountInfo());
    await fileOf(credentials);
    expect(await client.getAccountInfo()).toEqual({ result: 1 });
  });

  it("is read again a second later, so that a rotated key counts, and a file half written does not", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { url, received } = await serve(json({ result: 1 }));
    const client = createAccountsClient({ auth: credentialsFile(await fileOf(credentials)), baseUrl: url });
    await client.getAccountInfo();
    await fileOf('{"account_id":');
    vi.advanceTimersByTime(1001);
    await client.getAccountInfo();
    await fileOf({ ...credentials, key_id: "rotated" });
    await client.getAccountInfo();
    vi.advanceTimersByTime(1001);
    await client.getAccountInfo();
    const kids = received.map(({ headers }) => decodeProtectedHeader(headers.authorization?.slice(7) ?? "").kid);
    expect(kids).toEqual([...Array(3).fill(credentials.key_id), "rotated"]);
    expect(new Set(received.slice(0, 3).map(({ headers }) => headers.authorization)).size).toBe(1);
  });

  it("that is nowhere named says what was tried", async () => {
    vi.stubEnv("VOXIMPLANT_CREDENTIALS", undefined);
    const error = await failureWith(credentialsFile());
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain(
      "credentialsFile() got no path and VOXIMPLANT_CREDENTIALS is not set. Create a service account",
    );
  });

  it("that is missing is named, and so is the variable it came from", async () => {
    vi.stubEnv("VOXIMPLANT_CREDENTIALS", join(folder, "none.json"));
    expect((await failureWith(credentialsFile())).message).toContain(
      `${join(folder, "none.json")} (named by VOXIMPLANT_CREDENTIALS) does not exist.`,
    );
  });

  it("that is a folder cannot be read", async () => {
    expect((await failureWith(credentialsFile(folder))).message).toContain(
      `The credentials file ${folder} cannot be read (EISDIR).`,
    );
  });

  it("that this user may not read says so", async () => {
    const file = await fileOf(credentials);
    await chmod(file, 0);
    await chmod(folder, 0o755);
    const nobody = 65534;
    const root = process.getuid?.() === 0; // root may read everything, so the call is made as nobody
    if (root) process.seteuid?.(nobody);
    const error = await failureWith(credentialsFile(file)).finally(() => root && process.seteuid?.(0));
    expect(error.message).toContain(`${file} may not be read by this user.`);
  });

  it("with broken JSON is named without quoting it", async () => {
    const error = await failureWith(credentialsFile(await fileOf('{"private_key":"hidden-words')));
    expect(error.message).toContain("credentials.json is no valid JSON (28 characters).");
    expect(inspect(error, { depth: 9 })).not.toContain("hidden-words");
  });
});

describe("credentials that cannot sign", () => {
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

  it.each([
    ["an array", [], "The service account: account_id must be an integer, but is undefined"],
    ["no key id", { ...credentials, key_id: undefined }, "key_id must be a string, but is undefined"],
    [
      "an account id as text",
      { ...credentials, account_id: "1000001" },
      "account_id must be an integer, but is a string of 7 characters",
    ],
    [
      "an empty key",
      { ...credentials, private_key: "" },
      "private_key must be an RSA key of 2048 bits or more as PKCS#8 PEM (BEGIN PRIVATE KEY; `openssl pkcs8",
    ],
    ["no PEM", { ...credentials, private_key: "hidden" }, "but is a string of 6 characters"],
    ["a public key", { ...credentials, private_key: publicPem }, "but is PUBLIC KEY"],
    ["a PKCS#1 key", { ...credentials, private_key: pkcs1.privateKey }, "but is RSA PRIVATE KEY"],
    [
      "an encrypted key",
      { ...credentials, private_key: "-----BEGIN ENCRYPTED PRIVATE KEY-----\nx" },
      "but is ENCRYPTED PRIVATE KEY",
    ],
    ["an elliptic curve key", { ...credentials, private_key: ec.privateKey }, "but is damaged or not RSA"],
    ["a key cut in half", { ...credentials, private_key: credentials.private_key.slice(0, 800) }, "but is damaged or not RSA"],
  ])("%s", async (_, value, message) => {
    const error = await failureWith(serviceAccount(value as typeof credentials));
    expect(error).toMatchObject({ kind: "config", outcome: "not-executed", attempts: 0 });
    expect(error.message).toContain(message);
    expect(error.message).toContain("Create a service account in the control panel");
    expect(inspect(error, { depth: 9 })).not.toContain(credentials.private_key.slice(100, 160));
  });
});
