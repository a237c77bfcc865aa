import type { FetchAnswer } from "./fetch.ts";

/** Thrown for an answer that is longer than `maxResponseBytes`. */
export class AnswerTooLargeError extends Error {
  constructor(maxBytes: number) {
    super(`the answer is longer than ${maxBytes} bytes, the limit of the option maxResponseBytes`);
  }
}

/** The part of a `Response` that shows how long it is; a `fetch` of one's own may have no stream. */
type AnyAnswer = FetchAnswer & { readonly body?: ReadableStream<Uint8Array> | null };

/**
 * An answer whose text is read up to `maxBytes` only. Without a stream to read from, its length is checked once all of it is in memory.
 */
export function limitAnswer(answer: AnyAnswer, maxBytes: number): FetchAnswer {
  if (knownToFit(answer, maxBytes)) return answer;
  const { status, ok, headers } = answer;
  return { status, ok, headers, text: () => readText(answer, maxBytes) };
}

/** The same for those who are handed the `Response` itself. */
export function limitResponse(response: Response, maxBytes: number): Response {
  if (knownToFit(response, maxBytes) || !response.body) return response;
  const { status, statusText, headers } = response;
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) controller.error(new AnswerTooLargeError(maxBytes));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
}

/** Whether the headers say how long the body is; one that is compressed grows. */
function knownToFit({ headers }: Pick<FetchAnswer, "headers">, maxBytes: number): boolean {
  const length = headers.get("content-length");
  return length !== null && Number(length) <= maxBytes && headers.get("content-encoding") === null;
}

async function readText(answer: AnyAnswer, maxBytes: number): Promise<string> {
  const reader = answer.body?.getReader?.();
  if (!reader) return shortEnough(await answer.text(), maxBytes);
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > maxBytes) {
      reader.cancel().catch(() => {}); // the socket goes with it
      throw new AnswerTooLargeError(maxBytes);
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

function shortEnough(text: string, maxBytes: number): string {
  if (text.length > maxBytes) throw new AnswerTooLargeError(maxBytes);
  return text;
}
