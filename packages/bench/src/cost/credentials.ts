import { generateKeyPairSync, sign } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const accountId = 1000001;
const keyId = "11111111-2222-4333-8444-555555555555";

/**
 * Writes a credentials.json with a new key, and signs a token with it for competitors that send a
 * constant header.
 */
export function makeCredentials(folder: string): { token: string; credentialsFile: string } {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const credentialsFile = join(folder, "credentials.json");
  const private_key = privateKey.export({ type: "pkcs8", format: "pem" });
  writeFileSync(
    credentialsFile,
    JSON.stringify({ account_id: accountId, key_id: keyId, private_key }),
    { mode: 0o600 },
  );
  const now = Math.floor(Date.now() / 1000);
  const content = [
    { typ: "JWT", alg: "RS256", kid: keyId },
    { iss: accountId, iat: now, exp: now + 3000 },
  ];
  const signed = content
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return {
    token: `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}`,
    credentialsFile,
  };
}
