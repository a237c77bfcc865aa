import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import type { AccountsMethod } from "@vox-accounts/types";

/** One step of change in what the mock is given of a method. */
export interface Change {
  readonly kind: string;
  /** What is changed, such as `parameter count` or `field result[].balance`. */
  readonly at: string;
  /** The change in the particular, if there are several of the kind at one place. */
  readonly how?: string;
  readonly apply: (operation: OperationObject) => void;
}

/** A change of a certain method. */
export interface Mutant extends Change {
  readonly method: AccountsMethod;
  /** Unique, and the same in every run. */
  readonly name: string;
}
