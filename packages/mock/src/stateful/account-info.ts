import { present } from "./account.ts";
import { readSettings } from "./settings.ts";
import type { StatefulCall } from "./stateful-call.ts";
import { demandFreeEmail } from "./world.ts";

export function getAccountInfo({ world, accountId, parameters, example }: StatefulCall) {
  const live = parameters.boolean("return_live_balance") ?? true;
  return { ...example, result: present(world.account(accountId), live) };
}

export function setAccountInfo({ world, accountId, parameters, example }: StatefulCall) {
  const email = parameters.text("new_account_email");
  if (email !== undefined) demandFreeEmail(world, "new_account_email", email, accountId);
  world.change(accountId, {
    ...readSettings(parameters),
    ...(email === undefined ? {} : { account_email: email }),
  });
  return { ...example };
}
