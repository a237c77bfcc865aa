import { shape } from "../redact.ts";

/** A service account's key, as CreateKey and the control panel give it (credentials.json). */
export interface ServiceAccountCredentials {
  readonly account_id: number;
  readonly key_id: string;
  /** A PKCS#8 PEM: `-----BEGIN PRIVATE KEY-----`. */
  readonly private_key: string;
  readonly account_email?: string;
}

/** How to get a right file, for the end of every message. */
export const howToGetCredentials =
  "Create a service account in the control panel (Settings > Service accounts), or call CreateKey, and use the credentials.json it gives.";

/** Checks the shape of credentials that came from `origin`, without looking into the key. */
export function checkCredentials(value: unknown, origin: string): ServiceAccountCredentials {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error(`${origin} must be a JSON object with account_id, key_id and private_key. ${howToGetCredentials}`);
  }
  const { account_id, key_id, private_key } = value as Partial<Record<keyof ServiceAccountCredentials, unknown>>;
  const wrong = [
    ...(Number.isSafeInteger(account_id) ? [] : [`account_id must be an integer, but is ${shape(account_id)}`]),
    ...(typeof key_id === "string" && key_id ? [] : [`key_id must be a text, but is ${shape(key_id)}`]),
    ...(typeof private_key === "string" && private_key ? [] : [`private_key must be a PEM text, but is ${shape(private_key)}`]),
  ];
  if (wrong.length > 0) throw new Error(`${origin}: ${wrong.join("; ")}. ${howToGetCredentials}`);
  return value as ServiceAccountCredentials; // checked above
}

/** What is wrong with the PEM, if it is no PKCS#8 private key; `undefined` if it looks like one. */
export function pemFault(pem: string): string | undefined {
  const label = /-----BEGIN ([A-Z0-9 ]+)-----/u.exec(pem)?.[1];
  if (label === "PRIVATE KEY") return undefined;
  const found = label ? `holds a ${label}` : "is no PEM";
  const way = label?.endsWith(" PRIVATE KEY") ? "; `openssl pkcs8 -topk8 -nocrypt` converts it" : "";
  return `private_key ${found}, but must be a PKCS#8 PEM (BEGIN PRIVATE KEY)${way}.`;
}
