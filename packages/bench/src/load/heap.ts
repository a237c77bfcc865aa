import { makeCredentials } from "../cost/credentials.ts";
import { startServer } from "../cost/start-server.ts";
import { askChild } from "./ask-child.ts";

/** The heap growth over many calls, in bytes per 1,000 calls. */
export async function heapSlope(
  calls: number,
): Promise<{ bytesPerThousandCalls: number; heap: number[] }> {
  const server = await startServer();
  try {
    const target = { baseUrl: server.baseUrl, ...makeCredentials(server.folder) };
    const { answer: heap, stop } = await askChild<number[]>(
      "heap-child.ts",
      { target, calls },
      { NODE_EXTRA_CA_CERTS: server.caFile },
    );
    stop();
    return { bytesPerThousandCalls: slope(heap) / (calls / heap.length / 1000), heap };
  } finally {
    server.stop();
  }
}

/** The least-squares slope per step. */
function slope(values: readonly number[]): number {
  const mean = (sum: number) => sum / values.length;
  const meanX = (values.length - 1) / 2;
  const meanY = mean(values.reduce((sum, value) => sum + value, 0));
  const covariance = values.reduce((sum, value, x) => sum + (x - meanX) * (value - meanY), 0);
  return covariance / values.reduce((sum, _, x) => sum + (x - meanX) ** 2, 0);
}
