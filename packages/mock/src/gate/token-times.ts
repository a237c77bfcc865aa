import type { JWTPayload } from "jose";
import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";

/** The longest lifetime that the vendor accepts. */
export const MAX_TOKEN_LIFE_SECONDS = 3600;

/** As seconds this is the year 5138, as milliseconds 1973. */
const FIRST_LIKELY_MS = 1e11;

interface Times {
  readonly iat: number;
  readonly exp: number;
  readonly nbf: number | undefined;
}

/** Throws a `Refusal` for a token that is not valid at `now`, in seconds. */
export function checkTimes(claims: JWTPayload, now: number): void {
  const times = readTimes(claims);
  const { iat, exp, nbf } = times;
  // fractions of a second are ignored, as clients round differently
  const life = Math.floor(exp) - Math.floor(iat);
  const demand = (fits: boolean, code: number, reason: string) => {
    if (!fits) throw refusal(code, wrongUnit(times) ?? reason);
  };
  demand(
    life <= MAX_TOKEN_LIFE_SECONDS,
    CODE.tokenLivesTooLong,
    `its lifetime, exp - iat, is ${life} s; the maximum is ${MAX_TOKEN_LIFE_SECONDS} s.`,
  );
  for (const [name, time] of [["iat", iat] as const, ["nbf", nbf] as const]) {
    const ahead = Math.floor(time ?? 0) - Math.floor(now);
    const reason = `its ${name} is ${ahead} s ahead of the server's clock.`;
    demand(ahead <= 0, CODE.tokenIssuedInFuture, reason);
  }
  demand(exp > now, CODE.tokenExpired, `it expired ${Math.floor(now - exp)} s ago.`);
}

function readTimes({ iat, exp, nbf }: JWTPayload): Times {
  return {
    iat: readTime("iat", iat),
    exp: readTime("exp", exp),
    nbf: nbf === undefined ? undefined : readTime("nbf", nbf),
  };
}

function readTime(name: string, claim: unknown): number {
  if (typeof claim === "number" && Number.isFinite(claim) && claim >= 0) return claim;
  throw refusal(
    CODE.invalidTokenFormat,
    `its ${name} must be a number of seconds since 1970, not ${kindOf(claim)}.`,
  );
}

function wrongUnit(times: Times): string | undefined {
  const names = Object.entries(times).filter(([, time]) => time >= FIRST_LIKELY_MS);
  if (names.length === 0) return undefined;
  const verb = names.length === 1 ? "looks" : "look";
  return `its ${names.map(([name]) => name).join(" and ")} ${verb} like milliseconds; use seconds.`;
}

/** Describes a claim without its value. */
export function kindOf(claim: unknown): string {
  if (claim === undefined) return "missing";
  if (claim === null) return "null";
  if (Array.isArray(claim)) return "a list";
  if (typeof claim === "string") return "a string";
  if (typeof claim === "number") return claim < 0 ? "a negative number" : "another number";
  return typeof claim === "object" ? "an object" : "a boolean";
}

function refusal(code: number, reason: string): Refusal {
  return new Refusal(code, `Token: ${reason}`);
}
