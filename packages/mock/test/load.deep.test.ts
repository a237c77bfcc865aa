import { Agent, request } from "node:http";
import { afterAll, expect, it } from "vitest";
import { type MockProcess, startMockProcess } from "./support/mock-process.ts";

const CHILDREN = 530_350;
const CONNECTIONS = 64;
const LOAD_MS = 60_000;
const STEPS = 12;
const WARM_UP_STEPS = 2; // until every changed child was changed once, and compiled code is released
const CHANGED_CHILDREN = 500;
const BYTES_PER_REQUEST = 64; // less than anything kept per request: an object or a map entry
const MB = 2 ** 20;

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
let mock: MockProcess;
afterAll(async () => {
  agent.destroy();
  await mock?.[Symbol.asyncDispose]();
});

/** Reads at every depth of the list, and repeated writes to the same few children. */
const calls: readonly ((index: number) => [method: string, form: string])[] = [
  (index) => ["GetChildrenAccounts", `count=20&offset=${(index * 7919) % CHILDREN}`],
  (index) => [
    "GetChildrenAccounts",
    `order_by=child_account_email&medium_output=true&count=20&offset=${(index * 104_729) % CHILDREN}`,
  ],
  (index) => ["GetChildrenAccounts", `child_account_id=${childId(index)}`],
  () => ["GetAccountInfo", "return_live_balance=true"],
  (index) => [
    "SetChildAccountInfo",
    `child_account_id=${childId(index)}&active=${index % 2 === 0}`,
  ],
  () => ["ChargeAccount", "phone_id=1;2"],
  () => ["GetResourcePrice", "resource_type=PSTNOUT"],
  () => ["GetAccountDocuments", "with_details=true"],
];

let childIds: readonly number[] = [];
function childId(index: number): number {
  return childIds[index % childIds.length] ?? 0;
}

function send(method: string, form: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${mock.token}`,
      "content-type": "application/x-www-form-urlencoded",
      "content-length": form.length,
    };
    const outgoing = request(`${mock.url}/${method}`, { agent, method: "POST", headers });
    outgoing.once("error", reject).once("response", (response) => {
      let text = "";
      response.setEncoding("latin1").on("data", (chunk: string) => {
        text += chunk;
      });
      response.once("end", () => resolve(text));
    });
    outgoing.end(form);
  });
}

interface Load {
  readonly requests: number;
  readonly failures: readonly string[];
  readonly latencies: readonly number[];
}

/** Keeps every connection busy for a while. */
async function load(milliseconds: number, from: number): Promise<Load> {
  const end = performance.now() + milliseconds;
  const latencies: number[] = [];
  const failures: string[] = [];
  let next = from;
  const work = async () => {
    while (performance.now() < end) {
      const index = next++;
      const [method, form] = calls[index % calls.length]?.(index) ?? ["", ""];
      const started = performance.now();
      const answer = await send(method, form);
      latencies.push(performance.now() - started);
      if (!answer.includes('"result"')) failures.push(`${method}?${form}: ${answer.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return { requests: next - from, failures, latencies };
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(share * values.length)] ?? 0;
}

it(`the mock answers ${CONNECTIONS} connections with ${CHILDREN} children for ${LOAD_MS / 1000} s without an error, and its memory stays level`, async () => {
  mock = await startMockProcess("real", { state: { children: CHILDREN, balance: 1e9 } });
  const brief = `brief_output=true&count=${CHANGED_CHILDREN}`;
  const { result } = JSON.parse(await send("GetChildrenAccounts", brief));
  childIds = (result as { account_id: number }[]).map(({ account_id }) => account_id);
  const heaps: number[] = [];
  const loads: Load[] = [];
  let sent = 0;
  for (let step = 0; step < STEPS; step++) {
    const done = await load(LOAD_MS / STEPS, sent);
    sent += done.requests;
    loads.push(done);
    if (step >= WARM_UP_STEPS) heaps.push(await mock.heap());
  }
  const latencies = loads.flatMap((one) => one.latencies);
  const steps = heaps.slice(1).map((bytes, index) => bytes - (heaps[index] ?? 0));
  const perRequest = (percentile(steps, 0.5) * STEPS) / sent;
  console.log(
    `${sent} requests, p50 ${percentile(latencies, 0.5).toFixed(1)} ms, p99 ${percentile(latencies, 0.99).toFixed(1)} ms,`,
    `heap in MB: ${heaps.map((bytes) => (bytes / MB).toFixed(2)).join(", ")}, ${perRequest.toFixed(1)} bytes a request`,
  );
  expect(loads.flatMap(({ failures }) => failures)).toEqual([]);
  expect(perRequest).toBeLessThan(BYTES_PER_REQUEST);
  expect(mock.isAlive).toBe(true);
});
