import { didYouMean, isObject, quote, UsageError } from "../usage-error.ts";
import { defaultMaxBodyBytes, readMaxBodyBytes } from "./limits.ts";
import type { CallbackMemory, Handle } from "./memory.ts";
import type { CallbackProblem } from "./problems.ts";
import { type CallbackSecrets, type CallbackSecretsLookup, readSecrets } from "./secrets.ts";

/** Options of `createCallbackHandler`. */
export type CallbackHandlerOptions = CallbackMemory & {
  /** The account's secrets, or a function that looks them up by `account_id` if several accounts share a `callback_url`. */
  readonly secrets: CallbackSecrets | CallbackSecretsLookup;
  /** Handles callbacks whose type has no handler, including types that the vendor adds later. */
  readonly fallback: Handle;
  /** Called for each callback that was not handled, with the reason. The response to the sender contains only a status. */
  readonly onProblem: (problem: CallbackProblem) => unknown;
  /**
   * Maximum size of a request body in bytes.
   *
   * @defaultValue `1_048_576`
   */
  readonly maxBodyBytes?: number | undefined;
};

/** The options with defaults filled in. */
export interface HandlerSettings {
  readonly lookup: CallbackSecretsLookup;
  readonly memory: CallbackMemory;
  readonly fallback: Handle;
  readonly onProblem: (problem: CallbackProblem) => unknown;
  readonly maxBodyBytes: number;
}

const known = {
  secrets: true,
  fallback: true,
  onProblem: true,
  maxBodyBytes: true,
  seen: true,
  remember: true,
} satisfies Record<keyof CallbackHandlerOptions, true>;

/** Checks the options and fills in the defaults. @throws UsageError for an option that is missing, unknown or invalid. */
export function readHandlerOptions(options: CallbackHandlerOptions): HandlerSettings {
  if (!isObject(options)) throw UsageError.mustBe("options", "an object", options);
  for (const [name, value] of Object.entries(options))
    if (!Object.hasOwn(known, name))
      throw new UsageError(
        `unknown option ${quote(name, value, known)}${didYouMean(name, Object.keys(known))}`,
      );
  const { secrets, fallback, onProblem, maxBodyBytes = defaultMaxBodyBytes } = options;
  const { seen, remember } = options;
  demandFunction("fallback", fallback);
  demandFunction("onProblem", onProblem);
  if (seen !== undefined || remember !== undefined) {
    demandFunction("seen", seen);
    demandFunction("remember", remember);
  }
  return {
    lookup: lookupOf(secrets),
    memory: options,
    fallback,
    onProblem,
    maxBodyBytes: readMaxBodyBytes(maxBodyBytes),
  };
}

function lookupOf(secrets: CallbackSecrets | CallbackSecretsLookup): CallbackSecretsLookup {
  if (typeof secrets === "function") return secrets;
  readSecrets(secrets); // invalid secrets fail at once instead of on the first callback
  return () => secrets;
}

/** @throws UsageError if the value is not a function. */
export function demandFunction(name: string, value: unknown): void {
  if (typeof value !== "function") throw UsageError.mustBe(name, "a function", value);
}
