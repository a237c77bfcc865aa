import { exportPKCS8, exportSPKI, generateKeyPair } from "jose";

/** A service account with a key pair made for this run. */
export async function newServiceAccount(accountId = 1000001) {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const credentials = {
    account_id: accountId,
    key_id: "11111111-2222-4333-8444-555555555555",
    private_key: await exportPKCS8(privateKey),
  };
  return { credentials, publicKey, publicPem: await exportSPKI(publicKey) };
}
