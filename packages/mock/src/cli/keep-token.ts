import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { importPKCS8, SignJWT } from "jose";
import type { Credentials } from "../credentials.ts";
import { MAX_TOKEN_LIFE_SECONDS } from "../gate/token-times.ts";

const RENEWAL_MS = (MAX_TOKEN_LIFE_SECONDS / 2) * 1000;

/** Keeps a valid token in a file for calls without a client; a printed token would end up in logs. */
export async function keepToken(
  credentials: Credentials,
  folder: string,
): Promise<{ file: string; stop: () => void }> {
  const key = await importPKCS8(credentials.private_key, "RS256");
  const file = join(folder, "token");
  const write = async () => {
    const iat = Math.floor(Date.now() / 1000);
    const claims = new SignJWT({
      iss: String(credentials.account_id),
      iat,
      exp: iat + MAX_TOKEN_LIFE_SECONDS,
    });
    const token = await claims
      .setProtectedHeader({ typ: "JWT", alg: "RS256", kid: credentials.key_id })
      .sign(key);
    writeFileSync(file, token, { mode: 0o600 });
  };
  await write();
  // the folder may have been removed
  const renewal = setInterval(() => void write().catch(() => {}), RENEWAL_MS).unref();
  return { file, stop: () => clearInterval(renewal) };
}
