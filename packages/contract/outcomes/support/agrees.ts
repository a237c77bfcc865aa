import type { JournalEntry } from "@vox-accounts/mock";
import type { Outcome } from "./outcome.ts";

/** Whether an outcome is consistent with the mock's journal of the call. */
export function agrees(outcome: Outcome, requests: readonly JournalEntry[]): boolean {
  const executed = requests.some((request) => request.executed);
  return outcome === "unknown" || (outcome === "executed") === executed;
}
