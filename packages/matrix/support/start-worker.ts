import type { Readable } from "node:stream";
import { Miniflare } from "miniflare";

/** A program in workerd that runs tasks. */
export interface Worker {
  /** Runs a task of the program and returns its result. */
  readonly run: (task: string, setting: object) => Promise<unknown>;
  /** The output of workerd and its program. */
  readonly printed: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Starts workerd with a bundled program, without Node compatibility. */
export async function startWorker(script: string): Promise<Worker> {
  const printed: string[] = [];
  const workerd = new Miniflare({
    modules: [{ type: "ESModule", path: "worker.mjs", contents: script }],
    modulesRoot: ".",
    compatibilityDate: "2026-07-01",
    cf: false, // no lookups over the network
    handleRuntimeStdio: (...outputs: readonly Readable[]) => {
      for (const output of outputs)
        output.on("data", (chunk: Buffer) => printed.push(String(chunk)));
    },
  });
  await workerd.ready;
  return {
    run: async (task, setting) => {
      const response = await workerd.dispatchFetch("http://worker/", {
        method: "POST",
        body: JSON.stringify({ task, setting }),
      });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    },
    printed,
    stop: () => workerd.dispose(),
  };
}
