import { Refusal } from "../gate/refusal.ts";
import type { Account } from "./account.ts";
import { demandFreeEmail, demandFreeName } from "./demand-free.ts";
import { newAccount } from "./new-account.ts";
import type { Parameters } from "./parameters.ts";
import type { StatefulCall } from "./stateful-call.ts";

/** Adds a child of the token's account; `from` says which parameters name it. */
export function createChild(call: StatefulCall, from: { name: string; email: string }, settings: Partial<Account>): Account {
  const { world, accountId, parameters, now } = call;
  if (!world.isParent(accountId)) throw new Refusal(104, `Token: ${accountId} is a child account, which has no children.`);
  const name = demand(parameters, from.name);
  const email = demand(parameters, from.email);
  demandFreeName(world, from.name, name);
  demandFreeEmail(world, from.email, email);
  const given = { ...settings, account_id: world.children.takeId(), account_name: name, account_email: email };
  const account = newAccount(given, now);
  world.children.add(account);
  return account;
}

function demand(parameters: Parameters, name: string): string {
  const value = parameters.text(name);
  if (value === undefined) throw new Refusal(134, `Parameter ${name}: it is required`); // a lenient gate lets it pass
  return value;
}
