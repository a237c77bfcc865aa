import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A process of a compiled worker. */
export interface ForkedWorker {
  readonly send: (task: object) => void;
  /** The next message from the process; rejects if it exits instead. */
  readonly message: () => Promise<unknown>;
  readonly stop: () => void;
}

export interface ForkOptions {
  /** The worker's file in `dist/worker`. */
  readonly file: string;
  /** Named by the error if the process exits. */
  readonly name: string;
  readonly node: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a compiled worker on this Node binary, because Node 20 does not run TypeScript. */
export function forkWorker({ file, name, node, env }: ForkOptions): ForkedWorker {
  const child = fork(join(import.meta.dirname, "../../dist/worker", file), {
    execPath: node,
    env: { PATH: process.env.PATH, ...env },
  });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`${name} exited with code ${code}.`);
  });
  failed.catch(() => {}); // after the last message, nobody awaits it
  return {
    send: (task) => void child.send(task),
    message: async () => (await Promise.race([once(child, "message"), failed]))[0],
    stop: () => void child.kill(),
  };
}
