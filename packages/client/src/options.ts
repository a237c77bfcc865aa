import type { Operation } from "@vox-accounts/types";
import type { TokenProvider } from "./auth/token-provider.ts";
import type { Logger, Middleware } from "./middleware.ts";
import { type Runtime, stateOf, systemRuntime } from "./runtime.ts";
import { didYouMean, isObject, quote, readObject, UsageError } from "./usage-error.ts";
import type { Fetch, FetchInit } from "./wire/fetch.ts";
import { effects, type LooseParams } from "./wire/loose.ts";

/** What may be set for one call; each overrides the client's. */
export interface CallOptions {
  /** Milliseconds for one attempt: token, connecting, headers and body. */
  readonly timeout?: number | undefined;
  /** Milliseconds for the whole call: all attempts and the waits between. */
  readonly totalTimeout?: number | undefined;
  /** How often to try again after a failure that may pass. */
  readonly retries?: number | undefined;
  /** Ends the call early, waits included. Its reason becomes the error's `cause` as it is, for loggers too: keep secrets out of it. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Parameters that the contract does not have yet, by their names on the wire; with any, all parameters go as a form. Their values count
   * as secrets. A `Date` goes out as its time in UTC, `YYYY-MM-DD HH:mm:ss`; a list is joined with `;`.
   *
   * @example
   * await accounts.getAccountInfo({}, { extra: { with_limits: true } });
   */
  readonly extra?: LooseParams | undefined;
}

/** What may be set for one `request`. */
export interface RequestOptions extends Omit<CallOptions, "extra"> {
  /**
   * `read` changes nothing, `write` changes or creates something, `money` takes money. Reads are tried again when it may help, the others
   * only if surely nothing was sent. A method that the contract has keeps its own effect, unless this one is costlier. Default: `write`.
   */
  readonly effect?: Operation["effect"] | undefined;
}

/** How a client is set up. */
export interface AccountsClientOptions {
  /** Where tokens come from: `serviceAccount(json)`, `credentialsFile(path)` of `/node`, or a function of your own. */
  readonly auth: TokenProvider;
  /** The account to act for, if not the token provider's own. */
  readonly accountId?: number | undefined;
  /** Default: `https://api.voximplant.com/platform_api`. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds for one attempt: token, connecting, headers and body. Default: 30 000. */
  readonly timeout?: number | undefined;
  /** Milliseconds for a whole call: all attempts and the waits between. Default: 90 000. */
  readonly totalTimeout?: number | undefined;
  /** How often to try again after a failure that may pass. Writes and money calls are retried only if no connection was made. Default: 4. */
  readonly retries?: number | undefined;
  /** Leaves out every method that writes or moves money. Default: false. */
  readonly readOnly?: boolean | undefined;
  /**
   * How long an answer may be, in bytes; a longer one is an error of kind `decode`. A `fetch` of your own that gives no body stream is
   * read to its end first. Default: 33 554 432.
   */
  readonly maxResponseBytes?: number | undefined;
  /** Stands around every attempt, the outermost first. */
  readonly middleware?: readonly Middleware[] | undefined;
  /** Told of every attempt, secrets hidden: a function, `console`, a logger of pino. Nothing is printed without one. */
  readonly logger?: Logger | undefined;
  /** Replaces the global `fetch`, which is looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /**
   * Set it only if your `fetch` never sends a request again by itself. Then its failures to connect (`ECONNREFUSED` of `connect` and the
   * like) and its refusals (a token that has expired, HTTP 429) prove that nothing was carried out, and calls that write may be tried
   * again after them. The global `fetch` and `nodeTransport` do not need it. Default: false.
   */
  readonly fetchNeverRepeats?: boolean | undefined;
  /** Replaces the system clock and random source in tests. */
  readonly runtime?: Partial<Runtime> | undefined;
}

/** How a client of openapi-fetch is set up. */
export interface FetchClientOptions
  extends Pick<
    AccountsClientOptions,
    "auth" | "accountId" | "baseUrl" | "fetchNeverRepeats" | "maxResponseBytes"
  > {
  /** Milliseconds for one request: token, connecting, headers and body. Default: 30 000. */
  readonly timeout?: number | undefined;
  /** Replaces the global `fetch`, which is looked up at each call. */
  readonly fetch?:
    | ((
        url: string,
        init: Omit<FetchInit, "freshSocket" | "maxResponseBytes">,
      ) => Promise<Response>)
    | undefined;
}

/** The limits of a call, all given, and its extra parameters. */
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

/** What an option must be, in words, and whether a value is. `shown`: the message may quote the value. */
interface Rule {
  readonly must: string;
  readonly holds: (value: unknown) => boolean;
  readonly shown?: boolean;
}

