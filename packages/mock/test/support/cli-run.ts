import { EventEmitter, once } from "node:events";

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

/** A run of the command, and what it says. */
export abstract class CliRun {
  abstract readonly exit: Promise<number | null>;
  out = "";
  err = "";
  readonly #events = new EventEmitter();

  /** Ends it as Ctrl-C or another signal does, and gives the exit code. */
  abstract stop(signal?: NodeJS.Signals): Promise<number | null>;

  /** What the pattern captures, once it is printed. */
  async saw(pattern: RegExp): Promise<string> {
    const ended = this.exit.then(() => Promise.reject(new Error(`It has ended. ${this.err}`)));
    ended.catch(() => {});
    for (;;) {
      const found = pattern.exec(this.out)?.[1];
      if (found !== undefined) return found;
      await Promise.race([once(this.#events, "print"), ended]);
    }
  }

  /** The start line of `--json`, once it is there. */
  async started(): Promise<StartLine> {
    return JSON.parse(await this.saw(/^(\{.*\})$/m)) as StartLine;
  }

  protected print(stream: "out" | "err", text: string): void {
    this[stream] += text;
    this.#events.emit("print");
  }
}
