import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { afterAll, afterEach, expect, it } from "vitest";
import type { Credentials, MockOptions } from "../src/index.ts";
import { sign } from "./support/sign.ts";

const REQUESTS = 100_000;
const STEPS = 10;
const WARM_UP = 5_000; // fills the journal and every cache
const AT_ONCE = 16;
const SUCCESSES = 0.6; // of the kinds
const BYTES_PER_REQUEST = 20; // less than the smallest thing that could be kept of each
const LARGE_CALLS = 1000; // as many as the journal keeps
const LARGE_MAX_MB = 20; // the journal's 16 and what the heap sways by
const FIRST_CHILD = 5_000_001;
const MB = 2 ** 20;

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
let child: ChildProcess;
let url: string;
let token: string;

async function start(options: MockOptions = {}): Promise<void> {
  child = fork(join(import.meta.dirname, "support/soaked-mock.ts"), [JSON.stringify(options)], { execArgv: ["--expose-gc"] });
  const [started] = (await once(child, "message")) as [{ url: string; credentials: Credentials }];
  url = started.url;
  token = await sign(started.credentials);
}

afterEach(() => {
  child?.kill();
});
afterAll(() => agent.destroy());

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const LARGE = "x".repeat(1e6);
const LONG_NAME = "a_plain_name_of_many_letters"; // long enough for the engine to keep the body for it

type Kind = (index: number) => Parameters<typeof send>;

/** Requests of every kind; `index` makes names, values and tokens that never came before. */
const kinds: readonly Kind[] = [
  () => ["/GetAccountInfo?return_live_balance=false"],
  (index) => [`/GetChildrenAccounts?count=10&offset=${index}`],
  (index) => ["/SetAccountInfo", FORM, `account_custom_data=customer+${index}`],
  () => ["/GetAccountInfo", { prefer: "example=allFields" }],
  (index) => ["/GetAccountInfo", { prefer: `dynamic=true, seed=${index}` }],
  (index) => [`/GetAccountPlans?no_such_${index}=1`],
  (index) => [`/GetAccountPlans?plan_type=NO_${index}`],
  (index) => [`/NoSuchMethod${index}`],
  (index) => ["/GetAccountInfo", { authorization: `Bearer no.token.${index}` }],
  () => ["/GetAccountInfo", { "x-vox-mock-fault": "missingFields" }],
];

/** Calls of 1 MB of which something is kept: in the journal, by a collector of log entries, or in the mock's state. */
const largeKinds: readonly (readonly [kept: string, options: MockOptions, kinds: readonly Kind[]])[] = [
  [
    "values, names and methods",
    {},
    [
      (index) => ["/SetAccountInfo", FORM, `account_custom_data=${index}${LARGE}`],
      (index) => ["/GetAccountPlans", FORM, `${LONG_NAME}=1&plan_type=${index}${LARGE}`],
      (index) => ["/", FORM, `cmd=NoSuchMethodOfSuchAName&a=${index}${LARGE}`],
    ],
  ],
  ["warnings", { mode: "warn" }, [(index) => ["/GetAccountPlans", FORM, `${LONG_NAME}=1&plan_type=${index}${LARGE}`]]],
  [
    "values in state",
    { mode: "warn", state: true, childAccountIds: Array.from({ length: LARGE_CALLS }, (_, index) => FIRST_CHILD + index) },
    [
      (index) => {
        const child = `child_account_id=${FIRST_CHILD + index}`;
        return ["/SetChildAccountInfo", FORM, `${child}&callback_url=https://example.com/customer-${index}&a=${LARGE}`];
      },
    ],
  ],
];

/** Tells whether the answer is a success. */
function send(path: string, headers: Record<string, string> = {}, body = ""): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}${path}`, {
      agent,
      method: "POST",
      headers: { authorization: `Bearer ${token}`, ...headers, "content-length": Buffer.byteLength(body) },
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

/** Tells how many were successes. */
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

async function heap(): Promise<number> {
  const answer = once(child, "message");
  child.send("heap");
  return (await answer)[0] as number;
}

/** The median step: now and then the engine lets go of megabytes of code, which must not hide a leak. */
function usualGrowth(heaps: readonly number[]): number {
  const steps = heaps.slice(1).map((bytes, index) => bytes - (heaps[index] ?? 0));
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Number.NaN;
}

it(`keeps nothing of ${REQUESTS} requests`, async () => {
  await start();
  await sendAll(0, WARM_UP);
  const heaps = [await heap()];
  for (let step = 1; step <= STEPS; step++) {
    const [from, to] = [(REQUESTS * (step - 1)) / STEPS, (REQUESTS * step) / STEPS];
    expect(await sendAll(WARM_UP + from, WARM_UP + to)).toBe((to - from) * SUCCESSES);
    heaps.push(await heap());
  }
  console.log(`heap in MB: ${heaps.map((bytes) => (bytes / MB).toFixed(2)).join(", ")}`);
  expect(usualGrowth(heaps) / (REQUESTS / STEPS)).toBeLessThan(BYTES_PER_REQUEST);
});

it.each(largeKinds)(`keeps %s of ${LARGE_CALLS} calls of 1 MB, and not the calls`, async (_kept, options, large) => {
  await start(options);
  for (let warmUp = 0; warmUp < 10; warmUp++) await send("/GetAccountInfo");
  const before = await heap();
  for (let index = 0; index < LARGE_CALLS; index++) {
    const kind = large[index % large.length];
    if (kind) await send(...kind(index));
  }
  const kept = ((await heap()) - before) / MB;
  console.log(`heap kept in MB: ${kept.toFixed(1)}`);
  expect(kept).toBeLessThan(LARGE_MAX_MB);
});
