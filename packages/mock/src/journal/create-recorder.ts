import type { IncomingMessage } from "node:http";
import { decodeJwt } from "jose";
import type { ApiCall } from "../http/api-call.ts";
import { nameOfCall } from "../http/name-of-call.ts";
import type { Reply } from "../http/reply.ts";
import type { Journal } from "./journal.ts";
import type { JournalEntry, JournalOutcome } from "./journal-entry.ts";
import type { Redact } from "./redact.ts";

/** Makes a function that writes a request into the journal; `call` is missing if the request could not be read as one. */
export function createRecorder(journal: Journal, redact: Redact) {
  return (request: IncomingMessage, call: ApiCall | undefined, reply: Reply, time: number): void => {
    const issuer = issuerOf(request.headers.authorization);
    journal.add({
      time: new Date(time).toISOString(),
      method: nameOfCall(request, call),
      verb: request.method ?? "",
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
  if (reason !== undefined) return { kind: "refused", ...(code === undefined ? {} : { code }), reason };
  return fault === undefined ? { kind: "answered" } : { kind: "fault", name: fault };
}

function placesOf({ query, form, headers }: ApiCall): JournalEntry["places"] {
  const body = headers["content-type"]?.toLowerCase().startsWith("multipart/") ? "multipart" : "form";
  return [...(query.size > 0 ? (["query"] as const) : []), ...(form.size > 0 ? [body as "form" | "multipart"] : [])];
}

function issuerOf(authorization = ""): number | undefined {
  try {
    const { iss } = decodeJwt(authorization.replace(/^Bearer +/i, ""));
    return /^\d{1,15}$/.test(String(iss)) ? Number(iss) : undefined; // anything else may be a secret gone astray
  } catch {
    return undefined;
  }
}
