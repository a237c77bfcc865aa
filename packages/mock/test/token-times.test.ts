import { sign } from "node:crypto";
import { signToken } from "@vox-accounts/test-kit/keys";
import { base64url } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mock } from "../src/index.ts";
import { call } from "./support/call.ts";
import { startFixtureMock } from "./support/fixture-mock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startFixtureMock();
});
afterAll(() => mock.close());

const seconds = () => Math.floor(Date.now() / 1000);
const hourFrom = (iat: number) => ({ iat, exp: iat + 3600 });
const tryToken = (token: string) => call(mock, "/GetLibrary", {}, token);

describe("counts times by the second:", () => {
  it.each([
    ["iat", () => ({ iat: Date.now() / 1000 })],
    ["nbf", () => ({ nbf: Date.now() / 1000 })],
    ["exp", () => ({ exp: Date.now() / 1000 + 60 })],
    ["iat and exp an hour apart", () => hourFrom(Date.now() / 1000)],
    ["iat of a microsecond ago", () => ({ iat: Date.now() / 1000 - 1e-6 })],
  ])("accepts a fractional %s", async (_what, times) => {
    const token = signToken(mock.credentials, { claims: times() });
    expect(await tryToken(token)).toMatchObject({ code: undefined, reason: null });
  });

  it.each<[string, number | undefined, { iat?: number; exp?: number; nbf?: number }]>([
    ["accepts one that expires in 0.1 s", undefined, { exp: 0.5 }],
    ["refuses one that expired 0.1 s ago", 456, { exp: 0.3 }],
    ["refuses one that expires now", 456, { exp: 0.4 }],
    ["accepts one issued 0.5 s ahead, in the same second", undefined, { iat: 0.9, nbf: 0.9 }],
    ["refuses one of the next second", 455, { iat: 1 }],
    ["refuses one that holds from the next second", 455, { nbf: 1 }],
    ["accepts a lifetime of 3600.5 s", undefined, { iat: -3000, exp: 600.5 }],
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

describe("refuses with 447 a token whose", () => {
  describe.each(["iat", "exp", "nbf"])("%s", (claim) => {
    it.each<[string, unknown]>([
      ["a string", "soon"],
      ["a string", String(seconds())],
      ["null", Number.NaN],
      ["a negative number", -1],
      ["a list", [seconds()]],
      ["a boolean", true],
    ])("is %s, and says so", async (kind, value) => {
      const token = signToken(mock.credentials, { claims: { [claim]: value } });
      const reason = `Token: its ${claim} must be a number of seconds since 1970, not ${kind}.`;
      expect(await tryToken(token)).toMatchObject({ code: 447, reason });
    });
  });

  it("exp is larger than any number", async () => {
    const [header = ""] = signToken(mock.credentials).split(".");
    const text = `{"iss":${mock.accountId},"iat":1,"exp":1e999}`;
    const signed = `${header}.${base64url.encode(text)}`;
    const signature = sign("sha256", Buffer.from(signed), mock.credentials.private_key);
    const token = `${signed}.${signature.toString("base64url")}`;
    expect(await tryToken(token)).toMatchObject({
      code: 447,
      reason: expect.stringContaining("exp"),
    });
  });
});

describe("checks the times of a token:", () => {
  it("refuses a lifetime over 3600 s with 454", async () => {
    const iat = seconds() - 10;
    const token = signToken(mock.credentials, { claims: { iat, exp: iat + 3601 } });
    expect(await tryToken(token)).toMatchObject({
      code: 454,
      reason: expect.stringContaining("3601"),
    });
  });

  it("refuses one issued in the future with 455", async () => {
    const iat = seconds() + 300;
    expect(
      await tryToken(signToken(mock.credentials, { claims: { iat, exp: iat + 600 } })),
    ).toMatchObject({ code: 455 });
  });

  it("refuses one that is not valid yet with 455", async () => {
    const token = signToken(mock.credentials, { claims: { nbf: seconds() + 300 } });
    expect(await tryToken(token)).toMatchObject({
      code: 455,
      reason: expect.stringContaining("nbf"),
    });
  });

  it("refuses an expired one with 456", async () => {
    const iat = seconds() - 1200;
    expect(
      await tryToken(signToken(mock.credentials, { claims: { iat, exp: iat + 600 } })),
    ).toMatchObject({ code: 456 });
  });

  it.each<[string, number, Record<string, number>]>([
    ["its iat and exp look", 454, { iat: Date.now(), exp: Date.now() + 600_000 }],
    ["its iat looks", 455, { iat: Date.now() }],
    ["its exp looks", 454, { exp: Date.now() + 600_000 }],
    ["its nbf looks", 455, { nbf: Date.now() }],
  ])("says that %s like milliseconds", async (words, code, times) => {
    const reason = `Token: ${words} like milliseconds; use seconds.`;
    const answer = await tryToken(signToken(mock.credentials, { claims: times }));
    expect(answer).toMatchObject({ code, reason });
  });

  it("checks times on every call, even of a known token", async () => {
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
