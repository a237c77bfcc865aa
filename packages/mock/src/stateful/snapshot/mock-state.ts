import type { AccountInfoType } from "@vox-accounts/types";
import type { AccountPlan } from "../plan-catalogue.ts";
import type { VerificationsOfAccount } from "../verifications.ts";

export const STATE_FORMAT = 1;

/** Fields of an account in the state; `balance` and `live_balance` follow from others. */
export type AccountFields = Omit<AccountInfoType, "balance" | "live_balance">;

/** Changed fields of one account. */
export type ChangedFields = Pick<AccountInfoType, "account_id"> & Partial<AccountFields>;

/**
 * A mock's whole state as JSON, including API keys and callback salts. Unchanged children of
 * `population` are not listed.
 */
export interface MockState {
  /** The version of this format. */
  readonly format: 1;
  /** The mock's own account. */
  readonly account: AccountFields;
  /** Determines the initial children. */
  readonly population: { readonly children: number; readonly seed: number };
  /** As in `StateOptions`. */
  readonly totalIgnoresFilters: boolean;
  /** Settings that were changed for every child. */
  readonly allChildren: Partial<AccountFields>;
  /** Changed fields of children of `population`. */
  readonly changedChildren: readonly ChangedFields[];
  /** Children that calls or tests added. */
  readonly addedChildren: readonly AccountFields[];
  /** The smallest id that a new child may get. */
  readonly nextChildId: number;
  /** The plans of accounts that have one. */
  readonly plans: readonly {
    readonly account_id: number;
    readonly plans: readonly AccountPlan[];
  }[];
  /** The verifications of accounts that have one. */
  readonly verifications: readonly VerificationsOfAccount[];
}
