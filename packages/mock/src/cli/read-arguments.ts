import { parseArgs } from "node:util";
import { MAX_LATENCY_MS } from "../faults/fault-table.ts";
import { MAX_PORT } from "../options.ts";
import { MODES, type Mode } from "../pipeline/flaw.ts";
import { MAX_CHILDREN } from "../stateful/state-options.ts";

interface Option<T> {
  readonly short?: string;
  /** What stands for its value in the usage; a flag has none. */
  readonly value?: string;
  readonly help: string;
  /** Reads the value; throws a `TypeError` that says what it takes. */
  readonly read: (text: string | boolean | undefined) => T;
}

const MAX_SEED = 2 ** 31 - 1;

const OPTIONS = {
  port: {
    short: "p",
    value: "N",
    help: "port to listen on; 0, the default, takes a free one",
    read: wholeUpTo(MAX_PORT),
  },
  host: {
    value: "H",
    help: "address to listen on; 127.0.0.1 by default",
    read: (text) => (text === undefined ? undefined : String(text)),
  },
  mode: {
    value: "M",
    help: "how much is refused: strict (the default), vendor or warn",
    read: readMode,
  },
  children: {
    value: "N",
    help: "remember what calls change, and start with N child accounts",
    read: wholeUpTo(MAX_CHILDREN),
  },
  seed: {
    value: "N",
    help: "answer with made-up values instead of the examples; the same N gives the same values and children",
    read: wholeUpTo(MAX_SEED),
  },
  latency: {
    value: "MS",
    help: "answer so many milliseconds late",
    read: wholeUpTo(MAX_LATENCY_MS),
  },
  tls: { help: "serve https with a certificate made now", read: Boolean },
  help: { short: "h", help: "this text", read: Boolean },
} as const satisfies Readonly<Record<string, Option<unknown>>>;

type OptionName = keyof typeof OPTIONS;

/** What the command line asks for; undefined where it leaves the default. */
export type CliArguments = {
  readonly [Name in OptionName]: ReturnType<(typeof OPTIONS)[Name]["read"]>;
};

export const USAGE = `Usage: vox-accounts-mock [options]

Serves a mock of the Voximplant Accounts methods until Ctrl-C.

${Object.entries(OPTIONS).map(usageLine).join("\n")}

Each request is logged on a line of its own. NO_COLOR=1 turns colours off.
`;

/** Reads the command line; throws an error in words for what it cannot take. */
export function readArguments(args: readonly string[]): CliArguments {
  const options: Record<string, { type: "string" | "boolean"; short?: string }> = {};
  for (const [name, { value, short }] of Object.entries<Option<unknown>>(OPTIONS)) {
    options[name] = { type: value ? "string" : "boolean", ...(short ? { short } : {}) };
  }
  const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
  const read = Object.entries<Option<unknown>>(OPTIONS).map(([name, option]) => {
    const text = values[name] as string | boolean | undefined; // none may be repeated
    try {
      return [name, option.read(text)];
    } catch (error) {
      const problem = error instanceof Error ? error.message : "cannot be read";
      throw new TypeError(`--${name} ${problem}, not '${text}'.`);
    }
  });
  return Object.fromEntries(read) as CliArguments; // a value for every row
}

function readMode(text: string | boolean | undefined): Mode | undefined {
  const mode = MODES.find((known) => known === text);
  if (text !== undefined && !mode) throw new TypeError(`takes ${MODES.join(", ")}`);
  return mode;
}

function wholeUpTo(most: number) {
  return (text: string | boolean | undefined): number | undefined => {
    if (text === undefined) return undefined;
    if (/^\d{1,10}$/.test(String(text)) && Number(text) <= most) return Number(text);
    throw new TypeError(`takes a whole number from 0 to ${most}`);
  };
}

function usageLine([name, { short, value = "", help }]: [string, Option<unknown>]): string {
  const flag = `${short ? `-${short}, ` : "    "}--${name} ${value}`;
  return `  ${flag.padEnd(19)}${help}`;
}
