import type { AccountsError } from "@vox-accounts/client";

/** The outcome in an error. */
export type Outcome = AccountsError["outcome"];
