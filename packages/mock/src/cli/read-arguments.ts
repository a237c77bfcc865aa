import { parseArgs } from "node:util";
import { MODES, type Mode } from "../gate/mode.ts";

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
