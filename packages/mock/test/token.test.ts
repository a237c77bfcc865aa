import { createPublicKey } from "node:crypto";
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

describe("accepts a token", () => {
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
    ["is a list; use a single account id", ["1000001"]],
    ["is a list; use a single account id", [1000001]],
    ["not 7.", 7],
    ["not missing.", undefined],
    ["not null.", null],
    ["not a string.", "somebody"],
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

describe("refuses with 447 as unreadable", () => {
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

  it.each([["iat"], ["exp"]])("one without %s", async (claim) => {
    expect(
      await refusal(signToken(mock.credentials, { claims: { [claim]: undefined } })),
    ).toMatchObject({ code: 447 });
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
