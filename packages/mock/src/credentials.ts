import { randomUUID } from "node:crypto";
import { exportPKCS8, generateKeyPair } from "jose";
import { type Check, isRecord } from "./checks.ts";

/** A service account, as in the vendor's credentials.json. */
export interface Credentials {
  /** The account of the service account. */
  account_id: number;
  /** The account's email. */
  account_email: string;
  /** The key's id, which tokens carry as `kid`. */
  key_id: string;
  /** RSA private key in PKCS#8 PEM format. */
  private_key: string;
}

export const CREDENTIALS: Check = {
  must: "the fields of a credentials.json: account_id, account_email, key_id and private_key",
  fits: (value) =>
    isRecord(value) &&
    Number.isSafeInteger(value.account_id) &&
    [value.account_email, value.key_id, value.private_key].every((one) => typeof one === "string"),
};

/** Creates a throwaway service account. */
export async function generateCredentials(accountId: number): Promise<Credentials> {
  const { privateKey } = await generateKeyPair("RS256", { modulusLength: 2048, extractable: true });
  return {
    account_id: accountId,
    account_email: `owner-${accountId}@example.com`,
    key_id: randomUUID(),
    private_key: await exportPKCS8(privateKey),
  };
}
