import { onTestFinished, vi } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { CliRun } from "./cli-run.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * The command in this process, for what needs none of its own: one at a time, and it ends with the
 * test at the latest.
 */
export class CliHere extends CliRun {
  readonly exit: Promise<number>;
  readonly #listenersBefore = new Map(
    SIGNALS.map((signal) => [signal as string, process.listeners(signal)]),
  );

  constructor(...args: string[]) {
    super();
    const spies = [
      vi.spyOn(console, "log").mockImplementation((text) => this.print("out", `${text}\n`)),
      vi.spyOn(console, "error").mockImplementation((text) => this.print("err", `${text}\n`)),
    ];
    const readersBefore = process.stdout.listeners("error");
    this.exit = runCli(args).finally(() => {
      for (const spy of spies) spy.mockRestore();
      for (const signal of SIGNALS)
        for (const own of this.#listenersOf(signal)) process.off(signal, own);
      for (const listener of process.stdout.listeners("error"))
        if (!readersBefore.includes(listener))
          process.stdout.off("error", listener as (error: Error) => void);
    });
    onTestFinished(async () => void (await this.stop()));
  }

  stop(signal: NodeJS.Signals = "SIGINT"): Promise<number> {
    for (const own of this.#listenersOf(signal)) own(signal);
    return this.exit;
  }

  #listenersOf(signal: NodeJS.Signals): NodeJS.SignalsListener[] {
    const before = this.#listenersBefore.get(signal) ?? [];
    return process.listeners(signal).filter((listener) => !before.includes(listener));
  }
}
