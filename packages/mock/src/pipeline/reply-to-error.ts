import type { ErrorTexts } from "../contract/contract.ts";
import { HttpError, Refusal } from "./errors.ts";
import { type Reply, withWarnings } from "./reply.ts";
import { oneLine } from "./wording.ts";

const REASON = "x-vox-mock-reason";
const SOURCE = "x-vox-mock-source";

/** Turns what stopped a request into the answer. */
export type ErrorReply = (error: unknown) => Reply;

/** Makes the function that answers errors, with the vendor's envelope for a refusal. */
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

/** Answers with an HTTP status what is no refusal in the vendor's way. */
export function replyToFailure(error: unknown): Reply {
  if (error instanceof HttpError) {
    const { status, reason, headers } = error;
    return { status, headers: { ...headers, [REASON]: reason }, body: { status, reason }, reason };
  }
  const message = error instanceof Error ? error.message : "no error was given";
  const reason = oneLine(`The mock failed: ${message}`);
  return { status: 500, headers: { [REASON]: reason }, body: { status: 500, reason }, reason };
}

/** The error envelope: the vendor's sentence first, as clients may go by that, and then the reason. */
export function envelopeOf(texts: ErrorTexts, code: number, reason = "") {
  const sentence = texts[code]?.message ?? texts[code]?.name ?? `Error ${code}.`;
  return { error: { code, msg: reason === "" ? sentence : `${sentence} ${reason}` } };
}
