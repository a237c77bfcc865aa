import type { ChangeAccountPlanResponse, ChargeAccountResponse } from "@vox-accounts/types";
import { demandMoney, presentShort, rounded } from "./account.ts";
import type { Parameters, StatefulCall } from "./stateful-call.ts";

const PRICE = 2.5;
const NUMBERS_START = 79993330010; // the contract's example has 79993330011 as the number of phone 1
const OWN_PHONES = [1, 2];

/** Takes the price of every chosen number, or of none. */
export function chargeAccount({ world, accountId, parameters, example }: StatefulCall) {
  const phones = choosePhones(parameters);
  const account = world.account(accountId);
  const amount = rounded(PRICE * phones.length);
  demandMoney(account, amount);
  world.change(accountId, { fixed_balance: rounded(account.fixed_balance - amount) });
  return {
    ...example,
    result: {
      charged_amount: amount,
      phones: phones.map((phone) => ({ ...phone, deactivated: false, is_charged: true })),
    },
    account_info: presentShort(world.account(accountId)),
  } satisfies ChargeAccountResponse;
}

function choosePhones(parameters: Parameters): { phone_id: number; phone_number: string }[] {
  const ids = parameters.list("phone_id");
  const numbers = parameters.list("phone_number");
  if ((ids ?? numbers)?.[0] === "all") return OWN_PHONES.map(phoneOfId);
  return ids ? ids.map((id) => phoneOfId(Number(id))) : (numbers ?? []).map(phoneOfNumber);
}

function phoneOfId(id: number) {
  return { phone_id: id, phone_number: String(NUMBERS_START + id) };
}

function phoneOfNumber(number: string) {
  const id = Number(number.replace(/\D/g, "")) - NUMBERS_START;
  return { phone_id: Math.abs(id), phone_number: number };
}

const FEE = 25;

/** Sets the coming month's fee aside, the same for every plan. */
export function changeAccountPlan({ world, accountId, example }: StatefulCall) {
  const account = world.account(accountId);
  demandMoney(account, FEE);
  world.change(accountId, { money_on_hold: rounded(account.money_on_hold + FEE) });
  return {
    ...example,
    result: 1,
    account_info: presentShort(world.account(accountId)),
  } satisfies ChangeAccountPlanResponse;
}
