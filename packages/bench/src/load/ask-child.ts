import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** Runs a file of this folder as a process of its own, with `gc()`, and gives the first message it sends; it ends with `stop`. */
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
    throw new Error(`${file} ended with code ${code}.`);
  });
  ended.catch(() => {}); // after stop() nobody waits for it
  const [answer] = await Promise.race([once(child, "message"), ended]);
  return { answer: answer as T, stop: () => void child.kill() };
}
