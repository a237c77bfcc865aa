import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { replyToFailure } from "../pipeline/errors.ts";
import { deliver } from "./deliver.ts";

/** Answers a request; resolves when nothing more will be sent. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Creates a server's listener: whatever happens in `handle` ends in a response or a closed
 * connection, never in an uncaught error.
 */
export function answerOrClose(handle: RequestHandler): RequestListener {
  return async (request, response) => {
    request.on("error", ignore); // the sender has disconnected
    response.on("error", ignore);
    try {
      await handle(request, response);
    } catch (error) {
      await sendError(response, error).catch(ignore);
    }
    if (!response.writableEnded) request.socket.destroy();
  };
}

/** Sends the error unless a response has started. */
async function sendError(response: ServerResponse, error: unknown): Promise<void> {
  if (response.headersSent) return;
  for (const name of response.getHeaderNames()) {
    // pages may read the error as well
    if (!name.startsWith("access-control-")) response.removeHeader(name);
  }
  await deliver(response, replyToFailure(error), new Date().toUTCString());
}

function ignore(): void {}
