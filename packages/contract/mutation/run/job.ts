import type { AccountsMethod } from "@vox-accounts/types";
import type { Identity } from "./identity.ts";

/** What every worker is started with. */
export interface Settings {
  readonly identity: Identity;
  readonly checks: "all" | "none";
}

/** One mock to judge: of a mutant by its name, or of the contract as it is. */
export interface Job {
  readonly method: AccountsMethod;
  readonly mutant: string | undefined;
}

/** The check that failed, if one did; or why there was nothing to judge. */
export interface Verdict {
  readonly killedBy?: string | undefined;
  readonly broken?: string;
}
