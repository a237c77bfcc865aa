import type { IncomingMessage } from "node:http";
import { HttpError } from "./http-error.ts";

const LIMIT = 1024 * 1024;
const PATIENCE = 32 * LIMIT;

/** Reads a body of at most 1 MB as text. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > PATIENCE) break;
    if (size <= LIMIT) chunks.push(chunk); // the rest is read and dropped: a sender cut off early never sees the answer
  }
  if (size > LIMIT) throw new HttpError(413, `The body is larger than ${LIMIT} bytes.`, { connection: "close" });
  return Buffer.concat(chunks).toString("utf8");
}
