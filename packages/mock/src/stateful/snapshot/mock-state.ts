import type { AccountInfoType } from "@vox-accounts/types";
import type { AccountPlan } from "../plan-catalogue.ts";
import type { VerificationsOfAccount } from "../verifications.ts";

export const STATE_FORMAT = 1;

/** Fields of an account as the mock keeps them; `balance` and `live_balance` follow from others. */
export type AccountFields = Omit<AccountInfoType, "balance" | "live_balance">;

/** Fields of one account that were changed. */
export type ChangedFields = Pick<AccountInfoType, "account_id"> & Partial<AccountFields>;

/**
 * All that a mock remembers, as JSON. It has the accounts' API keys and callback salts. Children
 * that nobody changed are not listed: they follow from `population`.
 */
export interface MockState {
  readonly format: 1;
  /** The account that the mock speaks for. */
  readonly account: AccountFields;
  /** From which the mock makes the children that are there from the start. */
  readonly population: { readonly children: number; readonly seed: number };
  readonly totalIgnoresFilters: boolean;
  /** Settings that were changed for every child. */
  readonly allChildren: Partial<AccountFields>;
  /** Changed fields of children that follow from `population`. */
  readonly changedChildren: readonly ChangedFields[];
  /** Children that calls added. */
  readonly addedChildren: readonly AccountFields[];
  /** The least id that a new child may get. */
  readonly nextChildId: number;
  /** The plans of those accounts that have one. */
  readonly plans: readonly {
    readonly account_id: number;
    readonly plans: readonly AccountPlan[];
  }[];
  /** The verifications of those accounts that have one. */
  readonly verifications: readonly VerificationsOfAccount[];
}
