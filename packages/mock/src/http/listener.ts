import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer, ApiCall } from "../pipeline/call.ts";
import type { Reply } from "../pipeline/reply.ts";
import type { ErrorReply } from "../pipeline/reply-to-error.ts";
import { deliver } from "./deliver.ts";
import type { NameOfCall } from "./name-of-call.ts";

/** One answered request. */
export interface LogEntry {
  /** The HTTP verb. */
  readonly verb: string;
  /** The API method, or the path if it names none. */
  readonly method: string;
  /** The HTTP status; refusals in the vendor's way have 200. */
  readonly status: number;
  /** The vendor's error code, if the request was refused in the vendor's way. */
  readonly code?: number;
  /** Why the request was refused, word for word as in the `x-vox-mock-reason` header. */
  readonly reason?: string;
  /** Keys of the contract's sources that the refusal goes by, as in the `x-vox-mock-source` header. */
  readonly sources?: readonly string[];
  /** What was noticed, but not refused, as in the `x-vox-mock-warning` header. */
  readonly warnings?: readonly string[];
  /** The fault that was asked for, as in the `x-vox-mock-fault` header. */
  readonly fault?: string;
  readonly ms: number;
}

/** What a listener stands on. */
export interface ListenerParts {
  readonly readCall: (request: IncomingMessage) => Promise<ApiCall>;
  readonly answer: Answer;
  readonly replyToError: ErrorReply;
  /** Told of a request before its answer goes out, so that who is cut off finds it written down. */
  readonly record: (
    request: IncomingMessage,
    call: ApiCall | undefined,
    reply: Reply,
    time: number,
  ) => void;
  /** The server's clock in milliseconds. */
  readonly now: () => number;
  readonly nameOfCall: NameOfCall;
  readonly log: ((entry: LogEntry) => void) | undefined;
}

/** Makes the request listener of the server around what answers calls. */
export function createListener(parts: ListenerParts) {
  const { readCall, answer, replyToError, record, now, nameOfCall, log } = parts;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const started = performance.now();
    let call: ApiCall | undefined;
    const reply = await readCall(request)
      .then((read) => {
        call = read;
        return answer(read);
      })
      .catch(replyToError);
    const time = now();
    record(request, call, reply, time);
    await deliver(response, reply, new Date(time).toUTCString());
    tell(log, {
      verb: request.method ?? "",
      method: nameOfCall(request, call),
      status: reply.status,
      ...(reply.code === undefined ? {} : { code: reply.code }),
      ...(reply.reason === undefined ? {} : { reason: reply.reason }),
      ...(reply.sources === undefined ? {} : { sources: reply.sources }),
      ...(reply.warnings === undefined ? {} : { warnings: reply.warnings }),
      ...(reply.fault === undefined ? {} : { fault: reply.fault }),
      ms: Math.round((performance.now() - started) * 10) / 10,
    });
  };
}

/** A log that fails is its owner's matter: the call has been answered. */
function tell(log: ListenerParts["log"], entry: LogEntry): void {
  try {
    const said: unknown = log?.(structuredClone(entry)); // parts of a string keep the whole request alive for who collects entries
    Promise.resolve(said).catch(() => {});
  } catch {}
}
