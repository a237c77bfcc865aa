import { randomUUID } from "node:crypto";
import { exportPKCS8, generateKeyPair } from "jose";

/** The vendor's credentials.json of a service account. */
export interface Credentials {
  account_id: number;
  account_email: string;
  key_id: string;
  /** RSA private key, PKCS#8 in PEM. */
  private_key: string;
}

/** Makes a throw-away service account. */
export async function generateCredentials(accountId: number): Promise<Credentials> {
  const { privateKey } = await generateKeyPair("RS256", { modulusLength: 2048, extractable: true });
  return {
    account_id: accountId,
    account_email: `owner-${accountId}@example.com`,
    key_id: randomUUID(),
    private_key: await exportPKCS8(privateKey),
  };
}
