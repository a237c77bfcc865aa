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
  integer,
  isRecord,
  list,
  oneOf,
  text,
} from "./checks.ts";
import { type ControlOptions, checkControlOptions } from "./control/access.ts";
import { CREDENTIALS, type Credentials } from "./credentials.ts";
import type { LogEntry } from "./http/listener.ts";
import { MODES, type Mode } from "./pipeline/flaw.ts";
import type { StateOptions } from "./stateful/state-options.ts";

/** Options of `startMock`; every one has a default. */
export interface MockOptions {
  /**
   * Port to listen on; 0 means a free one.
   *
   * @defaultValue 0
   */
  port?: number | undefined;
  /**
   * Address to listen on.
   *
   * @defaultValue "127.0.0.1"
   */
  host?: string | undefined;
  /** The account of the tokens; by default the credentials' account, or 1000001. */
  accountId?: number | undefined;
  /**
   * Child accounts that the account may act for by putting the child's id in `iss`. By default
   * the children that the mock lists.
   */
  childAccountIds?: readonly number[] | undefined;
  /** The service account to trust. By default a new one, whose key pair takes 50 to 300 ms to generate. */
  credentials?: Credentials | undefined;
  /**
   * What the gate refuses. `strict`: everything that breaks the contract. `vendor`: the same,
   * except what the vendor's server is known to accept (datetimes for dates, 1/0 and True/False,
   * empty selectors, unknown parameters). `warn`: only bad tokens and unknown methods. Problems
   * that it accepts anyway are named in the header `x-vox-mock-warning`.
   *
   * @defaultValue "strict"
   */
  mode?: Mode | undefined;
  /**
   * Roles of the service account; methods that need another role are refused. By default every
   * method is allowed.
   */
  roles?: readonly string[] | undefined;
  /**
   * Maximum size of a request body in bytes; a larger one gets HTTP 413.
   *
   * @defaultValue 1048576
   */
  bodyLimit?: number | undefined;
  /**
   * How long a request may take to arrive, in milliseconds; a slower one gets HTTP 408.
   *
   * @defaultValue 30000
   */
  requestTimeout?: number | undefined;
  /**
   * Answers with values generated from the contract's schema instead of examples. The same seed
   * gives the same responses.
   */
  seed?: number | undefined;
  /**
   * How many requests the journal keeps.
   *
   * @defaultValue 1000
   */
  journalSize?: number | undefined;
  /**
   * Maximum size of the journal in bytes of JSON. The oldest requests are dropped first.
   *
   * @defaultValue 16777216
   */
  journalBytes?: number | undefined;
  /**
   * Whether calls see what earlier calls changed: new children, settings, money. Without state,
   * every call is answered with an example. `true` starts with 25 children.
   *
   * @defaultValue false
   */
  state?: boolean | StateOptions | undefined;
  /**
   * Whether to serve https, with a certificate made for this mock: see `Mock.certificate`.
   *
   * @defaultValue false
   */
  tls?: boolean | undefined;
  /** Where callbacks may go, besides this machine, and how long receivers may take. */
  callbacks?: CallbackSettings | undefined;
  /** Who may use the control path, besides programs on this machine. */
  control?: ControlOptions | undefined;
  /** Called for every answered request; never gets a token or the value of a parameter. */
  log?: ((entry: LogEntry) => void) | undefined;
  /** Called for every callback once its delivery has ended; never gets a secret or a payload. */
  logCallback?: ((delivery: CallbackDelivery) => void) | undefined;
  /** A bundled OpenAPI document to serve instead of the one in `@vox-accounts/types`. */
  contract?: object | undefined;
  /** Replaces the mock's clock: returns milliseconds since 1970, as `Date.now` does. */
  now?: (() => number) | undefined;
}

const MAX_TIMER_MS = 2 ** 31 - 1; // longer timers fire at once
export const MAX_PORT = 65_535;

export const HOST = text("a host name or an address of this machine", /^[\w.:%-]{1,255}$/);

const CHECKS: { readonly [Name in keyof Required<MockOptions>]: Check } = {
  port: integer(0, MAX_PORT),
  host: HOST,
  accountId: integer(1),
  childAccountIds: list("a list of account ids", integer(1)),
  credentials: CREDENTIALS,
  mode: oneOf(MODES),
  roles: list("a list of names", text("a name", /^/)),
  bodyLimit: integer(0),
  requestTimeout: integer(0, MAX_TIMER_MS),
  seed: integer(),
  journalSize: integer(0),
  journalBytes: integer(0),
  state: {
    must: "true, false or an object of settings",
    fits: (value) => typeof value === "boolean" || isRecord(value),
  },
  tls: BOOLEAN,
  callbacks: { must: "an object of settings", fits: isRecord },
  control: { must: "an object of settings", fits: isRecord },
  log: FUNCTION,
  logCallback: FUNCTION,
  contract: { must: "an OpenAPI document", fits: isRecord },
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
    throw new TypeError(`The credentials belong to account ${owner}, not to ${accountId}.`);
  }
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return { now: Date.now, ...DEFAULTS, ...Object.fromEntries(given), accountId };
}
