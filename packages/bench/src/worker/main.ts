import type { Target } from "./competitor.ts";
import { type CompetitorName, competitors } from "./competitors.ts";

/** A measurement to make. */
export interface Task {
  readonly calls: number;
  readonly concurrency: number;
}

/** The cost per call. */
export interface Cost {
  readonly cpuMicroseconds: number;
  readonly wallMicroseconds: number;
}

const { name, target } = JSON.parse(process.env.BENCH_WORKER ?? "{}") as {
  name: CompetitorName;
  target: Target;
};
const call = await (await competitors[name]()).prepare(target);
const answer = (await call()) as { result?: { account_id?: number; accountId?: number } };
if (!(answer.result?.account_id ?? answer.result?.accountId))
  throw new Error(`${name} returned no answer: ${JSON.stringify(answer)}`);

process.on("message", async (task: Task) => process.send?.(await measure(task)));
process.send?.("ready");

async function measure({ calls, concurrency }: Task): Promise<Cost> {
  let left = calls;
  const began = performance.now();
  const before = process.cpuUsage();
  const lane = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  const { user, system } = process.cpuUsage(before);
  return {
    cpuMicroseconds: (user + system) / calls,
    wallMicroseconds: ((performance.now() - began) * 1000) / calls,
  };
}
