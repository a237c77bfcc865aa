import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { type BenchRequest, requests } from "./requests.ts";
import type { Target } from "./target.ts";

/** A server's performance in a round of requests. */
export interface Load {
  readonly perSecond: number;
  /** The server's CPU per request; undefined if the system does not report it. */
  readonly cpuMicroseconds: number | undefined;
  /** How long each request took. */
  readonly milliseconds: readonly number[];
}

/** The requests, and the number of connections. */
export interface LoadShape {
  readonly connections: number;
  readonly chosen: readonly BenchRequest[];
}

export const DEFAULT_LOAD: LoadShape = { connections: 8, chosen: requests };
const TICK_MICROSECONDS = 10_000; // Linux counts CPU time in hundredths of a second

const agents = new Map<Target, Agent>();

/** Sends a number of requests over keep-alive connections. */
export async function load(
  target: Target,
  count: number,
  { connections, chosen }: LoadShape = DEFAULT_LOAD,
): Promise<Load> {
  const agent = agents.get(target) ?? new Agent({ keepAlive: true });
  agent.maxSockets = connections;
  agents.set(target, agent);
  let next = 0;
  const milliseconds: number[] = [];
  const work = async () => {
    for (let index = next++; index < count; index = next++) {
      const one = chosen[index % chosen.length];
      const began = performance.now();
      if (one) await send(target, agent, one);
      milliseconds.push(performance.now() - began);
    }
  };
  const [cpu, started] = [cpuOf(target), performance.now()];
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - started) / 1000;
  const used = cpuOf(target);
  const cpuMicroseconds =
    cpu === undefined || used === undefined ? undefined : (used - cpu) / count;
  return { perSecond: count / seconds, cpuMicroseconds, milliseconds };
}

/** The requests that a server answers with a result. */
export async function answeredBy(target: Target): Promise<BenchRequest[]> {
  const agent = new Agent();
  const answers = await Promise.allSettled(requests.map((one) => send(target, agent, one)));
  return requests.filter((_, index) => answers[index]?.status === "fulfilled");
}

function send(
  { base, authorization, name }: Target,
  agent: Agent,
  { method, query, form }: BenchRequest,
): Promise<void> {
  const content = form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" };
  const headers = {
    accept: "application/json",
    authorization,
    ...content,
    "content-length": form?.length ?? 0,
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(`${base}/${method}${query}`, { agent, method: "POST", headers });
    outgoing.once("error", reject).once("response", (response) => {
      let text = "";
      response.setEncoding("latin1").on("data", (chunk: string) => {
        text += chunk;
      });
      response.once("end", () => {
        const { statusCode } = response;
        if (statusCode === 200 && text.startsWith('{"result"')) return resolve();
        const answer = `${statusCode} ${text.slice(0, 200)}`;
        reject(new Error(`${name} rejects ${method}${query}: ${answer}`));
      });
    });
    outgoing.end(form);
  });
}

function cpuOf({ pid }: Target): number | undefined {
  if (process.platform !== "linux") return undefined;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MICROSECONDS;
}
