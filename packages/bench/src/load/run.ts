import type { Section } from "../section.ts";
import { heapSlope } from "./heap.ts";
import { measurePaging } from "./paging.ts";
import { countSignatures } from "./signatures.ts";

const firstCalls = 1000;

/** Measures signatures, heap, and paging through very many children. */
export async function runLoad({
  heapCalls,
  children,
}: {
  heapCalls: number;
  children: number;
}): Promise<Section> {
  const signatures = await countSignatures(firstCalls);
  const heap = await heapSlope(heapCalls);
  const paging = await measurePaging(children);
  const rows = Object.entries(paging).map(
    ([mode, { children: read, pages, seconds, highestHeap }]) =>
      `| ${mode} | ${read} | ${pages} | ${seconds.toFixed(1)} | ${(highestHeap / 1e6).toFixed(1)} |`,
  );
  const gain = paging["one at a time"].seconds / paging.ahead.seconds;
  const text = [
    `- ${firstCalls} concurrent first calls made ${signatures} signature(s).`,
    `- Over ${heapCalls} calls the heap grew by ${Math.round(heap.bytesPerThousandCalls)} bytes per 1,000 calls (target: at most 1,000).`,
    `- Reading the next page ahead is ${gain.toFixed(2)} times as fast as one page at a time (target: at least 1.4):`,
    "",
    "| pages read | children | pages | seconds | highest heap, MB |",
    "|---|---|---|---|---|",
    ...rows,
    "",
    "The mock runs in a separate process and answers after 20 ms; each page takes 25 ms of work, or none in the idle mode. Heap sizes are after a garbage collection.",
  ].join("\n");
  return { title: "Under load", text, data: { signatures, heap, paging } };
}
