import type { MethodName } from "../wire/send.ts";

/**
 * Whether the API carried the call out: `not-executed` surely not, `executed` surely yes, `unknown` it may have.
 * After `unknown` on a write or money method, look before trying again: the API has no idempotency key.
 */
export type Outcome = "not-executed" | "executed" | "unknown";

/** What every failure tells. */
interface Failure extends Error {
  readonly name: "AccountsError";
  /** The operation, as it goes over the wire. */
  readonly method: MethodName;
  /** How many requests went out. */
  readonly attempts: number;
  readonly outcome: Outcome;
}

/** The API answered with an error of its own (with HTTP 200); `code` is the vendor's number. */
export interface ApiFailure extends Failure {
  readonly kind: "api";
  readonly code: number;
}

/** The answer had a status that this API does not use: a gateway, a proxy, a redirect, a rate limit. */
export interface HttpFailure extends Failure {
  readonly kind: "http";
  readonly status: number;
}

/**
 * `network`: no answer came. `timeout`: none came in time. `aborted`: your signal ended the call. `decode`: the answer was not a response
 * of this API, or too long. `config`: invalid parameters, options or credentials, or middleware threw; see `outcome`.
 */
export interface OtherFailure extends Failure {
  readonly kind: "network" | "timeout" | "aborted" | "decode" | "config";
}

/**
 * Why a call failed; narrow it by `kind`.
 *
 * @example
 * if (e instanceof AccountsError && e.kind === "api" && e.code === 127) topUp();
 */
export type AccountsError = ApiFailure | HttpFailure | OtherFailure;

type KindFields<F> = F extends Failure
  ? Omit<F, keyof Error> & { readonly message: string; readonly cause?: unknown }
  : never;

/** The fields of an error that is to be made. */
export type AccountsErrorInit = KindFields<AccountsError>;

const AccountsErrorClass = class AccountsError extends Error {
  override readonly name = "AccountsError";

  constructor({ message, cause, ...fields }: AccountsErrorInit) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, fields);
  }
};

/** The class behind every failure; `instanceof AccountsError` narrows to the union. */
export const AccountsError = AccountsErrorClass as unknown as {
  // a class cannot declare a union as its instances' type
  new (init: AccountsErrorInit): AccountsError;
  readonly prototype: AccountsError;
};
