import { Refusal } from "../pipeline/errors.ts";
import { type Account, newAccount } from "./account.ts";
import { readSettings } from "./settings.ts";
import type { Parameters, StatefulCall } from "./stateful-call.ts";
import { demandFreeEmail, demandFreeName } from "./world.ts";

export function addAccount(call: StatefulCall) {
  const settings = readSettings(call.parameters);
  const { account_id, api_key, active } = createChild(
    call,
    { name: "account_name", email: "account_email" },
    settings,
  );
  return { ...call.example, result: 1, account_id, api_key, active };
}

export function cloneAccount(call: StatefulCall) {
  const { children } = call.world;
  const template = templateOf(call);
  const { active, language_code, location, min_balance_to_notify } = children.account(template);
  const inherited = { active, ...defined({ language_code, location, min_balance_to_notify }) };
  const settings = { ...inherited, ...readSettings(call.parameters) };
  const created = createChild(
    call,
    { name: "new_account_name", email: "new_account_email" },
    settings,
  );
  const { account_id, account_name, account_email, api_key } = created;
  const copied = Object.fromEntries(COPIED.map((kind) => [kind, []])); // children here have nothing of this to copy
  return {
    ...call.example,
    result: { account_id, account_name, account_email, active, api_key, ...copied },
  };
}

const COPIED = [
  "users",
  "scenarios",
  "applications",
  "acd_queues",
  "acd_skills",
  "admin_roles",
  "admin_users",
] as const;

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
    throw new Refusal(
      115,
      "Parameters account_id, account_name, account_email: no child account is meant by them.",
    );
  return slot;
}

function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as never;
}

/** Adds a child of the token's account; `from` says which parameters name it. */
export function createChild(
  call: StatefulCall,
  from: { name: string; email: string },
  settings: Partial<Account>,
): Account {
  const { world, accountId, parameters, now } = call;
  if (!world.isParent(accountId))
    throw new Refusal(104, `Token: ${accountId} is a child account, which has no children.`);
  const name = demand(parameters, from.name);
  const email = demand(parameters, from.email);
  demandFreeName(world, from.name, name);
  demandFreeEmail(world, from.email, email);
  const given = {
    ...settings,
    account_id: world.children.takeId(),
    account_name: name,
    account_email: email,
  };
  const account = newAccount(given, now);
  world.children.add(account);
  return account;
}

function demand(parameters: Parameters, name: string): string {
  const value = parameters.text(name);
  if (value === undefined) throw new Refusal(134, `Parameter ${name}: it is required`); // a lenient gate lets it pass
  return value;
}
