import type { IncomingMessage } from "node:http";
import { HttpError } from "../pipeline/errors.ts";

const PATIENCE = 32 * 1024 * 1024;

/** Reads a body of at most `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > Math.max(limit, PATIENCE)) break;
    if (size <= limit) chunks.push(chunk); // the rest is read and dropped: a sender cut off early never sees the answer
  }
  if (size > limit)
    throw new HttpError(413, `The body is larger than ${limit} bytes.`, { connection: "close" });
  return Buffer.concat(chunks);
}
