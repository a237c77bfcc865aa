/**
 * A mock in its own process: the script of that process, and the function that starts it.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { signToken } from "@vox-accounts/test-kit/keys";
import type { Credentials, LogEntry, MockOptions } from "../../src/index.ts";

const LOG_ENTRIES_KEPT = 1000;
const SCRIPT = fileURLToPath(import.meta.url);
const BUILT = new URL("../../dist/index.js", import.meta.url).href;

type Contract = "fixture" | "real";

export interface MockProcess extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly isAlive: boolean;
  /** What it wrote to stderr. */
  readonly complaints: string;
  /** The size of its heap in bytes after garbage collection. */
  readonly heap: () => Promise<number>;
}

/**
 * Starts a mock in a process that an uncaught error ends, with nothing else on the heap.
 */
export async function startMockProcess(
  contract: Contract,
  options: MockOptions = {},
): Promise<MockProcess> {
  const child = fork(SCRIPT, [contract, JSON.stringify(options)], {
    execArgv: ["--expose-gc"],
    silent: true,
  });
  let complaints = "";
  child.stderr?.on("data", (chunk) => {
    complaints += chunk;
  });
  const exited = once(child, "exit").then(() =>
    Promise.reject(new Error(`The mock's process has ended. ${complaints}`)),
  );
  exited.catch(() => {}); // it usually ends when nothing waits for it
  const answer = () =>
    Promise.race([once(child, "message").then(([message]: unknown[]) => message), exited]);
  const { url, credentials } = (await answer()) as { url: string; credentials: Credentials };
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    url,
    port: Number(new URL(url).port),
    token: signToken(credentials),
    get isAlive() {
      return isAlive();
    },
    get complaints() {
      return complaints;
    },
    heap: async () => {
      child.send("heap");
      return (await answer()) as number;
    },
    [Symbol.asyncDispose]: async () => {
      if (!isAlive()) return;
      child.kill();
      await once(child, "exit");
    },
  };
}

/** Runs the mock; keeps a log as a user would. */
async function serve(contract: string, options: MockOptions): Promise<void> {
  const logged: LogEntry[] = [];
  const log = (entry: LogEntry) => {
    logged.push(entry);
    if (logged.length > LOG_ENTRIES_KEPT) logged.shift();
  };
  const { startMock } = (await import(BUILT)) as typeof import("../../src/index.ts");
  const mock = await startMock({
    log,
    ...(contract === "fixture" ? { contract: fixtureDocument } : {}),
    ...options,
  });
  const collect = (globalThis as { gc?: () => void }).gc;
  process.on("message", () => {
    for (let round = 0; round < 3; round++) collect?.();
    process.send?.(process.memoryUsage().heapUsed);
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ url: mock.url, credentials: mock.credentials });
}

const [, script, contract = "", options = "{}"] = process.argv;
if (script === SCRIPT) await serve(contract, JSON.parse(options) as MockOptions);
