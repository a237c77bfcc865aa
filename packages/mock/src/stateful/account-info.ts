import { present } from "./account.ts";
import { readSettings } from "./settings.ts";
import type { StatefulMethod } from "./stateful-call.ts";
import { demandFreeEmail } from "./world.ts";

export const getAccountInfo: StatefulMethod<"GetAccountInfo"> = (call) => {
  const { world, accountId, parameters, example } = call;
  const live = parameters.getOrDefault("return_live_balance") ?? false;
  return { ...example, result: present(world.account(accountId), live) };
};

export const setAccountInfo: StatefulMethod<"SetAccountInfo"> = (call) => {
  const { world, accountId, parameters, example } = call;
  const email = parameters.get("new_account_email");
  if (email !== undefined) demandFreeEmail(world, "new_account_email", email, accountId);
  const changes = email === undefined ? {} : { account_email: email };
  world.change(accountId, { ...readSettings(parameters), ...changes });
  return { ...example };
};
