import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import type { AccountsMethod } from "@vox-accounts/types";

/** One small change of a method in the mock's bundle. */
export interface Change {
  readonly kind: string;
  /** What is changed, for example `parameter count` or `field result[].balance`. */
  readonly at: string;
  /** Distinguishes several changes of one kind at one place. */
  readonly how?: string;
  readonly apply: (operation: OperationObject) => void;
}

/** A change of a particular method. */
export interface Mutant extends Change {
  readonly method: AccountsMethod;
  /** Unique, and the same in every run. */
  readonly name: string;
}
