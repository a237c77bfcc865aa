import type { AccountsMethod } from "@vox-accounts/types";
import { getAccountInfo, setAccountInfo, setChildAccountInfo } from "./account-info.ts";
import { addAccount, cloneAccount } from "./child-methods.ts";
import { getChildrenAccounts } from "./get-children-accounts.ts";
import { getAccountDocuments, getAccountVerifications } from "./get-verifications.ts";
import { chargeAccount } from "./payments.ts";
import { changeAccountPlan, getAccountPlans, getAvailablePlans } from "./plans.ts";
import type { StatefulMethod } from "./stateful-call.ts";

/**
 * The methods that read or change the state. Prices and rates, which nothing changes, are in
 * catalogue-methods.ts.
 */
export const statefulMethods: { readonly [M in AccountsMethod]?: StatefulMethod<M> } = {
  AddAccount: addAccount,
  ChangeAccountPlan: changeAccountPlan,
  ChargeAccount: chargeAccount,
  CloneAccount: cloneAccount,
  GetAccountDocuments: getAccountDocuments,
  GetAccountInfo: getAccountInfo,
  GetAccountPlans: getAccountPlans,
  GetAccountVerifications: getAccountVerifications,
  GetAvailablePlans: getAvailablePlans,
  GetChildrenAccounts: getChildrenAccounts,
  SetAccountInfo: setAccountInfo,
  SetChildAccountInfo: setChildAccountInfo,
};

/** Parameters that these methods apply themselves, although no field of the response shows it. */
export const appliedParameters: { readonly [M in AccountsMethod]?: readonly string[] } = {
  GetAccountVerifications: ["account_id"],
};
