import { createChild } from "./create-child.ts";
import { readSettings } from "./settings.ts";
import type { StatefulCall } from "./stateful-call.ts";

export function addAccount(call: StatefulCall) {
  const settings = readSettings(call.parameters);
  const { account_id, api_key, active } = createChild(call, { name: "account_name", email: "account_email" }, settings);
  return { ...call.example, result: 1, account_id, api_key, active };
}
