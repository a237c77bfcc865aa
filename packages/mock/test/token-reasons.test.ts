import { newServiceAccount, signToken, type TokenChanges } from "@vox-accounts/test-kit/keys";
import { describe, expect, it } from "vitest";
import { createTokenGate } from "../src/gate/token.ts";

const { credentials } = await newServiceAccount(7);
const nowSeconds = 1_800_000_000;
const check = createTokenGate({
  credentials,
  accountIds: [7, 8],
  now: () => nowSeconds * 1000 + 999,
  sources: ["desk"],
});

/** Signs a token valid from ten seconds ago until in half an hour, with changes. */
function token({ claims, ...changes }: TokenChanges = {}): string {
  const times = { iat: nowSeconds - 10, exp: nowSeconds + 1800 };
  return `Bearer ${signToken(credentials, { ...changes, claims: { ...times, ...claims } })}`;
}

it("a valid token returns its account", async () => {
  expect(await check(token())).toBe(7);
  expect(await check(token({ claims: { iss: "8" } }))).toBe(8);
});

describe("a token is refused with its reason", () => {
  it.each<[string, string | undefined, number, string]>([
    ["none", undefined, 100, "the Authorization header is missing."],
    ["another scheme", "Basic x", 100, "the Authorization header must be `Bearer <token>`."],
    ["nothing like a JWT", "Bearer a.b", 447, "it is not a JWT, which has three base64url parts."],
    ["unreadable parts", "Bearer a.b.c", 447, "its header or claims cannot be decoded."],
    ["alg", token({ header: { alg: "RS512" } }), 100, "its alg must be RS256, not RS512."],
    ["alg odd", token({ header: { alg: "a b" } }), 100, "its alg must be RS256, not a string."],
    ["no alg", token({ header: { alg: undefined } }), 100, "its alg must be RS256, not missing."],
    ["crit", token({ header: { crit: ["exp"] } }), 100, "its header must not have crit;"],
    ["no kid", token({ header: { kid: undefined } }), 100, `${credentials.key_id}; it is missing.`],
    ["kid", token({ header: { kid: "x" } }), 100, `${credentials.key_id}; it is a different one.`],
    ["iss", token({ claims: { iss: 9 } }), 100, "its iss must be one of 7, 8, not 9."],
    ["a long iss", token({ claims: { iss: "x".repeat(17) } }), 100, "7, 8, not a string."],
    ["no iss", token({ claims: { iss: undefined } }), 100, "7, 8, not missing."],
    ["no iat", token({ claims: { iat: undefined } }), 447, "its iat must be a number of seconds"],
    ["no exp", token({ claims: { exp: undefined } }), 447, "seconds since 1970, not missing."],
    [
      "life",
      token({ claims: { exp: nowSeconds + 3591 } }),
      454,
      "exp - iat, is 3601 s; the maximum is",
    ],
    ["early", token({ claims: { iat: nowSeconds + 5 } }), 455, "its iat is 5 s ahead of the"],
    ["nbf early", token({ claims: { nbf: nowSeconds + 1 } }), 455, "its nbf is 1 s ahead of the"],
    ["expired", token({ claims: { exp: nowSeconds } }), 456, "it expired 0 s ago."],
  ])("%s", async (_what, authorization, code, reason) => {
    const refused = await check(authorization).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code, reason: expect.stringMatching(/^Token: /) });
    expect(refused).toMatchObject({ reason: expect.stringContaining(reason), sources: ["desk"] });
  });

  it("for named children instead of the mock's own", async () => {
    const isChild = (id: number) => id === 9;
    const withChildren = createTokenGate({
      ...{ credentials, accountIds: [7], isChild, sources: [] },
      now: () => nowSeconds * 1000,
    });
    expect(await withChildren(token({ claims: { iss: 9 } }))).toBe(9);
    await expect(withChildren(token({ claims: { iss: 10 } }))).rejects.toMatchObject({
      reason: "Token: its iss must be one of 7 or the id of a child, not 10.",
    });
  });
});

it("a token at the limits of its times is accepted", async () => {
  const claims = { iat: nowSeconds, nbf: nowSeconds, exp: nowSeconds + 3600 };
  expect(await check(token({ claims }))).toBe(7);
  expect(await check(token({ claims: { exp: nowSeconds + 1 } }))).toBe(7);
});
