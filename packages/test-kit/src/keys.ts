/** Keys, tokens and certificates, created at run time, so that the repository contains none. */
import { createPrivateKey, generateKeyPair, type KeyObject, sign } from "node:crypto";
import { isIP } from "node:net";
import { promisify } from "node:util";

/** A service account's credentials.json. */
export interface Credentials {
  readonly account_id: number;
  readonly account_email: string;
  readonly key_id: string;
  /** RSA private key, PKCS#8 in PEM. */
  readonly private_key: string;
}

/** A service account with a new key pair. */
export interface ServiceAccount {
  readonly credentials: Credentials;
  readonly publicKey: KeyObject;
  /** The public key, SPKI in PEM. */
  readonly publicPem: string;
}

/** The differences from a valid token; fields set to undefined are omitted. */
export interface TokenChanges {
  readonly header?: Readonly<Record<string, unknown>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signs with another key than the account's. */
  readonly privateKey?: string;
}

/**
 * A certificate and its private key, both in PEM, with the property names of Node's TLS servers.
 */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Creates a service account with its own RSA key pair. */
export async function newServiceAccount(accountId = 1000001): Promise<ServiceAccount> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: 2048,
  });
  const credentials = {
    account_id: accountId,
    account_email: `owner-${accountId}@example.com`,
    key_id: "11111111-2222-4333-8444-555555555555",
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
  const publicPem = publicKey.export({ type: "spki", format: "pem" }).toString();
  return { credentials, publicKey, publicPem };
}

/** Signs a token like a client: valid for 50 minutes, or with changes. */
export function signToken(credentials: Credentials, changes: TokenChanges = {}): string {
  const iat = Math.floor(Date.now() / 1000) - 10;
  const header = { alg: "RS256", kid: credentials.key_id, ...changes.header };
  const claims = { iss: credentials.account_id, iat, exp: iat + 3000, ...changes.claims };
  const text = `${base64url(header)}.${base64url(claims)}`;
  const key = readKey(changes.privateKey ?? credentials.private_key);
  return `${text}.${sign("sha256", Buffer.from(text), key).toString("base64url")}`;
}

const keys = new Map<string, KeyObject>(); // reading the PEM takes as long as signing

function readKey(pem: string): KeyObject {
  const key = keys.get(pem) ?? createPrivateKey(pem);
  keys.set(pem, key);
  return key;
}

/** Creates a certificate for these hosts that is its own authority. */
export async function newCertificate(
  hosts: readonly string[] = ["localhost", "127.0.0.1"],
): Promise<Certificate> {
  const { generate } = await import("selfsigned"); // takes 0.1 s to load, and most tests do not need it
  const [commonName = "localhost"] = hosts;
  const { cert, private: key } = await generate([{ name: "commonName", value: commonName }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "subjectAltName", altNames: hosts.map(altName) },
    ],
  });
  return { cert, key };
}

function altName(host: string) {
  return isIP(host) ? ({ type: 7, ip: host } as const) : ({ type: 2, value: host } as const);
}

function base64url(content: object): string {
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}
