import { createPublicKey, createSign } from "node:crypto";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { base64url, exportPKCS8, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LogEntry, type Mock, startMock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { sign } from "./support/sign.ts";

const CHILD = 2000002;
const log: LogEntry[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ childAccountIds: [CHILD], log: (entry) => log.push(entry) });
});
afterAll(() => mock.close());

const seconds = () => Math.floor(Date.now() / 1000);
const tryToken = (token: string | null) => call(mock, "/GetAccountInfo", {}, token);
const part = (value: object) => base64url.encode(JSON.stringify(value));
/** Signs a header and claims that no library would sign. */
function signAny(header: object, payload: object): string {
  const text = `${part({ alg: "RS256", kid: mock.credentials.key_id, ...header })}.${part(payload)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(mock.credentials.private_key, "base64url")}`;
}
const claims = () => ({ iss: mock.accountId, iat: seconds() - 10, exp: seconds() + 600 });

async function refusal(token: string | null) {
  const answer = await tryToken(token);
  expect(answer.status).toBe(200);
  expect(answer.body.error?.msg).toBe(`${errorCodes[answer.code ?? 0]?.message} ${answer.reason}`);
  expect(answer.reason).toMatch(/^Token: [\x20-\x7e]+$/);
  expect(log.at(-1)).toMatchObject({ method: "GetAccountInfo", status: 200, code: answer.code, reason: answer.reason });
  for (const piece of token?.split(".") ?? []) if (piece) expect(JSON.stringify([answer, log.at(-1)])).not.toContain(piece);
  return answer;
}

describe("accepted", () => {
  it.each([
    ["a number", () => mock.accountId],
    ["a numeric string", () => String(mock.accountId)],
    ["a child's id", () => CHILD],
    ["a child's id as a string", () => String(CHILD)],
  ])("iss as %s", async (_name, iss) => {
    const answer = await tryToken(await sign(mock.credentials, { claims: { iss: iss() } }));
    expect(answer).toMatchObject({ status: 200, code: undefined, reason: null });
    expect(answer.body).toHaveProperty("result");
  });

  it("nbf in the past, and the scheme in any case", async () => {
    const token = await sign(mock.credentials, { claims: { nbf: seconds() - 10 } });
    expect(await tryToken(token)).toMatchObject({ code: undefined });
    const headers = { authorization: `bearer  ${token}` };
    expect(await call(mock, "/GetAccountInfo", { headers }, null)).toMatchObject({ code: undefined });
  });

  it("a life of exactly 3600 s", async () => {
    const iat = seconds() - 10;
    expect(await tryToken(await sign(mock.credentials, { claims: { iat, exp: iat + 3600 } }))).toMatchObject({ code: undefined });
  });
});

describe("refused with 100", () => {
  it("no Authorization header", async () => {
    expect(await refusal(null)).toMatchObject({ code: 100, reason: expect.stringContaining("missing") });
  });

  it("another scheme", async () => {
    const answer = await call(mock, "/GetAccountInfo", { headers: { authorization: "Basic dXNlcjpzZWNyZXQ=" } }, null);
    expect(answer).toMatchObject({ code: 100, reason: expect.stringContaining("Bearer") });
    expect(answer.reason).not.toContain("dXNlcjpzZWNyZXQ");
  });

  it("a signature of another key", async () => {
    const { privateKey } = await generateKeyPair("RS256", { extractable: true });
    const token = await sign(mock.credentials, { privateKey: await exportPKCS8(privateKey) });
    expect(await refusal(token)).toMatchObject({ code: 100, reason: expect.stringContaining("signature") });
  });

  it("claims changed after signing", async () => {
    const [header, , signature] = (await sign(mock.credentials)).split(".");
    const token = `${header}.${part({ ...claims(), exp: seconds() + 601 })}.${signature}`;
    expect(await refusal(token)).toMatchObject({ code: 100, reason: expect.stringContaining("signature") });
  });

  it.each([["another-key"], [undefined]])("kid %s", async (kid) => {
    expect(await refusal(await sign(mock.credentials, { header: { kid } }))).toMatchObject({
      code: 100,
      reason: expect.stringContaining("kid"),
    });
  });

  it.each([
    [7],
    ["7"],
    ["somebody"],
    [undefined],
    [["1000001"]],
    [null],
    [true],
    ["0xf4241"],
    [" 1000001 "],
    ["01000001"],
    ["+1000001"],
    ["1000001.0"],
    ["1e6"],
  ])("iss %j", async (iss) => {
    expect(await refusal(await sign(mock.credentials, { claims: { iss } }))).toMatchObject({
      code: 100,
      reason: expect.stringContaining("iss"),
    });
  });

  it.each(["", "c2ln"])("alg none, with the signature %j", async (signature) => {
    const token = `${part({ alg: "none", kid: mock.credentials.key_id })}.${part(claims())}.${signature}`;
    expect(await refusal(token)).toMatchObject({ code: 100, reason: expect.stringContaining("alg must be RS256, not none") });
  });

  it("a signature that was cut off", async () => {
    const token = (await sign(mock.credentials)).replace(/[\w-]+$/, "");
    expect(await refusal(token)).toMatchObject({ code: 100 });
  });

  it.each([[["exp"]], [["b64"]], [[]], [null]])("crit %j", async (crit) => {
    const token = signAny({ crit, b64: true }, claims());
    expect(await refusal(token)).toMatchObject({ code: 100, reason: expect.stringContaining("crit") });
  });

  it("HS256 with the public key as the secret", async () => {
    const pem = createPublicKey(mock.credentials.private_key).export({ type: "spki", format: "pem" });
    const token = await new SignJWT({ ...claims(), iss: String(mock.accountId) })
      .setProtectedHeader({ alg: "HS256", kid: mock.credentials.key_id })
      .sign(new TextEncoder().encode(String(pem)));
    expect(await refusal(token)).toMatchObject({ code: 100, reason: expect.stringContaining("alg must be RS256, not HS256") });
  });
});

