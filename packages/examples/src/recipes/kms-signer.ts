// Signs tokens with a key that never leaves its vault: AWS KMS, Google Cloud KMS, an HSM, WebCrypto.
import type { TokenProvider } from "@vox-accounts/client";

export interface Signer {
  readonly accountId: number;
  readonly keyId: string;
  /** RSASSA-PKCS1-v1_5 with SHA-256, the algorithm that JWT calls RS256. */
  readonly sign: (data: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer | Uint8Array>;
}

const lifeSeconds = 50 * 60; // the API takes at most an hour
const backDatedSeconds = 10; // for a clock that is a little ahead

/** For `createAccountsClient({ auth: kmsSigner(...) })`: one signature per account and 40 minutes. */
export function kmsSigner({ accountId, keyId, sign }: Signer): TokenProvider {
  const kept = new Map<number, { token: Promise<string>; renewAt: number }>();
  return (call) => {
    const account = call.accountId ?? accountId; // a child's, for `accounts.forChild(id)`
    const now = (Date.now() + call.clockOffsetMs) / 1000;
    const known = kept.get(account);
    if (known && !call.forceRefresh && now < known.renewAt) return known.token;
    const token = signToken(account, now);
    kept.set(account, { token, renewAt: now + 0.8 * lifeSeconds });
    token.catch(() => kept.delete(account)); // the next call tries to sign again
    return token;
  };

  async function signToken(account: number, now: number): Promise<string> {
    const iat = Math.floor(now) - backDatedSeconds;
    const header = { typ: "JWT", alg: "RS256", kid: keyId };
    const claims = { iss: account, iat, exp: iat + lifeSeconds };
    const unsigned = [header, claims].map((part) => base64url(JSON.stringify(part))).join(".");
    const signature = await sign(new TextEncoder().encode(unsigned));
    return `${unsigned}.${base64url(new Uint8Array(signature))}`;
  }
}

function base64url(data: string | Uint8Array): string {
  return Buffer.from(data).toString("base64url");
}
