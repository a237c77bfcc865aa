import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/**
 * Runs a file of this folder as a separate process, with `gc()`, and returns its first message;
 * `stop` ends it.
 */
export async function askChild<T>(
  file: string,
  input: unknown,
  env: NodeJS.ProcessEnv = {},
): Promise<{ answer: T; stop: () => void }> {
  const child = fork(join(import.meta.dirname, file), {
    execArgv: ["--expose-gc"],
    env: { ...process.env, ...env, BENCH_INPUT: JSON.stringify(input) },
  });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${file} exited with code ${code}.`);
  });
  ended.catch(() => {}); // after stop() nobody awaits it
  const [answer] = await Promise.race([once(child, "message"), ended]);
  return { answer: answer as T, stop: () => void child.kill() };
}
