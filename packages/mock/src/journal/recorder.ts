import type { Answered, ApiCall } from "../pipeline/call.ts";
import type { Reply } from "../pipeline/reply.ts";
import type { Journal, JournalEntry, JournalOutcome } from "./journal.ts";
import type { Redact } from "./redact.ts";

/** Creates the function that adds an answered request to the journal. */
export function createRecorder(journal: Journal, redact: Redact) {
  return ({ verb, method, call, reply, time }: Answered): void => {
    const issuer = call?.caller.accountId;
    journal.add({
      time: new Date(time).toISOString(),
      method,
      verb,
      places: call ? placesOf(call) : [],
      parameters: call ? redact(call.method, call.query, call.form) : {},
      ...(issuer === undefined ? {} : { issuer }),
      status: reply.status,
      outcome: outcomeOf(reply),
      executed: reply.executed ?? false,
    });
  };
}

function outcomeOf({ code, reason, fault }: Reply): JournalOutcome {
  if (reason !== undefined)
    return { kind: "refused", ...(code === undefined ? {} : { code }), reason };
  return fault === undefined ? { kind: "answered" } : { kind: "fault", name: fault };
}

function placesOf({ query, form, headers }: ApiCall): JournalEntry["places"] {
  const body = headers["content-type"]?.toLowerCase().startsWith("multipart/")
    ? "multipart"
    : "form";
  return [
    ...(query.size > 0 ? (["query"] as const) : []),
    ...(form.size > 0 ? [body as "form" | "multipart"] : []),
  ];
}
