import { askChild } from "./ask-child.ts";
import type { PagingCost, PagingMode } from "./paging-child.ts";

const latencyMs = 20;
const workMs = 25;
const modes: readonly PagingMode[] = ["ahead", "one at a time", "idle"];

/** Reads all children of the mock, which runs in a separate process, in each mode. */
export async function measurePaging(children: number): Promise<Record<PagingMode, PagingCost>> {
  const mock = await askChild<object>("paging-mock.ts", { children, latencyMs });
  try {
    const costs: [PagingMode, PagingCost][] = [];
    for (const mode of modes) {
      const { answer, stop } = await askChild<PagingCost>("paging-child.ts", {
        ...mock.answer,
        mode,
        workMs,
      });
      stop();
      costs.push([mode, answer]);
    }
    return Object.fromEntries(costs) as Record<PagingMode, PagingCost>;
  } finally {
    mock.stop();
  }
}
