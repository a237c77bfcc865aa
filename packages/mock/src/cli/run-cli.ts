import { resolve } from "node:path";
import type { CallbackDelivery } from "../callbacks/callback-types.ts";
import type { Mock } from "../mock.ts";
import type { MockOptions } from "../options.ts";
import { makeTemporaryFolder, writeCredentials } from "../private-files.ts";
import { FROM_OPTION } from "../stateful/state-options.ts";
import { readVersion } from "../version.ts";
import { readControl } from "./control-token.ts";
import { greeting, startLine } from "./greeting.ts";
import { keepToken } from "./keep-token.ts";
import { callbackLine, choosePaint, createLog } from "./log-line.ts";
import { type CliArguments, readArguments, USAGE } from "./read-arguments.ts";
import { readCredentials } from "./read-credentials.ts";
import { SEND_CALLBACK, sendCallback } from "./send-callback.ts";
import { openStateFile, type StateFile } from "./state-file.ts";

/** Runs the command and returns the exit code. */
export async function runCli(args: readonly string[]): Promise<number> {
  process.stdout.on("error", endQuietlyWithReader);
  const [command, ...rest] = args;
  if (command === SEND_CALLBACK) return await sendCallback(rest, process.env);
  let wanted: CliArguments;
  try {
    wanted = readArguments(args);
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${USAGE}`);
    return 2;
  }
  if (wanted.help) {
    console.log(USAGE);
    return 0;
  }
  if (wanted.version) {
    console.log(readVersion());
    return 0;
  }
  try {
    await serve(wanted);
    return 0;
  } catch (error) {
    console.error(messageOf(error));
    return 1;
  }
}

async function serve(wanted: CliArguments): Promise<void> {
  const { control, madeToken } = readControl(wanted, process.env);
  const { "state-file": statePath, credentials: ownFile } = wanted;
  const stateFile = statePath === undefined ? undefined : openStateFile(statePath);
  try {
    const credentials = ownFile === undefined ? undefined : await readCredentials(ownFile);
    const state = stateOf(wanted, stateFile);
    await serveUntilStopped(wanted, { control, credentials, state }, madeToken, stateFile);
  } finally {
    stateFile?.release();
  }
}

async function serveUntilStopped(
  wanted: CliArguments,
  options: StartOptions,
  madeToken: string | undefined,
  stateFile: StateFile | undefined,
): Promise<void> {
  const ownFile = wanted.credentials;
  const stopped = untilStopped();
  const mock = await start(wanted, options);
  try {
    const { path: folder, remove } = makeTemporaryFolder();
    const credentialsFile = ownFile ?? writeCredentials(mock.credentials, folder);
    const token = await keepToken(mock.credentials, folder);
    const secrets = {
      credentials: resolve(credentialsFile),
      token: token.file,
      controlToken: madeToken,
      isOwnKey: ownFile !== undefined,
    };
    console.log(wanted.json ? startLine(mock, readVersion(), secrets) : greeting(mock, secrets));
    await stopped;
    token.stop();
    remove();
  } finally {
    await mock.close(); // an open listener would keep the process alive
  }
  stateFile?.save(mock.state());
}

type StartOptions = Pick<MockOptions, "control" | "credentials" | "state">;

/** Starts the mock with the options of the command line. */
async function start(wanted: CliArguments, options: StartOptions): Promise<Mock> {
  const { port, host, mode, seed, latency, tls, roles, json } = wanted;
  const callbacks = { hosts: wanted["callback-host"] };
  // Prism takes half a second to load, too long for a usage error
  const { startMock } = await import("../start-mock.ts");
  const paint = choosePaint(process.stdout.isTTY, process.env);
  // a program that reads one line would let the pipe fill up
  const logs = json
    ? {}
    : {
        log: createLog(console.log, paint),
        logCallback: (delivery: CallbackDelivery) => console.log(callbackLine(delivery, paint)),
      };
  const mock = await startMock({
    port,
    host,
    mode,
    seed,
    tls,
    roles,
    callbacks,
    ...logs,
    ...options,
  }).catch((error: unknown) => {
    throw new Error(messageOf(error).replace(`${FROM_OPTION}: `, "--state-file: "));
  });
  if (latency) mock.use({ latency });
  return mock;
}

function stateOf(wanted: CliArguments, file: StateFile | undefined): MockOptions["state"] {
  const { state, children, balance, seed } = wanted;
  if (file?.loaded) return { from: file.loaded };
  const isOn = state || [children, balance, file].some((one) => one !== undefined);
  return isOn ? { children, balance, seed } : false;
}

/** Exits quietly when the reader of a pipe such as `| head` closes it. */
function endQuietlyWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const SAME_STOP_MS = 1000;

/** Resolves on Ctrl-C, SIGTERM, SIGHUP or closed output; a later signal exits at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let firstMs: number | undefined;
    const stop = () => {
      firstMs ??= performance.now();
      resolve();
      // the terminal signals npx and the mock, and npx passes its signal on
      if (performance.now() - firstMs > SAME_STOP_MS) process.exit(1);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
    process.stdout.on("error", () => resolve());
  });
}
