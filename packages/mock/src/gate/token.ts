import { createPublicKey, type KeyObject } from "node:crypto";
import {
  compactVerify,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from "jose";
import QuickLRU from "quick-lru";
import type { Credentials } from "../credentials.ts";
import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { checkTimes, kindOf } from "./token-times.ts";

const MAX_VERIFIED_TOKENS = 1000;

/** Which tokens the mock accepts. */
export interface TokenCheck {
  readonly credentials: Credentials;
  /** The account and the children that it may act for. */
  readonly accountIds: readonly number[];
  /** Finds more children in the state, if there is one. */
  readonly isChild?: ((id: number) => boolean) | undefined;
  readonly now: () => number;
  /** Keys of the contract's sources about tokens. */
  readonly sources: readonly string[];
}

/**
 * Creates the check of the Authorization header, which returns the token's account or throws a
 * `Refusal`.
 */
export function createTokenGate({ credentials, accountIds, isChild, now, sources }: TokenCheck) {
  const publicKey = createPublicKey(credentials.private_key);
  const issuers = new Set(accountIds);
  // times and children change, so they are not cached
  const verified = new QuickLRU<string, JWTPayload>({ maxSize: MAX_VERIFIED_TOKENS });

  const verify = async (token: string): Promise<JWTPayload> => {
    const { header, claims } = parse(token);
    if (header.alg !== "RS256")
      throw denied(`its alg must be RS256, not ${describeAlgorithm(header.alg)}.`);
    if (header.crit !== undefined)
      throw denied("its header must not have crit; the mock supports no extensions.");
    if (header.kid !== credentials.key_id) {
      const has = header.kid === undefined ? "it is missing" : "it is a different one";
      throw denied(`its kid must be the credentials' key_id, ${credentials.key_id}; ${has}.`);
    }
    await checkSignature(token, publicKey);
    verified.set(token, claims);
    return claims;
  };
  const accountOf = ({ iss }: JWTPayload): number => {
    const id = accountIn(iss);
    if (id !== undefined && (issuers.has(id) || isChild?.(id))) return id;
    const orChild = isChild ? " or the id of a child" : "";
    const known = `${[...issuers].join(", ")}${orChild}`;
    if (Array.isArray(iss))
      throw denied(`its iss is a list; use a single account id, one of ${known}.`);
    throw denied(`its iss must be one of ${known}, not ${describeIssuer(iss)}.`);
  };
  return async (authorization: string | undefined): Promise<number> => {
    try {
      const token = bearerToken(authorization);
      const claims = verified.get(token) ?? (await verify(token));
      const accountId = accountOf(claims);
      checkTimes(claims, now() / 1000);
      return accountId;
    } catch (error) {
      throw error instanceof Refusal ? new Refusal(error.code, error.reason, sources) : error;
    }
  };
}

function bearerToken(authorization: string | undefined): string {
  if (!authorization) throw denied("the Authorization header is missing.");
  if (!/^Bearer +\S/i.test(authorization))
    throw denied("the Authorization header must be `Bearer <token>`.");
  const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization) ?? [];
  // decoders may skip invalid characters
  if (!token) throw unreadable("it is not a JWT, which has three base64url parts.");
  return token;
}

function parse(token: string): { header: ProtectedHeaderParameters; claims: JWTPayload } {
  try {
    return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
  } catch {
    throw unreadable("its header or claims cannot be decoded.");
  }
}

async function checkSignature(token: string, publicKey: KeyObject): Promise<void> {
  try {
    await compactVerify(token, publicKey, { algorithms: ["RS256"] });
  } catch (error) {
    if (error instanceof errors.JWSInvalid) throw unreadable("it is not a valid JWS.");
    throw denied("its signature was not made with the credentials' private key.");
  }
}

function refusal(code: number, reason: string): Refusal {
  return new Refusal(code, `Token: ${reason}`);
}

function denied(reason: string): Refusal {
  return refusal(CODE.authorizationFailed, reason);
}

function unreadable(reason: string): Refusal {
  return refusal(CODE.invalidTokenFormat, reason);
}

/** Reads the account in `iss`: a number or its decimal digits. */
function accountIn(iss: unknown): number | undefined {
  const isId = typeof iss === "string" && /^(0|[1-9]\d{0,15})$/.test(iss);
  const id = isId ? Number(iss) : iss;
  return Number.isSafeInteger(id) ? (id as number) : undefined; // checked here
}

const MAX_SHOWN_ID_DIGITS = 11; // more may be a secret

function describeIssuer(iss: unknown): string {
  const digits = String(accountIn(iss) ?? "");
  return digits !== "" && digits.length <= MAX_SHOWN_ID_DIGITS ? digits : kindOf(iss);
}

/** Names an algorithm only if it looks like one: any other text may be a secret. */
function describeAlgorithm(alg: unknown): string {
  return typeof alg === "string" && /^(none|[A-Z]{2}\d{3})$/.test(alg) ? alg : kindOf(alg);
}
