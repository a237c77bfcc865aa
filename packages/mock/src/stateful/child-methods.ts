import type { CloneAccountResponse } from "@vox-accounts/types";
import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { type Account, newAccount, settingsOf } from "./account.ts";
import { readSettings } from "./settings.ts";
import type { StatefulCall, StatefulMethod } from "./stateful-call.ts";
import { demandFreeEmail, demandFreeName, demandParent, type World } from "./world.ts";

export const addAccount: StatefulMethod<"AddAccount"> = (call) => {
  const { parameters, example } = call;
  const created = createChild(call, readSettings(parameters), {
    account_name: parameters.get("account_name"),
    account_email: parameters.get("account_email"),
  });
  const { account_id, api_key, active } = created;
  return { ...example, result: 1, account_id, api_key, active };
};

type ClonedAccount = CloneAccountResponse["result"];
type OfTheAccount = "account_id" | "account_name" | "account_email" | "active" | "api_key";

/** The other fields of a clone's response. Children in the state have none of these to copy. */
const COPIED: Required<Omit<ClonedAccount, OfTheAccount>> = {
  users: [],
  scenarios: [],
  applications: [],
  acd_queues: [],
  acd_skills: [],
  admin_roles: [],
  admin_users: [],
};

export const cloneAccount: StatefulMethod<"CloneAccount"> = (call) => {
  const { world, accountId, parameters, example } = call;
  demandParent(world, accountId); // before an error could reveal siblings
  const template = world.children.account(templateOf(call));
  const created = createChild(
    call,
    { ...settingsOf(template), ...readSettings(parameters) },
    {
      new_account_name: parameters.get("new_account_name"),
      new_account_email: parameters.get("new_account_email"),
    },
  );
  const { account_id, account_name, account_email, api_key } = created;
  const account = { account_id, account_name, account_email, active: created.active, api_key };
  return { ...example, result: { ...account, ...COPIED } };
};

function templateOf({ world: { children }, parameters }: StatefulCall<"CloneAccount">): number {
  const id = parameters.get("account_id");
  const name = parameters.get("account_name");
  const email = parameters.get("account_email");
  let slot: number | undefined;
  if (id !== undefined) slot = children.slotOfId(id);
  else if (name !== undefined) slot = children.slotOfName(name);
  else if (email !== undefined) slot = children.slotOfEmail(email);
  if (slot !== undefined) return slot;
  const names = "account_id, account_name, account_email";
  throw new Refusal(CODE.unknownAccount, `Parameters ${names}: they match no child account.`);
}

type Draft = { readonly [Field in keyof Account]?: Account[Field] | undefined };

/** Adds a child of the token's account; `identity` has its name and email by parameter. */
function createChild(
  { world, accountId, now }: { world: World; accountId: number; now: number },
  settings: Draft,
  identity: Readonly<Record<string, string | undefined>>,
): Account {
  demandParent(world, accountId);
  const [name, email] = Object.entries(identity).map(demand);
  if (!name || !email) throw new RangeError("A child needs a name and an email.");
  demandFreeName(world, name.parameter, name.value);
  demandFreeEmail(world, email.parameter, email.value);
  const account = newAccount(
    {
      ...world.options.defaults,
      ...defined(settings),
      account_id: world.children.takeId(),
      account_name: name.value,
      account_email: email.value,
    },
    now,
  );
  world.children.add(account);
  return account;
}

function demand([parameter, value]: [string, string | undefined]) {
  if (value !== undefined) return { parameter, value };
  // `vendor` and `warn` accept it
  throw new Refusal(CODE.missingParameter, `Parameter ${parameter}: it is required`);
}

/** Removes undefined fields, which would hide defaults. */
function defined(fields: Draft): Partial<Account> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
