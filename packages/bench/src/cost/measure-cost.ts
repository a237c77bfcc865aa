import type { Target } from "../worker/competitor.ts";
import { type CompetitorName, competitors } from "../worker/competitors.ts";
import { makeCredentials } from "./credentials.ts";
import { type Rounds, runRounds } from "./run-rounds.ts";
import { startServer } from "./start-server.ts";
import { startWorker, type Worker } from "./start-worker.ts";

/** How much to measure. */
export interface CostOptions {
  readonly rounds: number;
  readonly calls: number;
  readonly names?: readonly CompetitorName[] | undefined;
}

/** The rounds on one Node binary, one call at a time and sixteen at a time. */
export interface CostOnNode {
  readonly oneAtATime: Rounds;
  readonly sixteenAtATime: Rounds;
}

const warmUpRounds = 4; // lets the JIT compiler optimize the code

/**
 * How many processes measure each competitor, one after the other. By chance, finished calls in the old
 * heap keep later ones alive for a while, which makes all calls of a process cost up to a fifth more.
 */
export const processes = 3;

/** Measures every competitor on this Node binary. */
export async function measureCost(
  node: string,
  { rounds, calls, names = Object.keys(competitors) as CompetitorName[] }: CostOptions,
): Promise<CostOnNode> {
  const server = await startServer();
  const cost: CostOnNode = { oneAtATime: {}, sixteenAtATime: {} };
  try {
    const target = { baseUrl: server.baseUrl, ...makeCredentials(server.folder) };
    for (let left = processes; left > 0; left--) {
      const workers = await warmWorkers(names, calls, node, target, server.caFile);
      const part = Math.ceil(rounds / processes);
      try {
        await runRounds(cost.oneAtATime, workers, part, { calls, concurrency: 1 });
        await runRounds(cost.sixteenAtATime, workers, part, { calls, concurrency: 16 });
      } finally {
        for (const { stop } of workers) stop();
      }
    }
    return cost;
  } finally {
    server.stop();
  }
}

async function warmWorkers(
  names: readonly CompetitorName[],
  calls: number,
  node: string,
  target: Target,
  caFile: string,
): Promise<Worker[]> {
  const workers: Worker[] = [];
  for (const name of names) {
    const worker = await startWorker(name, node, target, caFile);
    workers.push(worker);
    await worker.measure({ calls: calls * warmUpRounds, concurrency: 1 });
    await worker.measure({ calls: calls * warmUpRounds, concurrency: 16 });
  }
  return workers;
}
