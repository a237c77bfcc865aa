import type { AccountCallback } from "@vox-accounts/types";
import type { CallbackBodyProblem } from "./body-error.ts";

/** Which callback it is. An unverified one may be anybody's invention: quote its type as you would any foreign text. */
export interface CallbackName {
  readonly callbackId: number;
  readonly accountId: number;
  readonly type: string;
}

/** Why a callback was not handled. It holds no secret, hash or payload; only `error` is what your own function threw. */
export type CallbackProblem =
  /** The whole body could not be read; answered with 400, or 413 if it is too large. */
  | { readonly kind: "body"; readonly problem: CallbackBodyProblem }
  /** A callback of the body lacks what every callback has; answered with 400. Told of the first 100 of a POST. */
  | { readonly kind: "broken"; readonly index: number; readonly reason: string }
  /** The hash is not that of the account's salt and key, or there are none for the account; answered with 403. */
  | ({ readonly kind: "unverified"; readonly reason: "wrong-hash" | "no-secrets" } & CallbackName)
  /** Your look-up of the secrets, your memory or your handler threw; answered with 500. */
  | ({ readonly kind: "failed"; readonly error: unknown } & CallbackName);

/** The names of a callback alone. */
export function nameOf({ callback_id, account_id, type }: AccountCallback): CallbackName {
  return { callbackId: callback_id, accountId: account_id, type };
}

const statuses = { failed: 500, unverified: 403, broken: 400, body: 400 } as const;

/** The status that tells of the gravest problem; 200 if there is none. */
export function statusFor(problems: readonly CallbackProblem[]): number {
  return problems.reduce((gravest, problem) => Math.max(gravest, statusOf(problem)), 200);
}

function statusOf(problem: CallbackProblem): number {
  if (problem.kind === "body" && problem.problem === "too-large") return 413;
  return statuses[problem.kind];
}
