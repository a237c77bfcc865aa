import type { FetchAnswer } from "./fetch.ts";

/** Thrown for a response that is larger than `maxResponseBytes`. */
export class AnswerTooLargeError extends Error {
  constructor(maxBytes: number) {
    super(
      `the response is larger than ${maxBytes} bytes, the limit of the option maxResponseBytes`,
    );
  }
}

/** The parts of a `Response` that are needed to measure it. A custom `fetch` may provide no stream. */
type AnyAnswer = FetchAnswer & { readonly body?: ReadableStream<Uint8Array> | null };

/**
 * Limits a response to `maxBytes`. The bytes are counted, because the length in the headers may be that of the compressed body. Without
 * a stream, they are counted after the whole body has been read.
 */
export function limitAnswer(answer: AnyAnswer, maxBytes: number): FetchAnswer {
  const { status, ok, headers } = answer;
  return { status, ok, headers, text: () => readText(answer, maxBytes) };
}

/** Limits a whole `Response` in the same way. */
export async function limitResponse(response: Response, maxBytes: number): Promise<Response> {
  const { status, statusText, headers, url, body } = response;
  if (body === null) return response;
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) controller.error(new AnswerTooLargeError(maxBytes));
      else controller.enqueue(chunk);
    },
  });
  const content = body?.pipeThrough?.(counter) ?? ((await readText(response, maxBytes)) || null);
  const limited = new Response(content, { status, statusText, headers });
  return Object.defineProperty(limited, "url", { value: url });
}

async function readText(answer: AnyAnswer, maxBytes: number): Promise<string> {
  const reader = answer.body?.getReader?.();
  if (!reader) return shortEnough(await answer.text(), maxBytes);
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  let last: Uint8Array | undefined; // most responses are one chunk, and decoding it as part of a stream is slow in Node 20
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > maxBytes) {
      reader.cancel().catch(() => {}); // this also closes the socket
      throw new AnswerTooLargeError(maxBytes);
    }
    if (last) text += decoder.decode(last, { stream: true });
    last = read.value;
  }
  return text + decoder.decode(last);
}

function shortEnough(text: string, maxBytes: number): string {
  const { length } = text.length > maxBytes ? text : new TextEncoder().encode(text);
  if (length > maxBytes) throw new AnswerTooLargeError(maxBytes);
  return text;
}
