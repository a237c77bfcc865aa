import type { JournalEntry } from "@vox-accounts/mock";
import type { Outcome } from "./outcome.ts";

/** Whether an error's word agrees with what became of the call's requests; the journal is right. */
export function agrees(outcome: Outcome, requests: readonly JournalEntry[]): boolean {
  const executed = requests.some((request) => request.executed);
  return outcome === "unknown" || (outcome === "executed") === executed;
}
