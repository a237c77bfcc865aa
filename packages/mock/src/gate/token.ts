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

/** The vendor takes no longer ones. */
export const MAX_TOKEN_LIFE_SECONDS = 3600;
const MAX_VERIFIED_TOKENS = 1000;

/** Which tokens the mock accepts. */
export interface TokenCheck {
  readonly credentials: Credentials;
  /** The account and the children it may act for. */
  readonly accountIds: readonly number[];
  /** Finds further children in the mock's memory, if it has one. */
  readonly isChild?: ((id: number) => boolean) | undefined;
  readonly now: () => number;
  /** Keys of the contract's sources on tokens. */
  readonly sources: readonly string[];
}

/**
 * Makes the check of the Authorization header: it returns the token's account, or throws a
 * `Refusal`.
 */
export function createTokenGate({ credentials, accountIds, isChild, now, sources }: TokenCheck) {
  const publicKey = createPublicKey(credentials.private_key);
  const issuers = new Set(accountIds);
  // without times and children, which change
  const verified = new QuickLRU<string, JWTPayload>({ maxSize: MAX_VERIFIED_TOKENS });

  const verify = async (token: string): Promise<JWTPayload> => {
    const { header, claims } = parse(token);
    if (header.alg !== "RS256") throw denied(`its alg must be RS256, not ${echo(header.alg)}.`);
    if (header.crit !== undefined)
      throw denied("its header must have no crit; the mock knows no extensions.");
    if (header.kid !== credentials.key_id) {
      const has = header.kid === undefined ? "it has none" : "it has another";
      throw denied(`its kid must be the credentials' key_id, ${credentials.key_id}; ${has}.`);
    }
    await checkSignature(token, publicKey);
    verified.set(token, claims);
    return claims;
  };
  const accountOf = ({ iss }: JWTPayload): number => {
    const id = accountIn(iss);
    if (id === undefined || !(issuers.has(id) || isChild?.(id))) {
      const orChild = isChild ? " or the id of a child" : "";
      throw denied(
        `its iss must be one of ${[...issuers].join(", ")}${orChild}, not ${echo(iss)}.`,
      );
    }
    return id;
  };
  return async (authorization: string | undefined): Promise<number> => {
    try {
      const token = bearerToken(authorization);
      const claims = verified.get(token) ?? (await verify(token));
      const accountId = accountOf(claims);
      checkTimes(claims, Math.floor(now() / 1000));
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
  // decoders may skip other characters
  if (!token) throw unreadable("it is not a JWT of three parts in base64url.");
  return token;
}

function parse(token: string): { header: ProtectedHeaderParameters; claims: JWTPayload } {
  try {
    return { header: decodeProtectedHeader(token), claims: decodeJwt(token) };
  } catch {
    throw unreadable("its header or its claims cannot be read.");
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

/** The account in `iss`, a number or its digits and no other spelling of it. */
function accountIn(iss: unknown): number | undefined {
  if (typeof iss === "number") return iss;
  return typeof iss === "string" && /^(0|[1-9]\d{0,14})$/.test(iss) ? Number(iss) : undefined;
}

function checkTimes({ iat, exp, nbf }: JWTPayload, now: number): void {
  if (!isTime(iat) || !isTime(exp))
    throw unreadable("iat and exp must both be numbers, in seconds.");
  if (nbf !== undefined && !isTime(nbf))
    throw unreadable("nbf must be a number, in seconds, or left out.");
  if (exp - iat > MAX_TOKEN_LIFE_SECONDS) {
    throw refusal(
      CODE.tokenLivesTooLong,
      `its life, exp - iat, is ${exp - iat} s; ${MAX_TOKEN_LIFE_SECONDS} s is the longest allowed.`,
    );
  }
  if (iat > now)
    throw refusal(
      CODE.tokenIssuedInFuture,
      `its iat is ${iat - now} s ahead of the server's clock.`,
    );
  if (nbf !== undefined && nbf > now)
    throw refusal(
      CODE.tokenIssuedInFuture,
      `its nbf is ${nbf - now} s ahead of the server's clock.`,
    );
  if (exp <= now) throw refusal(CODE.tokenExpired, `it expired ${now - exp} s ago.`);
}

function isTime(claim: unknown): claim is number {
  return typeof claim === "number" && Number.isFinite(claim);
}

/** Says a value of the token only if it is too plain to be a secret. */
function echo(value: unknown): string {
  if (value === undefined) return "missing";
  return /^[A-Za-z0-9]{1,16}$/.test(String(value)) ? String(value) : "what it is";
}
