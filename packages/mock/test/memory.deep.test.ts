import { Agent, request } from "node:http";
import { afterAll, afterEach, expect, it } from "vitest";
import type { MockOptions } from "../src/index.ts";
import { type MockProcess, startMockProcess } from "./support/mock-process.ts";

const REQUESTS = 50_000;
const STEPS = 10;
const WARM_UP = 5_000; // fills the journal and every cache
const AT_ONCE = 16;
const SUCCESSES = 0.6; // share of the kinds of requests
const BYTES_PER_REQUEST = 20; // less than the smallest thing kept per request
const LARGE_CALLS = 250; // twelve times what the journal may keep
const LARGE_MAX_MB = 20; // the journal's 16 and the heap's variation
const FIRST_CHILD = 5_000_001;
const MB = 2 ** 20;

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
let mock: MockProcess;
afterEach(() => mock?.[Symbol.asyncDispose]());
afterAll(() => agent.destroy());

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const LARGE = "x".repeat(1e6);
const LONG_NAME = "a_plain_name_of_many_letters"; // long enough to be a substring that keeps the body in memory

type Kind = (index: number) => Parameters<typeof send>;

/** Requests of every kind; `index` makes their names, values and tokens unique. */
const kinds: readonly Kind[] = [
  () => ["/GetLibrary?with_newest_book=false"],
  (index) => [`/ListMembers?count=10&offset=${index}`],
  (index) => ["/GetPrices", FORM, `text=customer+${index}`],
  () => ["/GetLibrary", { prefer: "example=allFields" }],
  (index) => ["/GetLibrary", { prefer: `dynamic=true, seed=${index}` }],
  (index) => [`/ListOldBooks?no_such_${index}=1`],
  (index) => [`/GetPrices?format=NO_${index}`],
  (index) => [`/NoSuchMethod${index}`],
  (index) => ["/GetLibrary", { authorization: `Bearer no.token.${index}` }],
  () => ["/GetLibrary", { "x-vox-mock-fault": "missingFields" }],
];

type LargeKind = readonly [
  kept: string,
  contract: "fixture" | "real",
  options: MockOptions,
  kinds: readonly Kind[],
];

/**
 * Calls of 1 MB of which a part is kept: in the journal, by a collector of log entries, or in the
 * mock's state.
 */
const largeKinds: readonly LargeKind[] = [
  [
    "values, names and methods",
    "fixture",
    {},
    [
      (index) => ["/ListMembers", FORM, `favourite_genre=${index}${LARGE}`],
      (index) => ["/GetPrices", FORM, `${LONG_NAME}=1&format=${index}${LARGE}`],
      (index) => ["/", FORM, `cmd=NoSuchMethodOfSuchAName&a=${index}${LARGE}`],
    ],
  ],
  [
    "warnings",
    "fixture",
    { mode: "warn" },
    [(index) => ["/GetPrices", FORM, `${LONG_NAME}=1&format=${index}${LARGE}`]],
  ],
  [
    "values in state",
    "real",
    {
      mode: "warn",
      state: true,
      childAccountIds: Array.from({ length: LARGE_CALLS }, (_, index) => FIRST_CHILD + index),
    },
    [
      (index) => {
        const child = `child_account_id=${FIRST_CHILD + index}`;
        return [
          "/SetChildAccountInfo",
          FORM,
          `${child}&callback_url=https://example.com/customer-${index}&a=${LARGE}`,
        ];
      },
    ],
  ],
];

/** Whether the answer is a success. */
function send(path: string, headers: Record<string, string> = {}, body = ""): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${mock.url}${path}`, {
      agent,
      method: "POST",
      headers: {
        authorization: `Bearer ${mock.token}`,
        ...headers,
        "content-length": Buffer.byteLength(body),
      },
    });
    outgoing.once("error", reject).once("response", (response) => {
      let success = false;
      response.once("data", (chunk: Buffer) => {
        success = chunk.subarray(0, 9).toString() === '{"result"';
      });
      response.once("end", () => resolve(success));
    });
    outgoing.end(body);
  });
}

/** Returns the number of successes. */
async function sendAll(from: number, to: number): Promise<number> {
  let next = from;
  let successes = 0;
  const work = async () => {
    for (let index = next++; index < to; index = next++) {
      const kind = kinds[index % kinds.length];
      if (kind && (await send(...kind(index)))) successes++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return successes;
}

/**
 * Returns the median step, as the engine sometimes releases megabytes of code, which must not hide
 * a leak.
 */
function usualGrowth(heaps: readonly number[]): number {
  const steps = heaps.slice(1).map((bytes, index) => bytes - (heaps[index] ?? 0));
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Number.NaN;
}

it(`the mock keeps nothing of ${REQUESTS} requests`, async () => {
  mock = await startMockProcess("fixture");
  await sendAll(0, WARM_UP);
  const heaps = [await mock.heap()];
  for (let step = 1; step <= STEPS; step++) {
    const [from, to] = [(REQUESTS * (step - 1)) / STEPS, (REQUESTS * step) / STEPS];
    expect(await sendAll(WARM_UP + from, WARM_UP + to)).toBe((to - from) * SUCCESSES);
    heaps.push(await mock.heap());
  }
  console.log(`heap in MB: ${heaps.map((bytes) => (bytes / MB).toFixed(2)).join(", ")}`);
  expect(usualGrowth(heaps) / (REQUESTS / STEPS)).toBeLessThan(BYTES_PER_REQUEST);
});

it.each(largeKinds)(
  `the mock keeps %s of ${LARGE_CALLS} calls of 1 MB, but not the calls`,
  async (_kept, contract, options, large) => {
    mock = await startMockProcess(contract, options);
    for (let warmUp = 0; warmUp < 10; warmUp++) await send("/"); // refused by every contract
    const before = await mock.heap();
    for (let index = 0; index < LARGE_CALLS; index++) {
      const kind = large[index % large.length];
      if (kind) await send(...kind(index));
    }
    const kept = ((await mock.heap()) - before) / MB;
    console.log(`heap kept in MB: ${kept.toFixed(1)}`);
    expect(kept).toBeLessThan(LARGE_MAX_MB);
  },
);
