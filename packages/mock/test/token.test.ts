import { createPublicKey, sign } from "node:crypto";
import { newServiceAccount, signToken } from "@vox-accounts/test-kit/keys";
import { errorCodes } from "@vox-accounts/types/error-codes";
import { base64url, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LogEntry, Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

const CHILD = 2000002;
const log: LogEntry[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startFixtureMock({ childAccountIds: [CHILD], log: (entry) => log.push(entry) });
});
afterAll(() => mock.close());

const seconds = () => Math.floor(Date.now() / 1000);
const tryToken = (token: string | null) => call(mock, "/GetLibrary", {}, token);
const part = (value: object) => base64url.encode(JSON.stringify(value));
const hourFrom = (iat: number) => ({ iat, exp: iat + 3600 });
const claims = () => ({ iss: mock.accountId, iat: seconds() - 10, exp: seconds() + 600 });

async function refusal(token: string | null) {
  const answer = await tryToken(token);
  expect(answer.status).toBe(200);
  expect(answer.body.error?.msg).toBe(`${errorCodes[answer.code ?? 0]?.message} ${answer.reason}`);
  expect(answer.reason).toMatch(/^Token: [\x20-\x7e]+$/);
  expect(log.at(-1)).toMatchObject({
    method: "GetLibrary",
    status: 200,
    code: answer.code,
    reason: answer.reason,
  });
  for (const piece of token?.split(".") ?? [])
    if (piece) expect(JSON.stringify([answer, log.at(-1)])).not.toContain(piece);
  return answer;
}

describe("takes a token", () => {
  it.each([
    ["a number", () => mock.accountId],
    ["a numeric string", () => String(mock.accountId)],
    ["a child's id", () => CHILD],
    ["a child's id as a string", () => String(CHILD)],
  ])("whose iss is %s", async (_name, iss) => {
    const answer = await tryToken(signToken(mock.credentials, { claims: { iss: iss() } }));
    expect(answer).toMatchObject({ status: 200, code: undefined, reason: null });
    expect(answer.body).toHaveProperty("result");
  });

  it("with nbf in the past, and the scheme in any case", async () => {
    const token = signToken(mock.credentials, { claims: { nbf: seconds() - 10 } });
    expect(await tryToken(token)).toMatchObject({ code: undefined });
    const headers = { authorization: `bearer  ${token}` };
    expect(await call(mock, "/GetLibrary", { headers }, null)).toMatchObject({ code: undefined });
  });

  it("that lives exactly 3600 s", async () => {
    const iat = seconds() - 10;
    expect(
      await tryToken(signToken(mock.credentials, { claims: { iat, exp: iat + 3600 } })),
    ).toMatchObject({ code: undefined });
  });
});

describe("counts times by the second:", () => {
  it.each([
    ["iat", () => ({ iat: Date.now() / 1000 })],
    ["nbf", () => ({ nbf: Date.now() / 1000 })],
    ["exp", () => ({ exp: Date.now() / 1000 + 60 })],
    ["iat and exp an hour apart", () => hourFrom(Date.now() / 1000)],
    ["iat of a microsecond ago", () => ({ iat: Date.now() / 1000 - 1e-6 })],
  ])("takes a fractional %s", async (_what, times) => {
    const token = signToken(mock.credentials, { claims: times() });
    expect(await tryToken(token)).toMatchObject({ code: undefined, reason: null });
  });

  it.each<[string, number | undefined, { iat?: number; exp?: number; nbf?: number }]>([
    ["takes one that expires in 0.1 s", undefined, { exp: 0.5 }],
    ["refuses one that expired 0.1 s ago", 456, { exp: 0.3 }],
    ["refuses one that expires now", 456, { exp: 0.4 }],
    ["takes one of 0.5 s ahead in the same second", undefined, { iat: 0.9, nbf: 0.9 }],
    ["refuses one of the next second", 455, { iat: 1 }],
    ["refuses one that holds from the next second", 455, { nbf: 1 }],
    ["takes a life of 3600.5 s", undefined, { iat: -3000, exp: 600.5 }],
    ["refuses a life of 3601 s", 454, { iat: -3000, exp: 601 }],
  ])("%s", async (_what, code, { iat = -1, exp = 60, nbf = -1 }) => {
    const now = seconds();
    const { credentials } = mock;
    await using still = await startFixtureMock({ credentials, now: () => now * 1000 + 400 });
    const claims = { iat: now + iat, exp: now + exp, nbf: now + nbf };
    const token = signToken(credentials, { claims });
    expect(await call(still, "/GetLibrary", {}, token)).toMatchObject({ code });
  });
});

