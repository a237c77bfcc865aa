import type { AccountsMethod } from "@vox-accounts/types";
import type { Identity } from "./identity.ts";

/** The settings of every worker. */
export interface Settings {
  readonly identity: Identity;
  readonly checks: "all" | "none";
}

/** A mock to judge: of a mutant, by name, or of the unchanged contract. */
export interface Job {
  readonly method: AccountsMethod;
  readonly mutant: string | undefined;
}

/** The check that failed, if any, or why the mock could not be judged. */
export interface Verdict {
  readonly killedBy?: string | undefined;
  readonly broken?: string;
}
