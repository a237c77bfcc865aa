// Generated from packages/test-kit/contract/ by `pnpm generate`; edit the contract instead.

import type { CallbackFacts } from "../operation.ts";

/** Facts about the types of callbacks in the contract. The vendor may send others. */
export const callbackTable = {
  book_missing: {"payload":true,"deprecated":true,"replacement":"loan_overdue"},
  library_closed: {"payload":false},
  loan_overdue: {"payload":true},
  member_joined: {"payload":true},
} as const satisfies Record<string, CallbackFacts>;
