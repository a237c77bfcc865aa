import type { Operation } from "@vox-accounts/types";
import type { TokenProvider } from "./auth/token-provider.ts";
import type { Logger, Middleware } from "./middleware.ts";
import { type Runtime, stateOf, systemRuntime } from "./runtime.ts";
import { didYouMean, isObject, quote, readObject, UsageError } from "./usage-error.ts";
import type { Fetch, FetchInit } from "./wire/fetch.ts";
import { effects, type LooseParams } from "./wire/loose.ts";

/** Options of a single call. Each overrides the client's option of the same name. */
export interface CallOptions {
  /** Timeout of each attempt in milliseconds: signing, connecting, headers and body. Default: the client's. */
  readonly timeout?: number | undefined;
  /** Timeout of the whole call in milliseconds, including retries and the waits between them. Default: the client's. */
  readonly totalTimeout?: number | undefined;
  /** Maximum number of retries after temporary failures. Default: the client's. */
  readonly retries?: number | undefined;
  /** Aborts the call, including waits. Its reason becomes the error's `cause` unredacted, so do not put secrets into it. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Parameters that the contract does not have yet, by name on the wire. If there are any, all parameters of the call are sent as a
   * form. Their values are redacted like secrets. A `Date` is sent as UTC time, `YYYY-MM-DD HH:mm:ss`; a list is joined with `;`.
   *
   * @example
   * await accounts.getAccountInfo({}, { extra: { with_limits: true } });
   */
  readonly extra?: LooseParams | undefined;
}

/** Options of a single `request`. */
export interface RequestOptions extends Omit<CallOptions, "extra"> {
  /**
   * What the method does: `"read"` changes nothing, `"write"` creates or changes something, `"money"` spends money. Reads are retried
   * after temporary failures, other methods only if provably nothing was sent. For a method in the contract, whichever is more
   * harmful counts: its own effect or this one.
   *
   * @defaultValue `"write"`
   */
  readonly effect?: Operation["effect"] | undefined;
}

/** Options of `createAccountsClient`. */
export interface AccountsClientOptions {
  /** Provides tokens: `serviceAccount(json)`, `credentialsFile(path)` from `/node`, or your own function. */
  readonly auth: TokenProvider;
  /** The id of the account to act for. Default: the token provider's own account. */
  readonly accountId?: number | undefined;
  /**
   * The URL to which `/` and the method's name are appended.
   *
   * @defaultValue `"https://api.voximplant.com/platform_api"`
   */
  readonly baseUrl?: string | undefined;
  /**
   * Timeout of each attempt in milliseconds: signing, connecting, headers and body.
   *
   * @defaultValue `30_000`
   */
  readonly timeout?: number | undefined;
  /**
   * Timeout of a whole call in milliseconds, including retries and the waits between them.
   *
   * @defaultValue `90_000`
   */
  readonly totalTimeout?: number | undefined;
  /**
   * Maximum number of retries after temporary failures. Calls that write or move money are retried only if no connection was made.
   *
   * @defaultValue `4`
   */
  readonly retries?: number | undefined;
  /**
   * Whether to leave out all methods that write or move money.
   *
   * @defaultValue `false`
   */
  readonly readOnly?: boolean | undefined;
  /**
   * Maximum size of a response body in bytes; a larger one is an error of kind `decode`. A custom `fetch` whose responses have no body
   * stream is read to the end first.
   *
   * @defaultValue `33_554_432`
   */
  readonly maxResponseBytes?: number | undefined;
  /** Functions that wrap every attempt, the outermost first. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Receives every attempt, with secrets redacted: a function, `console` or a pino logger. Default: nothing is logged. */
  readonly logger?: Logger | undefined;
  /** Sends requests, for example `nodeTransport()` from `/node`. Default: the global `fetch` at the time of each call. */
  readonly fetch?: Fetch | undefined;
  /**
   * Set this to `true` only if your custom `fetch` never resends a request by itself. Its failures to connect (such as `ECONNREFUSED`)
   * and refusals (an expired token, HTTP 429) then prove that nothing was executed, so that calls that write may be retried after
   * them. Not needed for the global `fetch` and `nodeTransport`.
   *
   * @defaultValue `false`
   */
  readonly fetchNeverRepeats?: boolean | undefined;
  /** Replaces the system clock and random source in tests. */
  readonly runtime?: Partial<Runtime> | undefined;
}

