import type { Agent, IncomingMessage, request } from "node:http";
import type { FetchAnswer, FetchInit } from "../send.ts";
import { NodeAnswer } from "./node-answer.ts";
import { withoutBrackets } from "./tunnel.ts";

/** Sends one request and reads its whole answer; rejects with the socket's own error, or the signal's reason. */
export function exchange(send: typeof request, agent: Agent, target: URL, init: FetchInit): Promise<FetchAnswer> {
  const { signal, body = "" } = init;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const options = {
      method: init.method,
      hostname: withoutBrackets(target.hostname),
      port: target.port,
      path: target.pathname + target.search,
      headers: flatten(target.host, body, init.headers),
      agent,
      tunnelSignal: signal,
    };
    const request = send(options);
    const onAbort = () => {
      request.destroy();
      reject(signal.reason);
    };
    const fail = (error: Error) => {
      signal.removeEventListener("abort", onAbort);
      request.destroy();
      reject(withoutBytes(error));
    };
    signal.addEventListener("abort", onAbort, { once: true });
    request.on("error", fail);
    request.on("response", (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", fail);
      answer.on("end", () => {
        signal.removeEventListener("abort", onAbort);
        const fault = faultOf(answer);
        if (fault) reject(new Error(fault));
        else resolve(new NodeAnswer(answer, chunks));
      });
    });
    request.end(body);
  });
}

/** A flat list is written as it is, which costs half of what an object does. */
function flatten(host: string, body: string, headers: Headers): string[] {
  const flat = ["host", host, "content-length", String(Buffer.byteLength(body)), "accept-encoding", "identity"];
  for (const [name, value] of headers) flat.push(name, value);
  return flat;
}

function faultOf({ complete, headers }: IncomingMessage): string | undefined {
  if (!complete) return "the answer was cut short.";
  const coding = headers["content-encoding"] ?? "identity";
  return coding === "identity" ? undefined : `the answer is encoded (${coding}) though identity was asked for.`;
}

/** A parser's error carries bytes of the answer, which may hold secrets. */
function withoutBytes(error: Error): Error {
  return "rawPacket" in error ? Object.assign(new Error(error.message), "code" in error && { code: error.code }) : error;
}
