import { AccountsError } from "@vox-accounts/client";

/** The `AccountsError` that a call fails with. */
export async function failureOf(call: Promise<unknown>): Promise<AccountsError> {
  const thrown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof AccountsError) return thrown;
  throw new Error(
    `Expected an AccountsError, but ${thrown === undefined ? "the call succeeded" : `got ${thrown}`}.`,
  );
}
