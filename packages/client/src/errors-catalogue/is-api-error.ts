import { type ErrorName, errorCodes } from "@vox-accounts/types/error-codes";
import { AccountsError, type ApiFailure } from "../errors/accounts-error.ts";

/**
 * Whether the API itself answered with an error of one of these names, or with any error if no name is given.
 *
 * @example
 * if (isApiError(error, "INSUFFICIENT_MONEY")) await topUp();
 */
export function isApiError(error: unknown, ...names: readonly ErrorName[]): error is ApiFailure {
  if (!(error instanceof AccountsError && error.kind === "api")) return false;
  const name: string | undefined = errorCodes[error.code]?.name;
  return names.length === 0 || names.some((wanted) => wanted === name);
}
