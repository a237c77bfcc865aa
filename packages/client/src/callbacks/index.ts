import "@vox-accounts/types/supported-node";

export { CallbackBodyError, type CallbackBodyProblem } from "./body-error.ts";
export {
  type CallbackHandler,
  type CallbackHandlerOptions,
  createCallbackHandler,
} from "./handler.ts";
export type { CallbackMemory } from "./memory.ts";
export { type BrokenCallback, type ParsedCallbacks, parseCallbacks } from "./parse.ts";
export type { CallbackProblem } from "./problems.ts";
export type { CallbackSecrets, CallbackSecretsLookup } from "./secrets.ts";
export { verifyCallback } from "./verify.ts";
