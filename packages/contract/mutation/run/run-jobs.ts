import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { makeIdentity } from "./identity.ts";
import type { Job, Settings, Verdict } from "./job.ts";

/** Judges mocks, one per processor at a time; the verdicts are in the order of the jobs. */
export async function runJobs(
  jobs: readonly Job[],
  checks: Settings["checks"],
): Promise<Verdict[]> {
  const settings: Settings = { identity: await makeIdentity(), checks };
  const verdicts: Verdict[] = [];
  let next = 0;
  const work = async () => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: settings,
      execArgv: [],
    });
    try {
      for (let index = next++; index < jobs.length; index = next++) {
        const answer = once(worker, "message"); // rejects if the worker fails
        worker.postMessage(jobs[index]);
        [verdicts[index]] = (await answer) as [Verdict];
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return verdicts;
}
