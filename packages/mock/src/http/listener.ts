import type { IncomingMessage, ServerResponse } from "node:http";
import type { LogEntry } from "../log-entry.ts";
import type { ApiCall } from "./api-call.ts";
import { deliver } from "./deliver.ts";
import type { NameOfCall } from "./name-of-call.ts";
import type { Reply } from "./reply.ts";
import { replyToError } from "./reply-to-error.ts";

/** What a listener stands on. */
export interface ListenerParts {
  readonly readCall: (request: IncomingMessage) => Promise<ApiCall>;
  readonly answer: (call: ApiCall) => Promise<Reply>;
  /** Told of a request before its answer goes out, so that who is cut off finds it written down. */
  readonly record: (request: IncomingMessage, call: ApiCall | undefined, reply: Reply, time: number) => void;
  /** The server's clock in milliseconds. */
  readonly now: () => number;
  readonly nameOfCall: NameOfCall;
  readonly log: ((entry: LogEntry) => void) | undefined;
}

/** Makes the request listener of the server around what answers calls. */
export function createListener({ readCall, answer, record, now, nameOfCall, log }: ListenerParts) {
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
