import { Refusal } from "../gate/refusal.ts";
import { createChild } from "./create-child.ts";
import { readSettings } from "./settings.ts";
import type { StatefulCall } from "./stateful-call.ts";

export function cloneAccount(call: StatefulCall) {
  const { children } = call.world;
  const template = templateOf(call);
  const { active, language_code, location, min_balance_to_notify } = children.account(template);
  const inherited = { active, ...defined({ language_code, location, min_balance_to_notify }) };
  const settings = { ...inherited, ...readSettings(call.parameters) };
  const created = createChild(call, { name: "new_account_name", email: "new_account_email" }, settings);
  const { account_id, account_name, account_email, api_key } = created;
  const copied = Object.fromEntries(COPIED.map((kind) => [kind, []])); // children here have nothing of this to copy
  return { ...call.example, result: { account_id, account_name, account_email, active, api_key, ...copied } };
}

const COPIED = ["users", "scenarios", "applications", "acd_queues", "acd_skills", "admin_roles", "admin_users"] as const;

function templateOf({ world: { children }, parameters }: StatefulCall): number {
  const id = parameters.number("account_id");
  const name = parameters.text("account_name");
  const slot =
    id !== undefined
      ? children.slotOfId(id)
      : name !== undefined
        ? children.slotOfName(name)
        : children.slotOfEmail(parameters.text("account_email") ?? "");
  if (slot === undefined)
    throw new Refusal(115, "Parameters account_id, account_name, account_email: no child account is meant by them.");
  return slot;
}

function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
