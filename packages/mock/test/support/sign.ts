import { importPKCS8, SignJWT } from "jose";
import type { Credentials } from "../../src/index.ts";

interface Changes {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  privateKey?: string;
}

/** Signs a token as a client would; a claim or header field set to undefined is left out. */
export async function sign(credentials: Credentials, { header, claims, privateKey }: Changes = {}): Promise<string> {
  const iat = Math.floor(Date.now() / 1000) - 10;
  const key = await importPKCS8(privateKey ?? credentials.private_key, "RS256");
  return new SignJWT({ iss: credentials.account_id, iat, exp: iat + 3000, ...claims } as Record<string, unknown>)
    .setProtectedHeader({ alg: "RS256", kid: credentials.key_id, ...header })
    .sign(key);
}
