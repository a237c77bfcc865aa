import { addAccount } from "./add-account.ts";
import { changeAccountPlan } from "./change-account-plan.ts";
import { chargeAccount } from "./charge-account.ts";
import { cloneAccount } from "./clone-account.ts";
import { getAccountInfo } from "./get-account-info.ts";
import { getChildrenAccounts } from "./get-children-accounts.ts";
import { setAccountInfo } from "./set-account-info.ts";
import { setChildAccountInfo } from "./set-child-account-info.ts";
import type { StatefulMethod } from "./stateful-call.ts";

/** The methods that read or change the mock's memory. */
export const statefulMethods: ReadonlyMap<string, StatefulMethod> = new Map<string, StatefulMethod>([
  ["AddAccount", addAccount],
  ["ChangeAccountPlan", changeAccountPlan],
  ["ChargeAccount", chargeAccount],
  ["CloneAccount", cloneAccount],
  ["GetAccountInfo", getAccountInfo],
  ["GetChildrenAccounts", getChildrenAccounts],
  ["SetAccountInfo", setAccountInfo],
  ["SetChildAccountInfo", setChildAccountInfo],
]);
