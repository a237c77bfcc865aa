export type { ErrorName } from "@vox-accounts/types/error-codes";
export { describeError } from "./describe-error.ts";
export { explainError } from "./explain-error.ts";
export { isApiError } from "./is-api-error.ts";