/** Options of `createFetchClient`. */
export interface FetchClientOptions
  extends Pick<
    AccountsClientOptions,
    "auth" | "accountId" | "baseUrl" | "fetchNeverRepeats" | "maxResponseBytes"
  > {
  /**
   * Timeout of each request in milliseconds: signing, connecting, headers and body.
   *
   * @defaultValue `30_000`
   */
  readonly timeout?: number | undefined;
  /** Sends requests. Default: the global `fetch` at the time of each call. */
  readonly fetch?:
    | ((
        url: string,
        init: Omit<FetchInit, "freshSocket" | "maxResponseBytes">,
      ) => Promise<Response>)
    | undefined;
}

/** The resolved options of a call. Timeouts are in milliseconds. */
export interface CallLimits {
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly retries: number;
  readonly signal?: AbortSignal | undefined;
  readonly extra?: LooseParams | undefined;
}

const defaults = {
  baseUrl: "https://api.voximplant.com/platform_api",
  timeout: 30_000,
  totalTimeout: 90_000,
  retries: 4,
  readOnly: false,
  middleware: [] as readonly Middleware[],
  fetchNeverRepeats: false,
  maxResponseBytes: 32 * 1024 * 1024,
} as const;

/** What an option must be. `isQuotable`: the message may quote an invalid value. */
interface Rule {
  readonly must: string;
  readonly accepts: (value: unknown) => boolean;
  readonly isQuotable?: boolean;
}

