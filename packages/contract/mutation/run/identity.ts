import { generateKeyPairSync } from "node:crypto";
import { serviceAccount } from "@vox-accounts/client";

/** The caller; created once for all mocks, because creating a key pair is slow. */
export interface Identity {
  readonly credentials: {
    readonly account_id: number;
    readonly account_email: string;
    readonly key_id: string;
    readonly private_key: string;
  };
  readonly token: string;
}

/** Creates a key pair and a token that outlives the run. */
export async function makeIdentity(): Promise<Identity> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const credentials = {
    account_id: 1000001,
    account_email: "owner@example.com",
    key_id: "11111111-2222-4333-8444-555555555555",
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
  const { signal } = new AbortController();
  const token = await serviceAccount(credentials)({
    accountId: undefined,
    forceRefresh: false,
    clockOffsetMs: 0,
    baseUrl: "https://host.example",
    signal,
  });
  return { credentials, token };
}
