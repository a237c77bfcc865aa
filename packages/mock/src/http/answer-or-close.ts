import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { replyToFailure } from "../pipeline/errors.ts";
import { deliver } from "./deliver.ts";

/** Answers a request; done when nothing more will be sent. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Makes the one listener of a server: whatever happens in `handle` ends in an answer or a closed
 * connection, and nowhere else.
 */
export function answerOrClose(handle: RequestHandler): RequestListener {
  return async (request, response) => {
    request.on("error", ignore); // the sender has gone, and the connection with it
    response.on("error", ignore);
    try {
      await handle(request, response);
    } catch (error) {
      await apologise(response, error).catch(ignore);
    }
    if (!response.writableEnded) request.socket.destroy();
  };
}

/** Says what went wrong, unless an answer is under way. */
async function apologise(response: ServerResponse, error: unknown): Promise<void> {
  if (response.headersSent) return;
  for (const name of response.getHeaderNames()) {
    // a page may read the apology as well
    if (!name.startsWith("access-control-")) response.removeHeader(name);
  }
  await deliver(response, replyToFailure(error), new Date().toUTCString());
}

function ignore(): void {}
