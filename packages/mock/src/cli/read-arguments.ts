import { parseArgs } from "node:util";
import { MODES, type Mode } from "../pipeline/flaw.ts";

export const USAGE = `Usage: vox-accounts-mock [options]

Serves a mock of the Voximplant Accounts methods until Ctrl-C.

  -p, --port N       port to listen on; 0, the default, takes a free one
      --host H       address to listen on; 127.0.0.1 by default
      --mode M       how much is refused: strict (the default), vendor or warn
      --children N   remember what calls change, and start with N child accounts
      --seed N       answer with made-up values instead of the examples; the same N gives the same values and children
      --latency MS   answer so many milliseconds late
      --tls          serve https with a certificate made now
  -h, --help         this text

Each request is logged on a line of its own. NO_COLOR=1 turns colours off.
`;

/** What the command line asks for. */
export interface CliArguments {
  readonly port: number;
  readonly host: string;
  readonly mode: Mode;
  /** Children to start with; undefined if nothing is to be remembered. */
  readonly children: number | undefined;
  readonly seed: number | undefined;
  /** In milliseconds. */
  readonly latency: number;
  readonly tls: boolean;
  readonly help: boolean;
}

/** Reads the command line; throws an error in words for what it cannot take. */
export function readArguments(args: readonly string[]): CliArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", short: "p", default: "0" },
      host: { type: "string", default: "127.0.0.1" },
      mode: { type: "string", default: "strict" },
      children: { type: "string" },
      seed: { type: "string" },
      latency: { type: "string", default: "0" },
      tls: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
    strict: true,
    allowPositionals: false,
  });
  const { host, mode, tls, help, children, seed } = values;
  if (!isMode(mode)) throw new TypeError(`--mode takes ${MODES.join(", ")}, not '${mode}'.`);
  return {
    port: readNumber("port", values.port, 65_535),
    host,
    mode,
    children: children === undefined ? undefined : readNumber("children", children, 9_999_999),
    seed: seed === undefined ? undefined : readNumber("seed", seed, 2 ** 31 - 1),
    latency: readNumber("latency", values.latency, 3_600_000),
    tls,
    help,
  };
}

function isMode(text: string): text is Mode {
  return (MODES as readonly string[]).includes(text);
}

function readNumber(name: string, text: string, most: number): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) > most) {
    throw new TypeError(`--${name} takes a whole number from 0 to ${most}, not '${text}'.`);
  }
  return Number(text);
}
