import type { CompetitorName } from "../worker/competitors.ts";
import type { Cost, Task } from "../worker/main.ts";
import type { Worker } from "./start-worker.ts";

/** What each competitor took in each round. */
export type Rounds = Partial<Record<CompetitorName, Cost[]>>;

/** Measures all of them one after another, round after round, each round starting with another one. */
export async function runRounds(
  workers: readonly Worker[],
  rounds: number,
  task: Task,
): Promise<Rounds> {
  const costs: Rounds = {};
  for (let round = 0; round < rounds; round++) {
    const first = round % workers.length;
    for (const worker of [...workers.slice(first), ...workers.slice(0, first)]) {
      const cost = await worker.measure(task);
      costs[worker.name] = [...(costs[worker.name] ?? []), cost];
    }
  }
  return costs;
}
