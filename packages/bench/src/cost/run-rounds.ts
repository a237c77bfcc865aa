import type { CompetitorName } from "../worker/competitors.ts";
import type { Cost, Task } from "../worker/main.ts";
import type { Worker } from "./start-worker.ts";

/** The cost of each competitor in each round. */
export type Rounds = Partial<Record<CompetitorName, Cost[]>>;

/** Measures all competitors in every round, each time starting with a different one, and adds to the costs. */
export async function runRounds(
  costs: Rounds,
  workers: readonly Worker[],
  rounds: number,
  task: Task,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const first = round % workers.length;
    for (const worker of [...workers.slice(first), ...workers.slice(0, first)]) {
      const cost = await worker.measure(task);
      costs[worker.name] = [...(costs[worker.name] ?? []), cost];
    }
  }
}
