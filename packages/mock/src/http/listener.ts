import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer, Answered, ApiCall } from "../pipeline/call.ts";
import type { ErrorReply } from "../pipeline/errors.ts";
import { MAX_HARMLESS_LENGTH, safeName } from "../pipeline/wording.ts";
import { tellLog } from "../tell-log.ts";
import { deliver } from "./deliver.ts";
import { API_PATH, METHOD_PATH } from "./read-call.ts";

/** One answered request. */
export interface LogEntry {
  /** The HTTP verb. */
  readonly verb: string;
  /** The API method, or the path if no method is named. */
  readonly method: string;
  /** The HTTP status; the vendor's error envelope has 200. */
  readonly status: number;
  /** The vendor's error code, if the response is an error envelope. */
  readonly code?: number;
  /** Why the request was refused, as in the header `x-vox-mock-reason`. */
  readonly reason?: string;
  /**
   * Keys of the contract's sources for the refusal, as in the header `x-vox-mock-source`.
   */
  readonly sources?: readonly string[];
  /** Warnings, as in the header `x-vox-mock-warning`. */
  readonly warnings?: readonly string[];
  /** The fault in the response, as in the header `x-vox-mock-fault`. */
  readonly fault?: string;
  /** The time until the response was sent, in milliseconds. */
  readonly ms: number;
}

/** What a listener needs. */
export interface ListenerParts {
  readonly readCall: (request: IncomingMessage) => Promise<ApiCall>;
  readonly answer: Answer;
  readonly replyToError: ErrorReply;
  /**
   * Called before the response is sent, so that the journal also has requests that are cut off.
   */
  readonly record: (answered: Answered) => void;
  /** The server's clock in milliseconds. */
  readonly now: () => number;
  readonly nameOfCall: NameOfCall;
  readonly log: ((entry: LogEntry) => void) | undefined;
}

/** Creates the request listener of the server. */
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
    const verb = request.method ?? "";
    const method = nameOfCall(request, call);
    record({ verb, method, call, reply, time });
    await deliver(response, reply, new Date(time).toUTCString());
    tellLog(log, {
      verb,
      method,
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

const MAX_LENGTH = 200;

/** Names a request in log and journal: its method, or its path if no method is named. */
export type NameOfCall = (request: IncomingMessage, call: ApiCall | undefined) => string;

const KNOWN_PARTS = new Set(["", API_PATH.slice(1), "favicon.ico", "robots.txt"]);

/**
 * Creates the function that names requests. Unknown parts of a path are hidden, as they may be
 * secrets. `operations` may change later.
 */
export function createCallNamer(operations: ReadonlyMap<string, unknown>): NameOfCall {
  const say = (name: string) => (operations.has(name) ? name : safeName(name, operations.keys()));
  const sayPart = (part: string) =>
    KNOWN_PARTS.has(part) || (part.length > MAX_HARMLESS_LENGTH && say(part)) ? part : "...";
  return ({ url = "" }, call) => {
    const path = url.split("?")[0] ?? "";
    const named = call?.method || METHOD_PATH.exec(path)?.[1] || "";
    return say(named) || short(path.split("/").map(sayPart).join("/"));
  };
}

function short(path: string): string {
  return path.length > MAX_LENGTH ? `${path.slice(0, MAX_LENGTH)}...` : path;
}
