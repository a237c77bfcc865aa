import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { type Account, liveBalance, presentShort, rounded } from "./account.ts";
import type { StatefulCall, StatefulMethod } from "./stateful-call.ts";

const PLAN_FEE_USD = 25; // the same for every plan
const PHONE_PRICE_USD = 2.5;
// the contract's example has 79993330011 as the number of phone 1
const PHONE_NUMBERS_START = 79993330010;
const OWN_PHONE_IDS = [1, 2];

/** Takes the price of every chosen number, or of none. */
export const chargeAccount: StatefulMethod<"ChargeAccount"> = (call) => {
  const { world, accountId, example } = call;
  const chosen = choosePhones(call);
  const account = world.account(accountId);
  const charged_amount = rounded(PHONE_PRICE_USD * chosen.length);
  demandMoney(account, charged_amount);
  world.change(accountId, { fixed_balance: rounded(account.fixed_balance - charged_amount) });
  const phones = chosen.map((phone) => ({ ...phone, deactivated: false, is_charged: true }));
  const account_info = presentShort(world.account(accountId));
  return { ...example, result: { charged_amount, phones }, account_info };
};

/** Sets the coming month's fee aside. */
export const changeAccountPlan: StatefulMethod<"ChangeAccountPlan"> = (call) => {
  const { world, accountId, example } = call;
  const account = world.account(accountId);
  demandMoney(account, PLAN_FEE_USD);
  world.change(accountId, { money_on_hold: rounded(account.money_on_hold + PLAN_FEE_USD) });
  return { ...example, result: 1, account_info: presentShort(world.account(accountId)) };
};

/** Refuses a payment that the account cannot make. */
function demandMoney(account: Account, amount: number): void {
  const available = rounded(liveBalance(account) + account.credit_limit);
  if (amount <= available) return;
  const { account_id: id, currency } = account;
  throw new Refusal(
    CODE.insufficientMoney,
    `Account ${id}: ${amount} ${currency} are needed and ${available} are there.`,
  );
}

interface Phone {
  readonly phone_id: number;
  readonly phone_number: string;
}

function choosePhones({ parameters }: StatefulCall<"ChargeAccount">): Phone[] {
  const ids = parameters.list("phone_id");
  const numbers = parameters.list("phone_number");
  if ((ids ?? numbers) === "all") return OWN_PHONE_IDS.map(phoneOfId);
  if (ids && ids !== "all") return ids.map((id) => phoneOfId(Number(id)));
  return numbers && numbers !== "all" ? numbers.map(phoneOfNumber) : [];
}

function phoneOfId(id: number): Phone {
  return { phone_id: id, phone_number: String(PHONE_NUMBERS_START + id) };
}

function phoneOfNumber(number: string): Phone {
  const id = Number(number.replace(/\D/g, "")) - PHONE_NUMBERS_START;
  return { phone_id: Math.abs(id), phone_number: number };
}
