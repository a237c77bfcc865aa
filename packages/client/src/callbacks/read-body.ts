import { UsageError } from "../usage-error.ts";
import { CallbackBodyError, tooLarge } from "./body-error.ts";
import { maxDiscardedBytes } from "./limits.ts";

type BodyReader = ReadableStreamDefaultReader<Uint8Array>;

/**
 * Reads the body of a request.
 *
 * @throws CallbackBodyError if the body is larger than `maxBodyBytes` or incomplete.
 */
export async function readBody(request: Request, maxBodyBytes: number): Promise<Uint8Array> {
  if (request.bodyUsed || request.body?.locked)
    throw new UsageError(
      "the body of the request has already been read; pass the request to the handler before anything else parses it",
    );
  if (Number(request.headers.get("content-length") ?? 0) > maxBodyBytes)
    throw tooLarge(maxBodyBytes);
  if (!request.body) return new Uint8Array(); // only Firefox has no request streams, and it runs no servers
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let chunk = await nextOf(reader); chunk; chunk = await nextOf(reader)) {
      length += chunk.byteLength;
      if (length > maxBodyBytes) throw tooLarge(maxBodyBytes);
      chunks.push(chunk);
    }
  } finally {
    reader.releaseLock();
  }
  return joined(chunks, length);
}

async function nextOf(reader: BodyReader): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch {
    throw new CallbackBodyError("incomplete", "The body ended before it was complete.");
  }
}

/**
 * Reads and discards the rest of a refused body while the response is sent. Otherwise a Node server would never read the next request on
 * the connection, and cancelling at once would close the connection before the response is sent.
 */
export async function discardBody({ body }: Request): Promise<void> {
  if (!body || body.locked) return;
  const reader = body.getReader();
  try {
    let left = maxDiscardedBytes;
    for (let read = await reader.read(); !read.done && left > 0; read = await reader.read())
      left -= read.value.byteLength;
    await reader.cancel();
  } catch {} // the rest of the body does not matter
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
