import { parseArgs } from "node:util";
import { type Check, oneOf } from "../checks.ts";
import { ORIGIN } from "../control/access.ts";
import { MAX_LATENCY_MS } from "../faults/latency.ts";
import { HOST, MAX_PORT } from "../options.ts";
import { MODES, type Mode } from "../pipeline/flaw.ts";
import { nearest, safeName } from "../pipeline/wording.ts";
import { MAX_CHILDREN } from "../stateful/state-options.ts";
import { SEND_CALLBACK } from "./send-callback.ts";

interface Option<T> {
  readonly short?: string;
  /** The placeholder for the value in the usage text; flags have none. */
  readonly value?: string;
  readonly help: string;
  /** Reads the value; throws a `TypeError` that says what the value must be. */
  readonly read: (text: string | boolean | undefined) => T;
}

const OPTIONS = {
  port: {
    short: "p",
    value: "N",
    help: "port to listen on; by default a free one",
    read: integerUpTo(MAX_PORT),
  },
  host: {
    value: "H",
    help: "address to listen on; 127.0.0.1 by default",
    read: fitting(HOST),
  },
  mode: {
    value: "M",
    help: "what to refuse: strict (the default), vendor or warn",
    read: readMode,
  },
  state: { help: "remember what calls change", read: Boolean },
  children: {
    value: "N",
    help: "like --state, starting with N child accounts",
    read: integerUpTo(MAX_CHILDREN),
  },
  balance: {
    value: "USD",
    help: "like --state, starting with this balance",
    read: readAmount,
  },
  "state-file": {
    value: "F",
    help: "like --state, but load the state from file F if it exists (then --children and --balance are ignored), and save it when the mock stops",
    read: readText,
  },
  credentials: {
    value: "F",
    help: "use the key pair of this credentials.json instead of generating one",
    read: readText,
  },
  roles: {
    value: "R",
    help: "roles of the service account, such as Owner,Accountant; by default all",
    read: readNames,
  },
  seed: {
    value: "N",
    help: "generate responses instead of using examples; the same N gives the same values and children",
    read: integerUpTo(Number.MAX_SAFE_INTEGER),
  },
  latency: {
    value: "MS",
    help: "delay every response by this many milliseconds",
    read: integerUpTo(MAX_LATENCY_MS),
  },
  "callback-host": {
    value: "H",
    help: "allow callbacks to these hosts, such as a,b; by default only to this machine",
    read: readNames,
  },
  "control-origin": {
    value: "O",
    help: "allow pages of this origin to use the control path",
    read: fitting(ORIGIN),
  },
  "control-token": {
    help: "open the control path to other hosts that send the token in VOX_MOCK_CONTROL_TOKEN, or a generated one",
    read: Boolean,
  },
  tls: { help: "serve https with a new self-signed certificate", read: Boolean },
  json: {
    help: "print one line of JSON when the mock is ready, and nothing else",
    read: Boolean,
  },
  version: { help: "print the version", read: Boolean },
  help: { short: "h", help: "print this help", read: Boolean },
} as const satisfies Readonly<Record<string, Option<unknown>>>;

type OptionName = keyof typeof OPTIONS;

/** The parsed command line; undefined means the default. */
export type CliArguments = {
  readonly [Name in OptionName]: ReturnType<(typeof OPTIONS)[Name]["read"]>;
};

export const USAGE = `Usage: vox-accounts-mock [options]

Serves a mock of the Voximplant Accounts methods until Ctrl-C.

${Object.entries(OPTIONS).map(usageLine).join("\n")}

vox-accounts-mock ${SEND_CALLBACK} makes a running mock send callbacks, and has its own help.

The mock prints one line for each request and each callback. NO_COLOR=1 turns colors off.
`;

/** Reads the command line; throws a `TypeError` that names what is invalid. */
export function readArguments(args: readonly string[]): CliArguments {
  const options: Record<string, { type: "string" | "boolean"; short?: string }> = {};
  for (const [name, { value, short }] of Object.entries<Option<unknown>>(OPTIONS)) {
    options[name] = { type: value ? "string" : "boolean", ...(short ? { short } : {}) };
  }
  const values = parse(args, options);
  const read = Object.entries<Option<unknown>>(OPTIONS).map(([name, option]) => {
    const text = values[name] as string | boolean | undefined; // no option is repeated
    try {
      return [name, option.read(text)];
    } catch (error) {
      const problem = error instanceof Error ? error.message : "is invalid";
      throw new TypeError(`--${name} ${problem}.`); // not the value: it may be a secret
    }
  });
  return Object.fromEntries(read) as CliArguments; // one value for every option
}

type ParseOptions = NonNullable<Parameters<typeof parseArgs>[0]>["options"];

/** Splits the command line; throws a `TypeError` for unknown and repeated options. */
function parse(args: readonly string[], options: ParseOptions & object) {
  const settings = { args: [...args], options, strict: false, allowPositionals: true } as const;
  const { values, tokens } = parseArgs({ ...settings, tokens: true });
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional") {
      const shown = safeName(token.value, []) ?? "one that may be a secret";
      throw new TypeError(`Unexpected argument: ${shown}.`);
    }
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) throw new TypeError(unknownOption(name, rawName, Object.keys(options)));
    if (given.has(name)) throw new TypeError(`--${name} is repeated.`);
    if (option.type === "boolean" && value !== undefined)
      throw new TypeError(`--${name} does not take a value.`);
    if (option.type === "string" && value === undefined)
      throw new TypeError(`--${name} needs a value.`);
    given.add(name);
  }
  return values;
}

function unknownOption(name: string, rawName: string, known: readonly string[]): string {
  const meant = name.length > 1 ? nearest(name, known) : undefined;
  const hint = meant ? ` Did you mean --${meant}?` : "";
  const shown = /^-{1,2}[a-z]+(-[a-z]+)*$/i.test(rawName) ? `: ${rawName}` : "";
  return `Unknown option${shown}.${hint}`;
}

function fitting(check: Check) {
  return (text: string | boolean | undefined): string | undefined => {
    if (text === undefined) return undefined;
    if (check.fits(text)) return String(text);
    throw new TypeError(`must be ${check.must}`);
  };
}

function readMode(text: string | boolean | undefined): Mode | undefined {
  const mode = MODES.find((known) => known === text);
  if (text !== undefined && !mode) throw new TypeError(`must be ${oneOf(MODES).must}`);
  return mode;
}

function readText(text: string | boolean | undefined): string | undefined {
  if (text === "") throw new TypeError("must be a file name");
  return text === undefined ? undefined : String(text);
}

function readNames(text: string | boolean | undefined): string[] | undefined {
  return text === undefined ? undefined : String(text).split(",");
}

function readAmount(text: string | boolean | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^-?\d{1,12}(\.\d{1,4})?$/.test(String(text))) return Number(text);
  throw new TypeError("must be an amount such as 150.75");
}

function integerUpTo(most: number) {
  return (text: string | boolean | undefined): number | undefined => {
    if (text === undefined) return undefined;
    if (/^\d{1,16}$/.test(String(text)) && Number(text) <= most) return Number(text);
    throw new TypeError(`must be an integer from 0 to ${most}`);
  };
}

function usageLine([name, { short, value = "", help }]: [string, Option<unknown>]): string {
  const flag = `${short ? `-${short}, ` : "    "}--${name} ${value}`;
  return `  ${flag.padEnd(24)}${help}`;
}
