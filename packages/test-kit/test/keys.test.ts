import { verify } from "node:crypto";
import { expect, test } from "vitest";
import { newServiceAccount, signToken } from "../src/keys.ts";

test("a signed token verifies with the public key, and contains the requested changes", async () => {
  const { credentials, publicKey } = await newServiceAccount(42);
  const changes = { header: { kid: undefined, typ: "JWT" }, claims: { exp: 5 } };
  const [header = "", claims = "", signature = ""] = signToken(credentials, changes).split(".");
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString());
  expect(
    verify(
      "sha256",
      Buffer.from(`${header}.${claims}`),
      publicKey,
      Buffer.from(signature, "base64url"),
    ),
  ).toBe(true);
  expect(read(header)).toEqual({ alg: "RS256", typ: "JWT" });
  expect(read(claims)).toMatchObject({ iss: 42, exp: 5 });
});
