import { setTimeout as wait } from "node:timers/promises";
import {
  createAccountsClient,
  type ServiceAccountCredentials,
  serviceAccount,
} from "@vox-accounts/client";
import { nodeTransport } from "@vox-accounts/client/node";

/** How the pages are read: ahead of time, one at a time, or ahead without processing them. */
export type PagingMode = "ahead" | "one at a time" | "idle";

/** The cost of reading all pages. */
export interface PagingCost {
  readonly children: number;
  readonly pages: number;
  readonly seconds: number;
  /** Highest heap size after a garbage collection, in bytes. */
  readonly highestHeap: number;
}

interface Input {
  readonly url: string;
  readonly credentials: ServiceAccountCredentials;
  readonly mode: PagingMode;
  readonly workMs: number;
}

const { url, credentials, mode, workMs } = JSON.parse(process.env.BENCH_INPUT ?? "{}") as Input;
const accounts = createAccountsClient({
  auth: serviceAccount(credentials),
  baseUrl: url,
  fetch: nodeTransport(),
});

const began = performance.now();
let children = 0;
let pages = 0;
let highestHeap = 0;
const read = mode === "one at a time" ? oneAtATime() : accounts.pages.getChildrenAccounts({});
for await (const { result } of read) {
  children += result.length;
  if (mode !== "idle") await wait(workMs);
  if (++pages % 50 === 1) {
    globalThis.gc?.();
    highestHeap = Math.max(highestHeap, process.memoryUsage().heapUsed);
  }
}
const cost: PagingCost = {
  children,
  pages,
  seconds: (performance.now() - began) / 1000,
  highestHeap,
};
process.send?.(cost);

async function* oneAtATime() {
  for (let offset = 0; ; ) {
    const page = await accounts.getChildrenAccounts({
      count: 1000,
      offset,
      order_by: "child_account_id",
    });
    if (page.result.length === 0) return;
    yield page;
    offset += page.result.length;
  }
}
