import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface CliArguments {
  readonly port: number;
  readonly host: string;
  readonly help: boolean;
}

/** Reads the command line; throws an error in words for what it cannot take. */
export function readArguments(args: readonly string[]): CliArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", short: "p", default: "0" },
      host: { type: "string", default: "127.0.0.1" },
      help: { type: "boolean", short: "h", default: false },
    },
    strict: true,
    allowPositionals: false,
  });
  if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535) {
    throw new TypeError(`--port takes a number from 0 to 65535, not '${values.port}'.`);
  }
  return { port: Number(values.port), host: values.host, help: values.help };
}
