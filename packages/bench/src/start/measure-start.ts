import { makeCredentials } from "../cost/credentials.ts";
import { forkWorker } from "../cost/fork-worker.ts";
import { startServer } from "../cost/start-server.ts";
import type { Target } from "../worker/competitor.ts";
import type { StartStep } from "../worker/start.ts";

/** Milliseconds of each step in each round. */
export type StartTimes = Record<StartStep, number[]>;

/** Times each step in a new process in every round. The first round, which fills the disk cache, is not counted. */
export async function measureStart(
  node: string,
  steps: readonly StartStep[],
  rounds: number,
): Promise<StartTimes> {
  const server = await startServer();
  const target = { baseUrl: server.baseUrl, ...makeCredentials(server.folder) };
  const times = Object.fromEntries(steps.map((step) => [step, []])) as unknown as StartTimes; // the keys are the steps
  try {
    for (let round = 0; round <= rounds; round++) {
      for (const step of steps) {
        const milliseconds = await timeStep(node, step, target, server.caFile);
        if (round > 0) times[step].push(milliseconds);
      }
    }
  } finally {
    server.stop();
  }
  return times;
}

async function timeStep(
  node: string,
  step: StartStep,
  target: Target,
  caFile: string,
): Promise<number> {
  const { message, stop } = forkWorker({
    file: "start.js",
    name: step,
    node,
    env: { NODE_EXTRA_CA_CERTS: caFile, BENCH_START: JSON.stringify({ step, target }) },
  });
  const milliseconds = await message();
  stop();
  return milliseconds as number; // all that the worker sends
}
