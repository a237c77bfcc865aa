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

/** Measures every competitor on this Node binary. */
export async function measureCost(
  node: string,
  { rounds, calls, names }: CostOptions,
): Promise<CostOnNode> {
  const server = await startServer();
  const workers: Worker[] = [];
  try {
    const target = { baseUrl: server.baseUrl, ...makeCredentials(server.folder) };
    for (const name of names ?? (Object.keys(competitors) as CompetitorName[])) {
      const worker = await startWorker(name, node, target, server.caFile);
      workers.push(worker);
      await worker.measure({ calls: calls * warmUpRounds, concurrency: 1 });
      await worker.measure({ calls: calls * warmUpRounds, concurrency: 16 });
    }
    return {
      oneAtATime: await runRounds(workers, rounds, { calls, concurrency: 1 }),
      sixteenAtATime: await runRounds(workers, rounds, { calls, concurrency: 16 }),
    };
  } finally {
    for (const { stop } of workers) stop();
    server.stop();
  }
}
