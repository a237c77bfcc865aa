import type { Target } from "../worker/competitor.ts";
import type { CompetitorName } from "../worker/competitors.ts";
import type { Cost, Task } from "../worker/main.ts";
import { forkWorker } from "./fork-worker.ts";

/** A process that measures one competitor. */
export interface Worker {
  readonly name: CompetitorName;
  readonly measure: (task: Task) => Promise<Cost>;
  readonly stop: () => void;
}

/** Starts a worker that is ready to measure. */
export async function startWorker(
  name: CompetitorName,
  node: string,
  target: Target,
  caFile: string,
): Promise<Worker> {
  const { send, message, stop } = forkWorker({
    ...{ file: "main.js", name, node },
    env: { NODE_EXTRA_CA_CERTS: caFile, BENCH_WORKER: JSON.stringify({ name, target }) },
  });
  await message();
  const measure = async (task: Task) => {
    send(task);
    return (await message()) as Cost; // what the worker answers to a task
  };
  return { name, measure, stop };
}
