import type { AccountCallback } from "@vox-accounts/types";
import type { CallbackBodyProblem } from "./body-error.ts";

/** Identifies a callback. If it is unverified, anyone may have made it up: escape its type like any untrusted text. */
export interface CallbackName {
  /** The callback's id, which is unique within its account. */
  readonly callbackId: number;
  /** The id of the callback's account. */
  readonly accountId: number;
  /** The callback's type, such as `min_balance`. */
  readonly type: string;
}

/** The request body could not be read. The response has status 400, or 413 if the body is too large. */
export interface BodyProblem {
  /** The whole body could not be read. */
  readonly kind: "body";
  /** What is wrong with the body. */
  readonly problem: CallbackBodyProblem;
}

/** A callback lacks fields that every callback must have. The response has status 400. Only the first 100 of a POST are reported. */
export interface BrokenProblem {
  /** A single callback is malformed. */
  readonly kind: "broken";
  /** The callback's index in the body's list, from 0. */
  readonly index: number;
  /** What is wrong with it, without quoting any value. */
  readonly reason: string;
}

/** The hash does not match the account's salt and API key, or `secrets` found none for the account. The response has status 403. */
export interface UnverifiedProblem extends CallbackName {
  /** A single callback may be forged. */
  readonly kind: "unverified";
  /** Whether the hash is wrong, or the account's secrets are unknown. */
  readonly reason: "wrong-hash" | "no-secrets";
}

/** Your `secrets` lookup, your `seen` or `remember`, or your handler threw. The response has status 500. */
export interface FailedProblem extends CallbackName {
  /** Your own code failed to handle a callback. */
  readonly kind: "failed";
  /** What your function threw. */
  readonly error: unknown;
}

/** Why a callback was not handled; narrow it by `kind`. Contains no secret, hash or payload, except for what your own function threw. */
export type CallbackProblem = BodyProblem | BrokenProblem | UnverifiedProblem | FailedProblem;

/** The identifying fields of a callback. */
export function nameOf({ callback_id, account_id, type }: AccountCallback): CallbackName {
  return { callbackId: callback_id, accountId: account_id, type };
}

const statuses = { failed: 500, unverified: 403, broken: 400, body: 400 } as const;

/** The HTTP status of the worst problem, or 200 if there are no problems. */
export function statusFor(problems: readonly CallbackProblem[]): number {
  return problems.reduce((worst, problem) => Math.max(worst, statusOf(problem)), 200);
}

function statusOf(problem: CallbackProblem): number {
  if (problem.kind === "body" && problem.problem === "too-large") return 413;
  return statuses[problem.kind];
}
