import * as http from "node:http";
import * as https from "node:https";
import { isIP } from "node:net";
import { CONTROL_PATH } from "../http/read-call.ts";
import { HostRefusal, isLoopback, lookupLoopback } from "./loopback.ts";

/** The outcome of one POST. */
export interface Posted {
  readonly status?: number;
  readonly ms: number;
  readonly reason?: string;
}

/** How to send a POST. */
export interface PostSettings {
  /** Allowed hosts other than this machine. */
  readonly hosts: readonly string[];
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Reads the URL of a receiver; throws a `TypeError` that does not repeat the URL. */
export function readTarget(url: string): URL {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  const isSound = target && /^https?:$/.test(target.protocol);
  // otherwise anyone who may call the API could control mocks on this machine
  if (isSound && !target.pathname.startsWith(CONTROL_PATH)) return target;
  throw new TypeError("url must be an http or https URL outside the control path of a mock.");
}

/** POSTs JSON. Failures are reported without the URL; redirects are not followed. */
export async function post(target: URL, body: string, settings: PostSettings): Promise<Posted> {
  const start = performance.now();
  const elapsed = () => Math.round(performance.now() - start);
  try {
    const status = await statusOf(target, body, settings);
    return { status, ms: elapsed() };
  } catch (error) {
    return { ms: elapsed(), reason: reasonFor(error) };
  }
}

function statusOf(
  target: URL,
  body: string,
  { hosts, timeoutMs, signal: ended }: PostSettings,
): Promise<number> {
  const host = target.hostname.replace(/^\[|\]$/g, "");
  const isAllowed = hosts.some((name) => name.replace(/^\[|\]$/g, "").toLowerCase() === host);
  if (!isAllowed && isIP(host) !== 0 && !isLoopback(host)) throw new HostRefusal();
  const signal = AbortSignal.any([ended, AbortSignal.timeout(timeoutMs)]);
  const { request } = target.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(target, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(body),
      },
      agent: false,
      signal,
      ...(isAllowed ? {} : { lookup: lookupLoopback }),
    });
    let status: number | undefined;
    const end = (error: unknown) => (status === undefined ? reject(error) : resolve(status));
    sent.on("error", end);
    sent.on("close", end); // covers every other way to end
    sent.on("upgrade", ({ statusCode }, socket) => {
      status = statusCode;
      socket.destroy();
    });
    sent.on("response", (response) => {
      status = response.statusCode;
      response.on("error", () => {}); // the status has already arrived
      response.on("close", end);
      response.resume();
    });
    sent.end(body);
  });
}

function reasonFor(error: unknown): string {
  if (error instanceof HostRefusal) return error.message;
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === "TimeoutError" || name === "AbortError") return "no answer in time";
  return /^E[A-Z_]+$/.test(code ?? "") ? `no answer (${code})` : "no answer";
}
