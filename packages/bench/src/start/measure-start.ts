import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { makeCredentials } from "../cost/credentials.ts";
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
  const child = fork(join(import.meta.dirname, "../../dist/worker/start.js"), {
    execPath: node,
    env: {
      PATH: process.env.PATH,
      NODE_EXTRA_CA_CERTS: caFile,
      BENCH_START: JSON.stringify({ step, target }),
    },
  });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`${step} ended with code ${code}.`);
  });
  failed.catch(() => {}); // it always exits, usually after its message
  const [milliseconds] = await Promise.race([once(child, "message"), failed]);
  child.kill();
  return milliseconds as number;
}
