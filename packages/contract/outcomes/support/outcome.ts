import type { AccountsError } from "@vox-accounts/client";

/** What an error says of its call. */
export type Outcome = AccountsError["outcome"];
