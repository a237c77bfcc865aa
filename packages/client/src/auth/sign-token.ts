import { SignJWT } from "jose/jwt/sign";
import { importPKCS8 } from "jose/key/import";
import { invalidCredentials, type ServiceAccountCredentials } from "./credentials.ts";

/** The claims of a token; times are in seconds since the epoch. */
interface TokenClaims {
  readonly accountId: number;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Signs a token with RS256. @throws Error naming the credentials' `origin`, but never quoting the key, if the key cannot sign. */
export async function signToken(
  { private_key, key_id }: ServiceAccountCredentials,
  origin: string,
  { accountId, issuedAt, expiresAt }: TokenClaims,
): Promise<string> {
  return new SignJWT({ iss: accountId as unknown as string }) // the vendor's clients send a number
    .setProtectedHeader({ typ: "JWT", alg: "RS256", kid: key_id })
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(await importKey(private_key, origin));
}

async function importKey(privateKey: string, origin: string) {
  const pem = privateKey.replaceAll("\\n", "\n").trim(); // environment variables often contain doubly escaped line breaks
  const key = await importPKCS8(pem, "RS256").catch(() => undefined); // the cause is dropped: it may quote the key
  const { modulusLength = 0 } = (key?.algorithm ?? {}) as { modulusLength?: number };
  if (key && modulusLength >= 2048) return key;
  const label = /-BEGIN ([A-Z0-9 ]+)-/u.exec(pem)?.[1];
  const found = label === "PRIVATE KEY" ? "damaged or not RSA" : label;
  const rule =
    "an RSA key of at least 2048 bits as PKCS#8 PEM (BEGIN PRIVATE KEY; `openssl pkcs8 -topk8 -nocrypt` converts others)";
  throw invalidCredentials(
    origin,
    "private_key",
    rule,
    privateKey,
    modulusLength ? `a key of ${modulusLength} bits` : found,
  );
}
