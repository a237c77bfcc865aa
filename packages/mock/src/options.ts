import {
  CALLBACK_SETTINGS,
  type CallbackDelivery,
  type CallbackSettings,
} from "./callbacks/callback-types.ts";
import {
  BOOLEAN,
  type Check,
  demandFields,
  FUNCTION,
  isRecord,
  list,
  oneOf,
  text,
  whole,
} from "./checks.ts";
import { type ControlOptions, checkControlOptions } from "./control/access.ts";
import { CREDENTIALS, type Credentials } from "./credentials.ts";
import type { LogEntry } from "./http/listener.ts";
import { MODES, type Mode } from "./pipeline/flaw.ts";
import type { StateOptions } from "./stateful/state-options.ts";

/** Settings of `startMock`; every one has a default. */
export interface MockOptions {
  /** Port to listen on; 0, the default, takes a free one. */
  port?: number | undefined;
  /** Address to listen on; 127.0.0.1 by default. */
  host?: string | undefined;
  /** The account that the tokens speak for; the credentials' account or 1000001 by default. */
  accountId?: number | undefined;
  /**
   * Child accounts that the account may act for, by putting the child's id in `iss`; those that the
   * mock itself lists by default.
   */
  childAccountIds?: readonly number[] | undefined;
  /** A key pair to use again instead of a new one; a new one takes 50 to 300 ms. */
  credentials?: Credentials | undefined;
  /**
   * How much the gate refuses: `strict`, the default, whatever breaks the contract; `vendor` lets
   * pass what the vendor's server is known to take (datetimes for dates, 1/0 and True/False, empty
   * selectors, unknown parameters); `warn` refuses only bad tokens and unknown methods. What is let
   * pass is told in the `x-vox-mock-warning` header.
   */
  mode?: Mode | undefined;
  /**
   * Roles of the service account, of those that methods name; given, a method that needs another
   * one is refused. By default every method is allowed.
   */
  roles?: readonly string[] | undefined;
  /** Longest body taken, in bytes; 1048576 by default. A longer one is answered with HTTP 413. */
  bodyLimit?: number | undefined;
  /**
   * Longest time a request may take to arrive, in milliseconds; 30000 by default. A slower one is
   * answered with HTTP 408.
   */
  requestTimeout?: number | undefined;
  /**
   * Makes every success a value of the contract's schema instead of an example; the same seed gives
   * the same answers.
   */
  seed?: number | undefined;
  /** How many requests the journal keeps, the latest ones; 1000 by default. */
  journalSize?: number | undefined;
  /**
   * How many bytes of JSON the journal keeps at most; 16777216 by default. The oldest requests are
   * let go first.
   */
  journalBytes?: number | undefined;
  /**
   * Whether calls see what earlier calls changed: children that AddAccount created, settings,
   * money. Off by default, when every call is answered with an example. `true` starts with 25
   * children.
   */
  state?: boolean | StateOptions | undefined;
  /** Whether to serve https, with a certificate made for this mock; see `Mock.certificate`. */
  tls?: boolean | undefined;
  /** Where callbacks may go beside this machine, and how long they may take. */
  callbacks?: CallbackSettings | undefined;
  /** Who may use the control path, beside programs on this machine. */
  control?: ControlOptions | undefined;
  /** Told of every answered request; never gets a token or a parameter's value. */
  log?: ((entry: LogEntry) => void) | undefined;
  /** Called for every callback once its delivery has ended; never gets a secret or a payload. */
  logCallback?: ((delivery: CallbackDelivery) => void) | undefined;
  /** Another bundle to serve than the one of `@vox-accounts/types`. */
  contract?: object | undefined;
  /** The server's clock in milliseconds; `Date.now` by default. */
  now?: (() => number) | undefined;
}

const MAX_TIMER_MS = 2 ** 31 - 1; // a longer timer fires at once
export const MAX_PORT = 65_535;

export const HOST = text("an address or a name of this machine", /^[\w.:%-]{1,255}$/);

const CHECKS: { readonly [Name in keyof Required<MockOptions>]: Check } = {
  port: whole(0, MAX_PORT),
  host: HOST,
  accountId: whole(1),
  childAccountIds: list("a list of account ids", whole(1)),
  credentials: CREDENTIALS,
  mode: oneOf(MODES, ", "),
  roles: list("a list of names", text("a name", /^/)),
  bodyLimit: whole(0),
  requestTimeout: whole(0, MAX_TIMER_MS),
  seed: whole(),
  journalSize: whole(0),
  journalBytes: whole(0),
  state: {
    takes: "true, false or an object of settings",
    fits: (value) => typeof value === "boolean" || isRecord(value),
  },
  tls: BOOLEAN,
  callbacks: { takes: "an object of settings", fits: isRecord },
  control: { takes: "an object of settings", fits: isRecord },
  log: FUNCTION,
  logCallback: FUNCTION,
  contract: { takes: "an OpenAPI document", fits: isRecord },
  now: FUNCTION,
};

const DEFAULTS = {
  port: 0,
  host: "127.0.0.1",
  mode: "strict",
  bodyLimit: 1024 * 1024,
  requestTimeout: 30_000,
  journalSize: 1000,
  journalBytes: 16 * 1024 * 1024,
} as const satisfies MockOptions;

const DEFAULT_ACCOUNT_ID = 1000001;

/** Options with their defaults. */
export type Settings = Omit<MockOptions, keyof typeof DEFAULTS> & {
  readonly [Name in keyof typeof DEFAULTS]: NonNullable<MockOptions[Name]>;
} & { readonly accountId: number; readonly now: () => number };

/** Adds the defaults; throws a `TypeError` that names an invalid or unknown option. */
export function readOptions(options: MockOptions): Settings {
  demandFields("startMock", options, CHECKS);
  checkControlOptions(options.control ?? {});
  demandFields(
    "callbacks",
    options.callbacks ?? {},
    CALLBACK_SETTINGS,
    (name) => `callbacks.${name}`,
  );
  const { credentials, accountId = credentials?.account_id ?? DEFAULT_ACCOUNT_ID } = options;
  if (credentials && credentials.account_id !== accountId) {
    const owner = credentials.account_id;
    throw new TypeError(`The credentials are of account ${owner}, not of ${accountId}.`);
  }
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { now: Date.now, ...DEFAULTS, ...Object.fromEntries(given), accountId };
}
