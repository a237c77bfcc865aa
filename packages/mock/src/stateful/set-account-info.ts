import { demandFreeEmail } from "./demand-free.ts";
import { readSettings } from "./settings.ts";
import type { StatefulCall } from "./stateful-call.ts";

export function setAccountInfo({ world, accountId, parameters, example }: StatefulCall) {
  const email = parameters.text("new_account_email");
  if (email !== undefined) demandFreeEmail(world, "new_account_email", email, accountId);
  world.change(accountId, { ...readSettings(parameters), ...(email === undefined ? {} : { account_email: email }) });
  return { ...example };
}
