import type { AccountCallback } from "@vox-accounts/types";
import type { Handle } from "./memory.ts";
import { type CallbackProblem, nameOf } from "./problems.ts";
import { type CallbackSecretsLookup, readSecrets } from "./secrets.ts";
import { hasHashOf } from "./verify.ts";

/** Handles the callbacks of one POST in order. Returns a problem for each one that was not handled. */
export async function handleBatch(
  callbacks: readonly AccountCallback[],
  lookup: CallbackSecretsLookup,
  handle: Handle,
): Promise<CallbackProblem[]> {
  const lookUp = oncePerAccount(lookup);
  const problems: CallbackProblem[] = [];
  for (const callback of callbacks) {
    const problem = await handleOne(callback, lookUp, handle);
    if (problem) problems.push(problem);
  }
  return problems;
}

async function handleOne(
  callback: AccountCallback,
  lookUp: CallbackSecretsLookup,
  handle: Handle,
): Promise<CallbackProblem | undefined> {
  const name = nameOf(callback);
  try {
    const secrets = await lookUp(callback.account_id);
    if (!secrets) return { kind: "unverified", reason: "no-secrets", ...name };
    if (!hasHashOf(callback, readSecrets(secrets)))
      return { kind: "unverified", reason: "wrong-hash", ...name };
    await handle(callback);
    return undefined;
  } catch (error) {
    return { kind: "failed", error, ...name };
  }
}

/** Looks up each account only once, because a POST may contain thousands of callbacks. */
function oncePerAccount(lookup: CallbackSecretsLookup): CallbackSecretsLookup {
  const found = new Map<number, ReturnType<CallbackSecretsLookup>>();
  return (accountId) => {
    if (!found.has(accountId)) found.set(accountId, lookup(accountId));
    return found.get(accountId);
  };
}
