import type { Redact } from "../errors/redact.ts";
import type { AnswerHeaders } from "../wire/fetch.ts";
import type { CallRecord } from "./call-record.ts";

/** An answer with what is known of how it came. */
export interface RawResult<T> {
  /** What the plain call gives. */
  readonly data: T;
  /** The HTTP status; 0 if middleware answered without sending. */
  readonly status: number;
  /** A copy of the answer's headers without cookies, secrets hidden. */
  readonly headers: Headers;
  /** How many requests went out. */
  readonly attempts: number;
  /** Milliseconds of the whole call: all attempts and the waits between. */
  readonly ms: number;
}

/** Puts data and what is known of its call together. */
export function rawResult(data: object, record: CallRecord, ms: number): RawResult<object> {
  const { attempts, answer, redact } = record;
  const { status = 0, headers } = answer ?? {};
  return { data, status, headers: copyOf(headers, redact), attempts, ms };
}

function copyOf(headers: AnswerHeaders | undefined, redact: Redact): Headers {
  const copy = new Headers();
  try {
    headers?.forEach?.((value, name) => {
      if (!/^set-cookie2?$/iu.test(name)) copy.append(name, redact(value));
    });
  } catch {} // a fetch of the caller's made them, and the call is done
  return copy;
}
