import type { ChangeAccountPlanResponse } from "@vox-accounts/types";
import { demandMoney, rounded } from "./money.ts";
import { presentShort } from "./present.ts";
import type { StatefulCall } from "./stateful-call.ts";

const FEE = 25;

/** Sets the coming month's fee aside, the same for every plan. */
export function changeAccountPlan({ world, accountId, example }: StatefulCall) {
  const account = world.account(accountId);
  demandMoney(account, FEE);
  world.change(accountId, { money_on_hold: rounded(account.money_on_hold + FEE) });
  return { ...example, result: 1, account_info: presentShort(world.account(accountId)) } satisfies ChangeAccountPlanResponse;
}
