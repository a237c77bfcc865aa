import type { Redact } from "../errors/redact.ts";
import type { AnswerHeaders } from "../wire/fetch.ts";
import type { CallRecord } from "./call-record.ts";

/** What the functions of `raw` return: the data with its HTTP status, headers, attempts and duration. */
export interface RawResult<T> {
  /** What the same function without `raw` returns. */
  readonly data: T;
  /** The HTTP status; 0 if middleware answered without sending. */
  readonly status: number;
  /** A copy of the response headers, without cookies and with secrets redacted. */
  readonly headers: Headers;
  /** How many requests were sent. */
  readonly attempts: number;
  /** The duration of the whole call in milliseconds, including retries and the waits between them. */
  readonly ms: number;
}

/** Combines the data with the recorded status, headers and attempts. */
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
  } catch {} // a custom fetch made them, and the call has succeeded
  return copy;
}
