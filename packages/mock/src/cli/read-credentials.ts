import { readFileSync } from "node:fs";
import { importPKCS8 } from "jose";
import { CREDENTIALS, type Credentials } from "../credentials.ts";

/** Reads a credentials.json; errors never contain any of its contents. */
export async function readCredentials(file: string): Promise<Credentials> {
  const credentials = parse(file);
  if (!CREDENTIALS.fits(credentials))
    throw new Error(`--credentials: ${file} does not contain ${CREDENTIALS.must}.`);
  const { account_id, account_email, key_id, private_key } = credentials as Credentials;
  try {
    await importPKCS8(private_key, "RS256");
  } catch {
    throw new Error(
      `--credentials: private_key in ${file} is not an RSA key in PKCS#8 PEM format.`,
    );
  }
  return { account_id, account_email, key_id, private_key };
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const problem = code === undefined ? "is not JSON" : `cannot be read (${code})`;
    throw new Error(`--credentials: ${file} ${problem}.`);
  }
}
