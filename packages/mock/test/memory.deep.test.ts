import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Credentials } from "../src/index.ts";
import { sign } from "./support/sign.ts";
import { slope } from "./support/slope.ts";

const REQUESTS = 100_000;
const STEPS = 5;
const WARM_UP = 5_000; // fills the journal and every cache
const AT_ONCE = 16;
const BYTES_PER_REQUEST = 20; // less than the smallest thing that could be kept of each

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
let child: ChildProcess;
let url: string;
let token: string;

beforeAll(async () => {
  child = fork(join(import.meta.dirname, "support/soaked-mock.ts"), { execArgv: ["--expose-gc"] });
  const [started] = (await once(child, "message")) as [{ url: string; credentials: Credentials }];
  url = started.url;
  token = await sign(started.credentials);
});

afterAll(() => {
  agent.destroy();
  child?.kill();
});

/** Requests of every kind; `index` makes names, values and tokens that never came before. */
const kinds: readonly ((index: number) => Parameters<typeof send>)[] = [
  () => ["/GetAccountInfo?return_live_balance=false"],
  (index) => [`/GetChildrenAccounts?count=10&offset=${index}`],
  (index) => [
    "/SetAccountInfo",
    { "content-type": "application/x-www-form-urlencoded" },
    `account_custom_data=customer+${index}`,
  ],
  () => ["/GetAccountInfo", { prefer: "example=allFields" }],
  (index) => ["/GetAccountInfo", { prefer: `dynamic=true, seed=${index}` }],
  (index) => [`/GetAccountPlans?no_such_${index}=1`],
  (index) => [`/GetAccountPlans?plan_type=NO_${index}`],
  (index) => [`/NoSuchMethod${index}`],
  (index) => ["/GetAccountInfo", { authorization: `Bearer no.token.${index}` }],
  () => ["/GetAccountInfo", { "x-vox-mock-fault": "missingFields" }],
];

function send(path: string, headers: Record<string, string> = {}, body = ""): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}${path}`, {
      agent,
      method: "POST",
      headers: { authorization: `Bearer ${token}`, ...headers, "content-length": Buffer.byteLength(body) },
    });
    outgoing.once("error", reject).once("response", (response) => response.resume().once("end", resolve));
    outgoing.end(body);
  });
}

async function sendAll(from: number, to: number): Promise<void> {
  let next = from;
  const work = async () => {
    for (let index = next++; index < to; index = next++) await send(...(kinds[index % kinds.length] ?? kinds[0])(index));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function heap(): Promise<number> {
  const answer = once(child, "message");
  child.send("heap");
  return (await answer)[0] as number;
}

it(`keeps nothing of ${REQUESTS} requests`, async () => {
  await sendAll(0, WARM_UP);
  const points: [requests: number, bytes: number][] = [[0, await heap()]];
  for (let step = 1; step <= STEPS; step++) {
    const [from, to] = [(REQUESTS * (step - 1)) / STEPS, (REQUESTS * step) / STEPS];
    await sendAll(WARM_UP + from, WARM_UP + to);
    points.push([to, await heap()]);
  }
  console.log(points.map(([requests, bytes]) => `${requests} requests: ${(bytes / 2 ** 20).toFixed(2)} MB`).join("\n"));
  expect(slope(points)).toBeLessThan(BYTES_PER_REQUEST);
});
