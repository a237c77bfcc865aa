// Signs tokens with a key that never leaves its vault, such as AWS KMS, Google Cloud KMS, an HSM or WebCrypto.
import type { TokenProvider } from "@vox-accounts/client";

export interface Signer {
  readonly accountId: number;
  readonly keyId: string;
  /** RSASSA-PKCS1-v1_5 with SHA-256, the algorithm that JWT calls RS256. */
  readonly sign: (data: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer | Uint8Array>;
}

const lifeSeconds = 50 * 60; // the API accepts at most an hour
const backDatedSeconds = 10; // tolerates a clock that is slightly fast

/** Signs once per account every 40 minutes: `createAccountsClient({ auth: kmsSigner(...) })`. */
export function kmsSigner({ accountId, keyId, sign }: Signer): TokenProvider {
  const tokens = new Map<number, { token: Promise<string>; renewAt: number }>();
  return (call) => {
    const account = call.accountId ?? accountId; // a child's, for `accounts.forChild(id)`
    const now = (Date.now() + call.clockOffsetMs) / 1000;
    const known = tokens.get(account);
    if (known && !call.forceRefresh && now < known.renewAt) return known.token;
    const token = signToken(account, now);
    tokens.set(account, { token, renewAt: now + 0.8 * lifeSeconds });
    token.catch(() => tokens.delete(account)); // the next call tries to sign again
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
