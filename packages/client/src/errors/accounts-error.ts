import type { MethodName } from "../wire/send.ts";

/**
 * Whether the API executed the call: `"executed"`, `"not-executed"`, or `"unknown"` if it may have been executed.
 * After `"unknown"` on a write or money method, check before you call it again: the API has no idempotency keys.
 */
export type Outcome = "not-executed" | "executed" | "unknown";

/** The fields that every error has. */
interface Failure extends Error {
  /** Always `"AccountsError"`. */
  readonly name: "AccountsError";
  /** The method's name on the wire, such as `GetAccountInfo`. */
  readonly method: MethodName;
  /** How many requests were sent. */
  readonly attempts: number;
  /**
   * Whether the API executed the call: `"executed"`, `"not-executed"`, or `"unknown"` if it may have been executed. After `"unknown"`
   * on a write or money method, check before you call it again.
   */
  readonly outcome: Outcome;
}

/** The API itself reported an error, which it does with HTTP status 200. */
export interface ApiFailure extends Failure {
  /** The API itself reported an error; see `code`. */
  readonly kind: "api";
  /** The vendor's error code, such as 127; `describeError` from `/errors` explains it. */
  readonly code: number;
}

/** The response had a status that this API does not use, for example from a gateway, a proxy or a rate limit. */
export interface HttpFailure extends Failure {
  /** The response had an HTTP status that this API does not use; see `status`. */
  readonly kind: "http";
  /** The HTTP status, such as 502; 0 for a redirect in a browser. */
  readonly status: number;
}

/** The call failed without an error code or HTTP status. */
export interface OtherFailure extends Failure {
  /**
   * `"network"`: no response. `"timeout"`: no response in time. `"aborted"`: your signal aborted the call. `"decode"`: the response was
   * not from this API, or too large. `"config"`: parameters, options or credentials were invalid, or middleware threw; see `outcome`.
   */
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

/** The fields of a new `AccountsError`. */
export type AccountsErrorInit = KindFields<AccountsError>;

const AccountsErrorClass = class AccountsError extends Error {
  override readonly name = "AccountsError";

  constructor({ message, cause, ...fields }: AccountsErrorInit) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, fields);
  }
};

/** The class of every error that a call throws. `instanceof AccountsError` narrows to a union; narrow that by `kind`. */
export const AccountsError = AccountsErrorClass as unknown as {
  // a class cannot declare a union as the type of its instances
  new (init: AccountsErrorInit): AccountsError;
  readonly prototype: AccountsError;
};
