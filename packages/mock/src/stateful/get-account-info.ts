import { present } from "./present.ts";
import type { StatefulCall } from "./stateful-call.ts";

export function getAccountInfo({ world, accountId, parameters, example }: StatefulCall) {
  const live = parameters.boolean("return_live_balance") ?? true;
  return { ...example, result: present(world.account(accountId), live) };
}
