import type { ErrorTexts } from "../contract/contract.ts";
import { type Reply, withWarnings } from "./reply.ts";
import { oneLine } from "./wording.ts";

/** A request refused in the vendor's way: HTTP 200 and the error envelope. */
export class Refusal extends Error {
  readonly code: number;
  /** What is wrong: one line of printable ASCII, so that it fits into a header. */
  readonly reason: string;
  /** Keys of the contract's sources for the rule. */
  readonly sources: readonly string[];
  /** Further warnings. */
  readonly warnings: readonly string[];

  constructor(
    code: number,
    reason: string,
    sources: readonly string[] = [],
    warnings: readonly string[] = [],
  ) {
    const line = oneLine(reason);
    super(`${code}: ${line}`);
    this.name = "Refusal";
    this.code = code;
    this.reason = line;
    this.sources = [...new Set(sources)];
    this.warnings = warnings;
  }
}

/** A request refused with an HTTP status because it is not a call of the API. */
export class HttpError extends Error {
  readonly status: number;
  readonly reason: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, reason: string, headers: Readonly<Record<string, string>> = {}) {
    const line = oneLine(reason);
    super(line);
    this.name = "HttpError";
    this.status = status;
    this.reason = line;
    this.headers = headers;
  }
}

const REASON = "x-vox-mock-reason";
const SOURCE = "x-vox-mock-source";

/** Turns an error into the response. */
export type ErrorReply = (error: unknown) => Reply;

/** Creates the function that answers errors; refusals get the vendor's envelope. */
export function createErrorReply(texts: ErrorTexts): ErrorReply {
  return (error) => {
    if (!(error instanceof Refusal)) return replyToFailure(error);
    const { code, reason, sources, warnings } = error;
    const headers: Record<string, string> = { [REASON]: reason };
    if (sources.length > 0) headers[SOURCE] = oneLine(sources.join(", "));
    const body = envelopeOf(texts, code, reason);
    return withWarnings({ status: 200, headers, body, code, reason, sources }, warnings);
  };
}

/** Answers any other error with an HTTP status. */
export function replyToFailure(error: unknown): Reply {
  if (error instanceof HttpError) {
    const { status, reason, headers } = error;
    return { status, headers: { ...headers, [REASON]: reason }, body: { status, reason }, reason };
  }
  const message = error instanceof Error ? error.message : "an unknown error";
  const reason = oneLine(`The mock failed: ${message}`);
  return { status: 500, headers: { [REASON]: reason }, body: { status: 500, reason }, reason };
}

/**
 * The error envelope: first our sentence for the code, then the reason.
 */
export function envelopeOf(texts: ErrorTexts, code: number, reason = "") {
  const sentence = texts[code]?.message ?? texts[code]?.name ?? `Error ${code}.`;
  return { error: { code, msg: reason === "" ? sentence : `${sentence} ${reason}` } };
}
