import { UsageError } from "../usage-error.ts";
import { tooLarge } from "./body-error.ts";

/**
 * The bytes of a request, as far as they are within the limit. What is over is left unread: to cancel it would close the connection on
 * Node before the answer is sent.
 *
 * @throws CallbackBodyError for a longer body.
 */
export async function readBody(request: Request, maxBodyBytes: number): Promise<Uint8Array> {
  if (request.bodyUsed)
    throw new UsageError(
      "the body of the request was read already; give the handler the request before anything parses it",
    );
  if (Number(request.headers.get("content-length") ?? 0) > maxBodyBytes)
    throw tooLarge(maxBodyBytes);
  if (!request.body) return new Uint8Array(); // older Firefox has no streams of requests, and no server
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.byteLength;
      if (length > maxBodyBytes) throw tooLarge(maxBodyBytes);
      chunks.push(read.value);
    }
  } finally {
    reader.releaseLock();
  }
  return joined(chunks, length);
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
