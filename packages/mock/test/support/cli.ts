import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { CliRun } from "./cli-run.ts";

const bin = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));

/** The built command as a process of its own, which ends with the test at the latest. */
export class CliProcess extends CliRun {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly exit: Promise<number | null>;

  constructor(...args: string[]) {
    super();
    this.child = spawn(process.execPath, [bin, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    onTestFinished(() => void this.child.kill("SIGKILL"));
    this.exit = once(this.child, "close").then(([code]) => code as number | null);
    this.child.stderr.on("data", (chunk) => this.print("err", String(chunk)));
    const lines = createInterface({ input: this.child.stdout });
    lines.on("line", (line) => this.print("out", `${line}\n`));
  }

  stop(signal: NodeJS.Signals = "SIGINT"): Promise<number | null> {
    this.child.kill(signal);
    return this.exit;
  }
}
