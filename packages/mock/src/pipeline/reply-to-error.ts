import { HttpError, Refusal } from "./errors.ts";
import { type Reply, withWarnings } from "./reply.ts";
import { oneLine } from "./wording.ts";

const REASON = "x-vox-mock-reason";
const SOURCE = "x-vox-mock-source";

/** Turns what stopped a request into the answer. */
export function replyToError(error: unknown): Reply {
  if (error instanceof Refusal) {
    const { code, reason, sources, warnings, envelope } = error;
    const source: Record<string, string> =
      sources.length > 0 ? { [SOURCE]: oneLine(sources.join(", ")) } : {};
    return withWarnings(
      {
        status: 200,
        headers: { [REASON]: reason, ...source },
        body: envelope,
        code,
        reason,
        sources,
      },
      warnings,
    );
  }
  if (error instanceof HttpError) {
    const { status, reason, headers } = error;
    return { status, headers: { ...headers, [REASON]: reason }, body: { status, reason }, reason };
  }
  const reason = oneLine(
    `The mock failed: ${error instanceof Error ? error.message : "no error was given"}`,
  );
  return { status: 500, headers: { [REASON]: reason }, body: { status: 500, reason }, reason };
}
