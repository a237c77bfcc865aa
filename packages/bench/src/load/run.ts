import type { Section } from "../section.ts";
import { heapSlope } from "./heap.ts";
import { measurePaging } from "./paging.ts";
import { countSignatures } from "./signatures.ts";

const firstCalls = 1000;

/** Signatures, heap, and paging through very many children. */
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
    `- ${firstCalls} first calls at once made ${signatures} signature(s).`,
    `- Over ${heapCalls} calls the heap grew by ${Math.round(heap.bytesPerThousandCalls)} bytes per 1,000 calls (goal: at most 1,000).`,
    `- The next page ahead is ${gain.toFixed(2)} times as fast as one page at a time (goal: at least 1.4):`,
    "",
    "| pages read | children | pages | seconds | highest heap, MB |",
    "|---|---|---|---|---|",
    ...rows,
    "",
    "The mock runs in a process of its own and answers 20 ms late; each page is 25 ms of work, none when idle. Heaps are after a collection.",
  ].join("\n");
  return { title: "Under load", text, data: { signatures, heap, paging } };
}
