import { didYouMean, isObject, quote, UsageError } from "../usage-error.ts";
import { defaultMaxBodyBytes, readMaxBodyBytes } from "./limits.ts";
import type { CallbackMemory, Handle } from "./memory.ts";
import type { CallbackProblem } from "./problems.ts";
import { type CallbackSecrets, type CallbackSecretsLookup, readSecrets } from "./secrets.ts";

/** How callbacks are verified and handled. */
export type CallbackHandlerOptions = CallbackMemory & {
  /** The secrets of the account, or a function that finds those of each account by its `account_id`. */
  readonly secrets: CallbackSecrets | CallbackSecretsLookup;
  /** Handles every callback whose type has no handler; the vendor adds types as it likes. */
  readonly fallback: Handle;
  /** Told of each callback that was not handled, and why. The answer tells the sender the status only. */
  readonly onProblem: (problem: CallbackProblem) => unknown;
  /** The longest body that is read, in bytes; 1 MiB by default. */
  readonly maxBodyBytes?: number | undefined;
};

/** The options with their defaults. */
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

/** @throws UsageError for an option that is missing, unknown or invalid. */
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
  readSecrets(secrets); // wrong ones fail at once, not with the first callback
  return () => secrets;
}

/** @throws UsageError for what is no function. */
export function demandFunction(name: string, value: unknown): void {
  if (typeof value !== "function") throw UsageError.mustBe(name, "a function", value);
}
