import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { signToken } from "@vox-accounts/test-kit/keys";
import type { Credentials } from "../../src/index.ts";

/** The command line in a process of its own. */
export interface SpawnedMock extends AsyncDisposable {
  readonly port: number;
  readonly token: string;
  readonly isAlive: boolean;
  /** What it wrote to stderr. */
  readonly complaints: string;
  /** Its peak memory in MB. */
  peakMemory(): Promise<number>;
}

const BIN = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));
const REPORT = new URL("report-memory.ts", import.meta.url).href;
const YOUNG = "--max-semi-space-size=16"; // as in Node 20 and 22; Node 24 needs 80 MB more by default
const GREETING_ENDS = "Ctrl-C";

/** Starts the built command. */
export async function spawnMock(...args: readonly string[]): Promise<SpawnedMock> {
  const child = spawn(process.execPath, [YOUNG, "--import", REPORT, BIN, ...args], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let complaints = "";
  child.stderr?.on("data", (chunk) => {
    complaints += chunk;
  });
  const greeting = await readGreeting(child);
  const file = found(/^ *export VOXIMPLANT_CREDENTIALS='(.+)'$/m, greeting);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  return {
    port: Number(new URL(found(/(https?:\S+\/platform_api)/, greeting)).port),
    token: signToken(JSON.parse(readFileSync(file, "utf8")) as Credentials),
    get isAlive() {
      return isAlive();
    },
    get complaints() {
      return complaints;
    },
    async peakMemory() {
      const answer = once(child, "message");
      child.send("peak");
      return (await answer)[0] as number;
    },
    async [Symbol.asyncDispose]() {
      if (!isAlive()) return;
      const exit = once(child, "exit");
      child.kill("SIGTERM"); // so that it removes its credentials
      await exit;
    },
  };
}

/** Reads the greeting, and continues reading, as a full pipe would stop the mock. */
function readGreeting(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    child.once("exit", () => reject(new Error(`The mock did not start: ${text}`)));
    child.stdout?.on("data", (chunk) => {
      if (text.includes(GREETING_ENDS)) return;
      text += chunk;
      if (text.includes(GREETING_ENDS)) resolve(text);
    });
  });
}

function found(pattern: RegExp, text: string): string {
  const [, match] = pattern.exec(text) ?? [];
  if (match === undefined) throw new Error(`The greeting has no ${pattern}: ${text}`);
  return match;
}