describe("refused with 447, the token cannot be read", () => {
  it.each([["gibberish"], ["not.a.token"], ["a.b"], [`${part({ alg: "RS256" })}.${base64url.encode("[1,")}.c2ln`]])(
    "%s",
    async (token) => {
      const answer = await tryToken(token);
      expect(answer).toMatchObject({ status: 200, code: 447, reason: expect.stringMatching(/^Token: /) });
    },
  );

  it.each([
    ["a space in its claims", (token: string) => token.replace(".", ". ")],
    ["a space in its signature", (token: string) => `${token.slice(0, -4)} ${token.slice(-4)}`],
    ["padding", (token: string) => `${token}==`],
    ["a fourth part", (token: string) => `${token}.c2ln`],
  ])("with %s", async (_what, spoil) => {
    const headers = { authorization: `Bearer ${spoil(await sign(mock.credentials))}` };
    const answer = await call(mock, "/GetAccountInfo", { headers }, null);
    expect(answer).toMatchObject({ code: 447, reason: expect.stringMatching(/^Token: /) });
  });

  it("nbf that is no time", async () => {
    expect(await refusal(signAny({}, { ...claims(), nbf: "soon" }))).toMatchObject({ code: 447 });
  });

  it.each([["iat"], ["exp"]])("without %s", async (claim) => {
    expect(await refusal(await sign(mock.credentials, { claims: { [claim]: undefined } }))).toMatchObject({ code: 447 });
  });
});

describe("refused for its times", () => {
  it("454: a life over 3600 s", async () => {
    const iat = seconds() - 10;
    const token = await sign(mock.credentials, { claims: { iat, exp: iat + 3601 } });
    expect(await refusal(token)).toMatchObject({ code: 454, reason: expect.stringContaining("3601") });
  });

  it("455: issued in the future", async () => {
    const iat = seconds() + 300;
    expect(await refusal(await sign(mock.credentials, { claims: { iat, exp: iat + 600 } }))).toMatchObject({ code: 455 });
  });

  it("455: not yet good", async () => {
    const token = await sign(mock.credentials, { claims: { nbf: seconds() + 300 } });
    expect(await refusal(token)).toMatchObject({ code: 455, reason: expect.stringContaining("nbf") });
  });

  it("456: expired", async () => {
    const iat = seconds() - 1200;
    expect(await refusal(await sign(mock.credentials, { claims: { iat, exp: iat + 600 } }))).toMatchObject({ code: 456 });
  });

  it("looks at the clock on every call, though the token is known", async () => {
    let ahead = 0;
    await using other = await startMock({ credentials: mock.credentials, now: () => Date.now() + ahead });
    const token = await sign(mock.credentials);
    expect(await call(other, "/GetAccountInfo", {}, token)).toMatchObject({ code: undefined });
    ahead = 2 * 3600_000;
    expect(await call(other, "/GetAccountInfo", {}, token)).toMatchObject({ code: 456 });
    ahead = -2 * 3600_000;
    expect(await call(other, "/GetAccountInfo", {}, token)).toMatchObject({ code: 455 });
    ahead = 0;
    expect(await call(other, "/GetAccountInfo", {}, token)).toMatchObject({ code: undefined });
  });

  it("goes by the clock it is given", async () => {
    const { credentials } = mock;
    await using ahead = await startMock({ credentials, now: () => Date.now() + 2 * 3600_000 });
    await using behind = await startMock({ credentials, now: () => Date.now() - 2 * 3600_000 });
    expect(await call(ahead, "/GetAccountInfo")).toMatchObject({ code: 456 });
    expect(await call(behind, "/GetAccountInfo")).toMatchObject({ code: 455 });
  });
});