describe("refuses with 100", () => {
  it("a call without an Authorization header", async () => {
    expect(await refusal(null)).toMatchObject({
      code: 100,
      reason: expect.stringContaining("missing"),
    });
  });

  it("another scheme than Bearer", async () => {
    const answer = await call(
      mock,
      "/GetLibrary",
      { headers: { authorization: "Basic dXNlcjpzZWNyZXQ=" } },
      null,
    );
    expect(answer).toMatchObject({ code: 100, reason: expect.stringContaining("Bearer") });
    expect(answer.reason).not.toContain("dXNlcjpzZWNyZXQ");
  });

  it("a token signed with another key", async () => {
    const other = await newServiceAccount();
    const token = signToken(mock.credentials, { privateKey: other.credentials.private_key });
    expect(await refusal(token)).toMatchObject({
      code: 100,
      reason: expect.stringContaining("signature"),
    });
  });

  it("a token whose claims were changed after signing", async () => {
    const [header, , signature] = signToken(mock.credentials).split(".");
    const token = `${header}.${part({ ...claims(), exp: seconds() + 601 })}.${signature}`;
    expect(await refusal(token)).toMatchObject({
      code: 100,
      reason: expect.stringContaining("signature"),
    });
  });

  it.each([["another-key"], [undefined]])("a token whose kid is %s", async (kid) => {
    expect(await refusal(signToken(mock.credentials, { header: { kid } }))).toMatchObject({
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
  ])("a token whose iss is %j", async (iss) => {
    expect(await refusal(signToken(mock.credentials, { claims: { iss } }))).toMatchObject({
      code: 100,
      reason: expect.stringContaining("iss"),
    });
  });

  it.each<[string, unknown]>([
    ["is a list; write one account id alone", ["1000001"]],
    ["is a list; write one account id alone", [1000001]],
    ["not 7.", 7],
    ["not missing.", undefined],
    ["not null.", null],
    ["not text.", "somebody"],
    ["not an object.", { id: 1000001 }],
    ["not another number.", 1000001.5],
  ])("a token, and says that its iss %s", async (words, iss) => {
    const answer = await refusal(signToken(mock.credentials, { claims: { iss } }));
    expect(answer).toMatchObject({ code: 100, reason: expect.stringContaining(words) });
    expect(answer.reason).toContain(String(mock.accountId));
  });

  it.each(["", "c2ln"])("a token whose alg is none, with the signature %j", async (signature) => {
    const token = `${part({ alg: "none", kid: mock.credentials.key_id })}.${part(claims())}.${signature}`;
    expect(await refusal(token)).toMatchObject({
      code: 100,
      reason: expect.stringContaining("alg must be RS256, not none"),
    });
  });

  it("a token without its signature", async () => {
    const token = signToken(mock.credentials).replace(/[\w-]+$/, "");
    expect(await refusal(token)).toMatchObject({ code: 100 });
  });

  it.each([[["exp"]], [["b64"]], [[]], [null]])("a token whose crit is %j", async (crit) => {
    const token = signToken(mock.credentials, { header: { crit, b64: true } });
    expect(await refusal(token)).toMatchObject({
      code: 100,
      reason: expect.stringContaining("crit"),
    });
  });

  it("a token signed with HS256 and the public key as the secret", async () => {
    const pem = createPublicKey(mock.credentials.private_key).export({
      type: "spki",
      format: "pem",
    });
    const token = await new SignJWT({ ...claims(), iss: String(mock.accountId) })
      .setProtectedHeader({ alg: "HS256", kid: mock.credentials.key_id })
      .sign(new TextEncoder().encode(String(pem)));
    expect(await refusal(token)).toMatchObject({
      code: 100,
      reason: expect.stringContaining("alg must be RS256, not HS256"),
    });
  });
});

describe("refuses with 447, as a token that it cannot read,", () => {
  it.each([
    ["gibberish"],
    ["not.a.token"],
    ["a.b"],
    [`${part({ alg: "RS256" })}.${base64url.encode("[1,")}.c2ln`],
  ])("%s", async (token) => {
    const answer = await tryToken(token);
    expect(answer).toMatchObject({
      status: 200,
      code: 447,
      reason: expect.stringMatching(/^Token: /),
    });
  });

  it.each([
    ["a space in its claims", (token: string) => token.replace(".", ". ")],
    ["a space in its signature", (token: string) => `${token.slice(0, -4)} ${token.slice(-4)}`],
    ["padding", (token: string) => `${token}==`],
    ["a fourth part", (token: string) => `${token}.c2ln`],
  ])("one with %s", async (_what, spoil) => {
    const headers = { authorization: `Bearer ${spoil(signToken(mock.credentials))}` };
    const answer = await call(mock, "/GetLibrary", { headers }, null);
    expect(answer).toMatchObject({ code: 447, reason: expect.stringMatching(/^Token: /) });
  });

  describe.each(["iat", "exp", "nbf"])("one whose %s", (claim) => {
    it.each<[string, unknown]>([
      ["text", "soon"],
      ["text", String(seconds())],
      ["null", Number.NaN],
      ["a negative number", -1],
      ["a list", [seconds()]],
      ["a boolean", true],
    ])("is %s, and says so", async (kind, value) => {
      const token = signToken(mock.credentials, { claims: { [claim]: value } });
      const reason = `Token: its ${claim} must be a number of seconds since 1970, not ${kind}.`;
      expect(await refusal(token)).toMatchObject({ code: 447, reason });
    });
  });

  it("one whose exp is larger than any number", async () => {
    const [header = ""] = signToken(mock.credentials).split(".");
    const text = `{"iss":${mock.accountId},"iat":1,"exp":1e999}`;
    const signed = `${header}.${base64url.encode(text)}`;
    const signature = sign("sha256", Buffer.from(signed), mock.credentials.private_key);
    const token = `${signed}.${signature.toString("base64url")}`;
    expect(await refusal(token)).toMatchObject({
      code: 447,
      reason: expect.stringContaining("exp"),
    });
  });

  it.each([["iat"], ["exp"]])("one without %s", async (claim) => {
    expect(
      await refusal(signToken(mock.credentials, { claims: { [claim]: undefined } })),
    ).toMatchObject({ code: 447 });
  });
});

describe("checks the times of a token:", () => {
  it("refuses a life over 3600 s with 454", async () => {
    const iat = seconds() - 10;
    const token = signToken(mock.credentials, { claims: { iat, exp: iat + 3601 } });
    expect(await refusal(token)).toMatchObject({
      code: 454,
      reason: expect.stringContaining("3601"),
    });
  });

  it("refuses one issued in the future with 455", async () => {
    const iat = seconds() + 300;
    expect(
      await refusal(signToken(mock.credentials, { claims: { iat, exp: iat + 600 } })),
    ).toMatchObject({ code: 455 });
  });

  it("refuses one that is not valid yet with 455", async () => {
    const token = signToken(mock.credentials, { claims: { nbf: seconds() + 300 } });
    expect(await refusal(token)).toMatchObject({
      code: 455,
      reason: expect.stringContaining("nbf"),
    });
  });

  it("refuses an expired one with 456", async () => {
    const iat = seconds() - 1200;
    expect(
      await refusal(signToken(mock.credentials, { claims: { iat, exp: iat + 600 } })),
    ).toMatchObject({ code: 456 });
  });

  it.each<[string, number, Record<string, number>]>([
    ["its iat and exp look", 454, { iat: Date.now(), exp: Date.now() + 600_000 }],
    ["its iat looks", 455, { iat: Date.now() }],
    ["its exp looks", 454, { exp: Date.now() + 600_000 }],
    ["its nbf looks", 455, { nbf: Date.now() }],
  ])("says that %s like milliseconds", async (words, code, times) => {
    const reason = `Token: ${words} like milliseconds; use seconds.`;
    const answer = await refusal(signToken(mock.credentials, { claims: times }));
    expect(answer).toMatchObject({ code, reason });
  });

  it("reads the clock on every call, even for a token it has seen", async () => {
    let ahead = 0;
    await using other = await startFixtureMock({
      credentials: mock.credentials,
      now: () => Date.now() + ahead,
    });
    const token = signToken(mock.credentials);
    expect(await call(other, "/GetLibrary", {}, token)).toMatchObject({ code: undefined });
    ahead = 2 * 3600_000;
    expect(await call(other, "/GetLibrary", {}, token)).toMatchObject({ code: 456 });
    ahead = -2 * 3600_000;
    expect(await call(other, "/GetLibrary", {}, token)).toMatchObject({ code: 455 });
    ahead = 0;
    expect(await call(other, "/GetLibrary", {}, token)).toMatchObject({ code: undefined });
  });

  it("uses the clock it is given", async () => {
    const { credentials } = mock;
    await using ahead = await startFixtureMock({
      credentials,
      now: () => Date.now() + 2 * 3600_000,
    });
    await using behind = await startFixtureMock({
      credentials,
      now: () => Date.now() - 2 * 3600_000,
    });
    expect(await call(ahead, "/GetLibrary")).toMatchObject({ code: 456 });
    expect(await call(behind, "/GetLibrary")).toMatchObject({ code: 455 });
  });
});

describe("a child's token", () => {
  it("with a space in it is refused, and names no issuer", async () => {
    const token = signToken(mock.credentials, { claims: { iss: CHILD } }).replace(".", ". ");
    const headers = { authorization: `Bearer ${token}` };
    expect(await call(mock, "/GetLibrary", { headers }, null)).toMatchObject({ code: 447 });
    expect(mock.requests().at(-1)).not.toHaveProperty("issuer");
  });

  it.each([`0x${CHILD.toString(16)}`, ` ${CHILD} `, `0${CHILD}`, `${CHILD}.0`, [CHILD]])(
    "with iss %j is refused, and names no issuer",
    async (iss) => {
      expect(await refusal(signToken(mock.credentials, { claims: { iss } }))).toMatchObject({
        code: 100,
      });
      expect(mock.requests().at(-1)).not.toHaveProperty("issuer");
    },
  );
});
