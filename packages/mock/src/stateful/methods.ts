import type { AccountsMethod } from "@vox-accounts/types";
import { getAccountInfo, setAccountInfo, setChildAccountInfo } from "./account-info.ts";
import { addAccount, cloneAccount } from "./create-children.ts";
import { getChildrenAccounts } from "./get-children-accounts.ts";
import { chargeAccount } from "./payments.ts";
import { changeAccountPlan, getAccountPlans, getAvailablePlans } from "./plans.ts";
import type { StatefulMethod } from "./stateful-call.ts";

/** The methods that read or change the mock's memory; all others answer with examples. */
export const statefulMethods: { readonly [M in AccountsMethod]?: StatefulMethod<M> } = {
  AddAccount: addAccount,
  ChangeAccountPlan: changeAccountPlan,
  ChargeAccount: chargeAccount,
  CloneAccount: cloneAccount,
  GetAccountInfo: getAccountInfo,
  GetAccountPlans: getAccountPlans,
  GetAvailablePlans: getAvailablePlans,
  GetChildrenAccounts: getChildrenAccounts,
  SetAccountInfo: setAccountInfo,
  SetChildAccountInfo: setChildAccountInfo,
};
