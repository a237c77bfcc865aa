import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));

/** The start line of `--json`. */
export interface StartLine {
  readonly url: string;
  readonly controlUrl: string;
  readonly accountId: number;
  readonly credentialsFile: string;
  readonly tokenFile: string;
  readonly certificateFile?: string;
  readonly controlToken?: string;
  readonly pid: number;
  readonly version: string;
}

/** The command in its own process, optionally with more environment variables. */
export class CliProcess {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly exit: Promise<number | null>;
  out = "";
  err = "";

  constructor(...said: (string | NodeJS.ProcessEnv)[]) {
    const args = said.filter((one) => typeof one === "string");
    const more = said.find((one) => typeof one !== "string");
    this.child = spawn(process.execPath, [bin, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...more },
    });
    this.exit = once(this.child, "close").then(([code]) => code as number | null);
    this.child.stderr.on("data", (chunk) => {
      this.err += chunk;
    });
    createInterface({ input: this.child.stdout }).on("line", (line) => {
      this.out += `${line}\n`;
    });
  }

  /** Waits for the start line. */
  async started(): Promise<StartLine> {
    const ended = this.exit.then(() => Promise.reject(new Error(`It has ended. ${this.err}`)));
    ended.catch(() => {});
    while (!this.out.includes("\n")) await Promise.race([once(this.child.stdout, "data"), ended]);
    return JSON.parse(this.out) as StartLine;
  }

  /** Stops it as Ctrl-C does and returns the exit code. */
  stop(): Promise<number | null> {
    this.child.kill("SIGINT");
    return this.exit;
  }
}
