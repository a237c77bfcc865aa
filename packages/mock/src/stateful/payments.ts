import { demandMoney, presentShort, rounded } from "./account.ts";
import type { StatefulCall, StatefulMethod } from "./stateful-call.ts";

const PHONE_PRICE_USD = 2.5;
// in the contract's example, phone 1 has the number 79993330011
const PHONE_NUMBERS_START = 79993330010;
const OWN_PHONE_IDS = [1, 2];

/** Charges for all selected numbers, or for none. */
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
