import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Target } from "../worker/competitor.ts";
import type { CompetitorName } from "../worker/competitors.ts";
import type { Cost, Task } from "../worker/main.ts";

/** A process that measures one competitor. */
export interface Worker {
  readonly name: CompetitorName;
  readonly measure: (task: Task) => Promise<Cost>;
  readonly stop: () => void;
}

/** Starts a compiled worker on this Node binary, because Node 20 does not run TypeScript. */
export async function startWorker(
  name: CompetitorName,
  node: string,
  target: Target,
  caFile: string,
): Promise<Worker> {
  const child = fork(join(import.meta.dirname, "../../dist/worker/main.js"), {
    execPath: node,
    env: {
      PATH: process.env.PATH,
      NODE_EXTRA_CA_CERTS: caFile,
      BENCH_WORKER: JSON.stringify({ name, target }),
    },
  });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`${name} exited with code ${code}.`);
  });
  failed.catch(() => {}); // after stop() nobody awaits it
  await Promise.race([once(child, "message"), failed]);
  const measure = async (task: Task) => {
    child.send(task);
    const [cost] = await Promise.race([once(child, "message"), failed]);
    return cost as Cost;
  };
  return { name, measure, stop: () => void child.kill() };
}