const isFunction = (value: unknown) => typeof value === "function";
const isIntegerFrom = (least: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least;

const milliseconds: Rule = {
  must: "a number of milliseconds above 0",
  accepts: (value) => typeof value === "number" && value > 0,
  isQuotable: true,
};
const trueOrFalse: Rule = { must: "true or false", accepts: (value) => typeof value === "boolean" };

/** The rules of all options, by name. */
const rules = {
  auth: { must: "a token provider, such as serviceAccount(credentials)", accepts: isFunction },
  accountId: {
    must: "an integer of 1 or more",
    accepts: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  },
  baseUrl: {
    must: "an absolute http(s) URL without credentials, query or hash",
    accepts: isBaseUrl,
  },
  timeout: milliseconds,
  totalTimeout: milliseconds,
  retries: { must: "an integer of 0 or more", accepts: isIntegerFrom(0) },
  readOnly: trueOrFalse,
  middleware: {
    must: "an array of functions",
    accepts: (value) => Array.isArray(value) && value.every(isFunction),
  },
  logger: {
    must: "a function, or an object with methods info and warn, such as console",
    accepts: (value) => isFunction(value) || (isObject(value) && hasMethods(value, "info", "warn")),
  },
  fetch: { must: "a function", accepts: isFunction },
  fetchNeverRepeats: trueOrFalse,
  maxResponseBytes: { must: "an integer of 1 or more", accepts: isIntegerFrom(1) },
  runtime: {
    must: "an object with any of the functions now, elapsed, random and sleep",
    accepts: isRuntime,
  },
  signal: { must: "an AbortSignal", accepts: isSignal },
  extra: { must: "a plain object of parameters", accepts: isPlain },
  effect: {
    must: "read, write or money",
    accepts: (value) => effects.some((effect) => effect === value),
  },
  proxy: {
    must: 'a URL such as http://proxy.example:3128, or "environment"',
    accepts: (value) => value === "environment" || isProxyUrl(value),
  },
  tls: { must: "an object of TLS options, such as { ca }", accepts: isObject },
  maxSockets: { must: "an integer of 1 or more", accepts: isIntegerFrom(1) },
  undici: { must: "the module undici", accepts: isObject },
} satisfies Record<string, Rule>;

type OptionName = keyof typeof rules;

const limitOptions: readonly OptionName[] = ["timeout", "totalTimeout", "retries", "signal"];
const callOptions: readonly OptionName[] = [...limitOptions, "extra"];
const requestOptions: readonly OptionName[] = [...limitOptions, "effect"];
const fetchClientOptions: readonly OptionName[] = [
  "auth",
  "accountId",
  "baseUrl",
  "timeout",
  "fetch",
  "fetchNeverRepeats",
  "maxResponseBytes",
];
const clientOptions: readonly OptionName[] = [
  ...fetchClientOptions,
  ...(["totalTimeout", "retries", "readOnly", "middleware", "logger", "runtime"] as const),
];
const nodeTransportOptions: readonly OptionName[] = ["proxy", "tls", "maxSockets", "undici"];

/** Checks a client's options and fills in the defaults. @throws UsageError naming an invalid or unknown option. */
export function readClientOptions(options: AccountsClientOptions) {
  const given = checked(options, clientOptions);
  checkOption("auth", given.auth);
  return {
    ...defaults,
    ...given,
    runtime: { ...systemRuntime, ...withoutUndefined(given.runtime ?? {}) },
  };
}

/** Checks the options of `createFetchClient` and fills in the defaults. @throws UsageError naming an invalid or unknown option. */
export function readFetchClientOptions(options: FetchClientOptions) {
  const given = checked(options, fetchClientOptions);
  checkOption("auth", given.auth);
  const { baseUrl, timeout, fetchNeverRepeats, maxResponseBytes } = defaults;
  return {
    baseUrl,
    timeout,
    fetchNeverRepeats,
    maxResponseBytes,
    ...given,
    runtime: systemRuntime,
  };
}

/** Merges a call's options over the client's. @throws UsageError naming an invalid or unknown option. */
export function readCallOptions(options: CallOptions | null, limits: CallLimits): CallLimits {
  return options ? { ...limits, ...checked(options, callOptions) } : limits;
}

/** Checks the options of a `request`. @throws UsageError naming an invalid or unknown option. */
export function readRequestOptions(options: RequestOptions | null): Given<RequestOptions> {
  return checked(options, requestOptions);
}

/** Checks the options of a Node transport. @throws UsageError naming an invalid or unknown option. */
export function readNodeTransportOptions<Options extends object>(options: Options): Given<Options> {
  return checked(options, nodeTransportOptions);
}

/** @throws UsageError that names the option, its rule and the type of the value. */
export function checkOption(name: OptionName, value: unknown): void {
  const { must, accepts, isQuotable }: Rule = rules[name];
  if (accepts(value)) return;
  const found = isQuotable && typeof value === "number" ? `${value}` : undefined;
  throw UsageError.mustBe(name, must, value, found);
}

/** The options that are not `undefined`. */
type Given<Options> = { [Name in keyof Options]: Exclude<Options[Name], undefined> };

function withoutUndefined<T extends object>(given: T): Given<T> {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Given<T>; // undefined fields were filtered out
}

/** A copy of options; `null` and `undefined` mean none. @throws UsageError if they are not a plain object or cannot be read. */
export function readOptions<Options extends object>(options: Options | null | undefined): Options {
  return readObject("options", "a plain object such as { signal }", options ?? ({} as Options)); // every option is optional
}

/** Checks options by their rules. Unknown ones throw, so that typos fail. */
function checked<Options extends object>(
  options: Options | null | undefined,
  names: readonly OptionName[],
): Given<Options> {
  const given = withoutUndefined(readOptions(options));
  for (const [name, value] of Object.entries(given)) {
    const known = names.find((option) => option === name);
    if (!known)
      throw new UsageError(`unknown option ${quote(name, value, rules)}${didYouMean(name, names)}`);
    checkOption(known, value);
  }
  return given;
}

function hasMethods(value: object, ...names: readonly string[]): boolean {
  return names.every((name) => isFunction(Reflect.get(value, name)));
}

function isPlain(value: unknown): boolean {
  return {}.toString.call(value) === "[object Object]";
}

function isRuntime(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.entries(Object(value)).every(
      ([name, part]) => name in systemRuntime && (part === undefined || isFunction(part)),
    )
  );
}

/** Whether a value is a real signal, and not just an object with its prototype. */
function isSignal(value: unknown): boolean {
  try {
    return stateOf(value as AbortSignal).aborted !== undefined; // throws for anything else
  } catch {
    return false;
  }
}

function isBaseUrl(value: unknown): boolean {
  return typeof value === "string" && URL.canParse(value) && /^https?:\/\/[^\s?#@]+$/iu.test(value);
}

/**
 * Whether a value is a valid proxy URL as written. The URL parser would repair others, and might extract a different password from the
 * one that is redacted.
 */
export function isProxyUrl(value: unknown): boolean {
  return (
    typeof value === "string" &&
    URL.canParse(value) &&
    /^https?:\/\/[^/\s\\][^\s\\]*$/iu.test(value)
  );
}
