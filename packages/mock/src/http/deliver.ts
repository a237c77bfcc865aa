import type { ServerResponse } from "node:http";
import type { Http2ServerResponse } from "node:http2";
import type { Delivery, Reply } from "../pipeline/reply.ts";

// lets the peer read what was sent, because a reset discards data in transit
const FLUSH_MS = 20;

/** Sends a response as its `delivery` says; resolves when nothing more will be sent. */
export async function deliver(response: ServerResponse, reply: Reply, date: string): Promise<void> {
  const { latency = 0, reset, text, cut } = reply.delivery ?? {};
  if (latency > 0) await pause(latency, response);
  if (response.destroyed) return;
  if (reset === "before-answer") return resetConnection(response);

  const body = cutTo(Buffer.from(text ?? JSON.stringify(reply.body) ?? ""), cut);
  response.writeHead(reply.status, {
    "content-type": "application/json",
    "content-length": String(body.length),
    date, // the mock's clock, which tokens are checked against
    ...headersFor(response, reply.headers),
  });
  if (!reset || response.req.method === "HEAD") {
    response.end(response.req.method === "HEAD" ? undefined : body);
    return;
  }
  await write(
    response,
    reset === "during-body" ? body.subarray(0, Math.floor(body.length / 2)) : body,
  );
  await pause(FLUSH_MS, response);
  resetConnection(response);
}

function cutTo(body: Buffer, cut: Delivery["cut"]): Buffer {
  if (cut === undefined) return body;
  return body.subarray(
    0,
    Math.min(cut === true ? Math.floor(body.length / 2) : cut, body.length - 1),
  );
}

function write(response: ServerResponse, part: Buffer): Promise<void> {
  return new Promise((resolve) => {
    response.once("close", resolve);
    response.write(part, () => resolve());
  });
}

/** Waits, but not after the caller disconnects. */
function pause(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      response.off("close", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    response.once("close", done);
  });
}

function isHttp2({ req }: ServerResponse): boolean {
  return req.httpVersionMajor > 1;
}

/** The headers of a response, without `connection` over HTTP/2, which does not have it. */
export function headersFor(response: ServerResponse, headers: Reply["headers"]): Reply["headers"] {
  const { connection: _, ...rest } = headers;
  return isHttp2(response) ? rest : headers;
}

/** Breaks the connection; over HTTP/2 all its pending calls are lost as well. */
function resetConnection(response: ServerResponse): void {
  // the response has no socket while an earlier one is pending
  const { socket } = response.req;
  try {
    if (isHttp2(response)) sessionOf(response)?.destroy();
    else socket.resetAndDestroy();
  } catch {
    socket.destroy(); // TLS sockets cannot be reset
  }
}

/** The connection of a node:http2 answer. */
function sessionOf(response: ServerResponse) {
  return (response as ServerResponse & Partial<Http2ServerResponse>).stream?.session;
}
