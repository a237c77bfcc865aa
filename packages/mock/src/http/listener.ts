import type { IncomingMessage, ServerResponse } from "node:http";
import type { LogEntry } from "../log-entry.ts";
import type { ApiCall } from "./api-call.ts";
import { readCall } from "./read-call.ts";
import type { Reply } from "./reply.ts";
import { replyToError } from "./reply-to-error.ts";

/** Makes the request listener of the server around what answers calls. */
export function createListener(answer: (call: ApiCall) => Promise<Reply>, log: ((entry: LogEntry) => void) | undefined) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now();
    const reply = await readCall(request).then(answer).catch(replyToError);
    if (response.destroyed) return;
    response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
    response.end(request.method === "HEAD" ? undefined : JSON.stringify(reply.body));
    log?.({
      verb: request.method ?? "",
      method: nameOf(request.url ?? ""),
      status: reply.status,
      ...(reply.code === undefined ? {} : { code: reply.code }),
      ...(reply.reason === undefined ? {} : { reason: reply.reason }),
      ms: Math.round((performance.now() - started) * 10) / 10,
    });
  };
}

function nameOf(url: string): string {
  const path = url.split("?")[0] ?? "";
  const name = /^\/platform_api\/(\w{1,60})\/?$/.exec(path)?.[1];
  return name ?? path.replace(/[^\w/.-]/g, "?").replace(/[^/]{31,}/g, "..."); // so long a part may be a token
}