const isFunction = (value: unknown) => typeof value === "function";
const isIntegerFrom = (least: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least;

const milliseconds: Rule = {
  must: "a number of milliseconds over 0",
  holds: (value) => typeof value === "number" && value > 0,
  shown: true,
};
const trueOrFalse: Rule = { must: "true or false", holds: (value) => typeof value === "boolean" };

/** Every option by name, whatever takes it. */
const rules = {
  auth: { must: "a token provider, such as serviceAccount(credentials)", holds: isFunction },
  accountId: {
    must: "an integer of 1 or more",
    holds: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  },
  baseUrl: { must: "an absolute http(s) URL without credentials, query or hash", holds: isBaseUrl },
  timeout: milliseconds,
  totalTimeout: milliseconds,
  retries: { must: "an integer of 0 or more", holds: isIntegerFrom(0) },
  readOnly: trueOrFalse,
  middleware: {
    must: "an array of functions",
    holds: (value) => Array.isArray(value) && value.every(isFunction),
  },
  logger: {
    must: "a function, or an object with the methods info and warn such as console",
    holds: (value) => isFunction(value) || (isObject(value) && hasMethods(value, "info", "warn")),
  },
  fetch: { must: "a function", holds: isFunction },
  fetchNeverRepeats: trueOrFalse,
  maxResponseBytes: { must: "an integer of 1 or more", holds: isIntegerFrom(1) },
  runtime: { must: "an object of the functions now, elapsed, random and sleep", holds: isRuntime },
  signal: { must: "an AbortSignal", holds: isSignal },
  extra: { must: "a plain object of parameters", holds: isPlain },
  effect: {
    must: "read, write or money",
    holds: (value) => effects.some((effect) => effect === value),
  },
  proxy: {
    must: 'a URL such as http://proxy.example:3128, or "environment"',
    holds: (value) => value === "environment" || isProxyUrl(value),
  },
  tls: { must: "an object of settings as of tls.connect", holds: isObject },
  maxSockets: { must: "an integer of 1 or more", holds: isIntegerFrom(1) },
  undici: { must: "the module undici", holds: isObject },
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

/** The options of a client, defaults filled in. @throws TypeError naming an invalid or unknown option. */
export function readClientOptions(options: AccountsClientOptions) {
  const given = checked(options, clientOptions);
  checkOption("auth", given.auth);
  return {
    ...defaults,
    ...given,
    runtime: { ...systemRuntime, ...withoutUndefined(given.runtime ?? {}) },
  };
}

/** The options of a client of openapi-fetch, defaults filled in. @throws TypeError naming an invalid or unknown option. */
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

/** The limits of a call: its own over the client's. @throws TypeError naming an invalid or unknown option. */
export function readCallOptions(options: CallOptions | null, limits: CallLimits): CallLimits {
  return options ? { ...limits, ...checked(options, callOptions) } : limits;
}

/** The options of a `request`. @throws UsageError naming an invalid or unknown option. */
export function readRequestOptions(options: RequestOptions | null): Given<RequestOptions> {
  return checked(options, requestOptions);
}

/** The options of a Node transport as they are given. @throws TypeError naming an invalid or unknown option. */
export function readNodeTransportOptions<Options extends object>(options: Options): Given<Options> {
  return checked(options, nodeTransportOptions);
}

/** @throws TypeError that names the option, its rule and the shape of the value. */
export function checkOption(name: OptionName, value: unknown): void {
  const { must, holds, shown }: Rule = rules[name];
  if (!holds(value))
    throw UsageError.mustBe(
      name,
      must,
      value,
      shown && typeof value === "number" ? `${value}` : undefined,
    );
}

/** Options of which those that are undefined are left out. */
type Given<Options> = { [Name in keyof Options]: Exclude<Options[Name], undefined> };

function withoutUndefined<T extends object>(given: T): Given<T> {
  const kept = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Given<T>; // the same fields without those that are undefined
}

/** A copy of options; nothing at all is no option. @throws UsageError for what is no object of options, or cannot be read. */
export function readOptions<Options extends object>(options: Options | null | undefined): Options {
  return readObject("options", "a plain object such as { signal }", options ?? ({} as Options)); // all are optional
}

/** What is given of these options; unknown ones throw, so that typos fail. */
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

/** Whether it is a signal, not only of its prototype. */
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

/** Whether it is the URL of a proxy as it stands; a parser would mend others, and read another password than the one that is hidden. */
export function isProxyUrl(value: unknown): boolean {
  return (
    typeof value === "string" &&
    URL.canParse(value) &&
    /^https?:\/\/[^/\s\\][^\s\\]*$/iu.test(value)
  );
}
