import type { ServerResponse } from "node:http";
import type { Http2ServerResponse } from "node:http2";
import type { Delivery, Reply } from "../pipeline/reply.ts";

// for the other side to take what was sent: a reset throws away what is under way
const FLUSH_MS = 20;

/** Sends an answer as its delivery says; resolves when nothing more will be sent. */
export async function deliver(response: ServerResponse, reply: Reply, date: string): Promise<void> {
  const { latency = 0, reset, text, cut } = reply.delivery ?? {};
  if (latency > 0) await pause(latency, response);
  if (response.destroyed) return;
  if (reset === "before-answer") return breakOff(response);

  const body = cutTo(Buffer.from(text ?? JSON.stringify(reply.body) ?? ""), cut);
  response.writeHead(reply.status, {
    "content-type": "application/json",
    "content-length": String(body.length),
    date, // the clock of the mock, so that it agrees with what tokens are held against
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
  breakOff(response);
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

/** Waits, or ends early if the caller disconnects. */
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

/** The headers of an answer, but for that on the connection, which HTTP/2 does not have. */
export function headersFor(response: ServerResponse, headers: Reply["headers"]): Reply["headers"] {
  const { connection: _, ...rest } = headers;
  return isHttp2(response) ? rest : headers;
}

/** Breaks the connection; over HTTP/2 all calls that are under way on it are lost as well. */
function breakOff(response: ServerResponse): void {
  // not the response's own: it has none while one before it is under way
  const { socket } = response.req;
  try {
    if (isHttp2(response)) sessionOf(response)?.destroy();
    else socket.resetAndDestroy();
  } catch {
    socket.destroy(); // a TLS socket has no reset of its own
  }
}

/** The connection of an answer of node:http2. */
function sessionOf(response: ServerResponse) {
  return (response as ServerResponse & Partial<Http2ServerResponse>).stream?.session;
}
