import { dirname } from "node:path";
import type { LogEntry } from "../http/listener.ts";
import { writeCredentials } from "../private-files.ts";
import { readControl } from "./control-token.ts";
import { greeting } from "./greeting.ts";
import { keepToken } from "./keep-token.ts";
import { choosePaint, logLine } from "./log-line.ts";
import { type CliArguments, readArguments, USAGE } from "./read-arguments.ts";

/** Runs the command to its end and returns the exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  process.stdout.on("error", endQuietlyWithReader);
  let wanted: CliArguments;
  try {
    wanted = readArguments(args);
  } catch (error) {
    console.error(`${wordsOf(error)}\n\n${USAGE}`);
    return 2;
  }
  if (wanted.help) {
    console.log(USAGE);
    return 0;
  }
  try {
    await serve(wanted);
    return 0;
  } catch (error) {
    console.error(wordsOf(error));
    return 1;
  }
}

async function serve(wanted: CliArguments): Promise<void> {
  const { port, host, mode, children, seed, latency, tls } = wanted;
  const { control, madeToken } = readControl(wanted, process.env);
  const stopped = untilStopped();
  // Prism takes half a second to load: not for a usage error
  const { startMock } = await import("../start-mock.ts");
  const paint = choosePaint(process.stdout.isTTY, process.env);
  const log = (entry: LogEntry) => console.log(logLine(entry, paint));
  const mock = await startMock({
    port,
    host,
    mode,
    seed,
    tls,
    control,
    log,
    state: children === undefined ? false : { children, seed },
  });
  if (latency) mock.use({ latency });
  const credentialsFile = writeCredentials(mock.credentials);
  const token = await keepToken(mock.credentials, dirname(credentialsFile));
  const secrets = { credentials: credentialsFile, token: token.file, controlToken: madeToken };
  console.log(greeting(mock, secrets));
  await stopped;
  token.stop();
  await mock.close();
}

/** As with `| head`. */
function endQuietlyWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Resolves on Ctrl-C, SIGTERM, SIGHUP or a closed output; a second signal ends the process. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve());
    process.stdout.on("error", () => resolve());
  });
}
