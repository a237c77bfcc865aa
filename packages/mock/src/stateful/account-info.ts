import type { SetChildAccountInfoParams } from "@vox-accounts/types";
import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { OWN_DETAILS, present } from "./account.ts";
import { readSettings } from "./settings.ts";
import type { Children } from "./sorted-children.ts";
import type { CallParameters, ListName, StatefulMethod } from "./stateful-call.ts";
import { demandFreeEmail, demandParent } from "./world.ts";

export const getAccountInfo: StatefulMethod<"GetAccountInfo"> = (call) => {
  const { world, accountId, parameters, example } = call;
  const live = parameters.getOrDefault("return_live_balance") ?? false;
  return { ...example, result: { ...OWN_DETAILS, ...present(world.account(accountId), live) } };
};

export const setAccountInfo: StatefulMethod<"SetAccountInfo"> = (call) => {
  const { world, accountId, parameters, example } = call;
  const email = parameters.get("new_account_email");
  if (email !== undefined) demandFreeEmail(world, "new_account_email", email, accountId);
  const changes = email === undefined ? {} : { account_email: email };
  world.change(accountId, { ...readSettings(parameters), ...changes });
  return { ...example };
};

type Params = SetChildAccountInfoParams;

interface Selector {
  /** The error code for a member that is not a child. */
  readonly code: number;
  readonly slotOf: (children: Children, member: string) => number | undefined;
}

const SELECTORS: Readonly<Record<ListName<Params>, Selector>> = {
  child_account_id: {
    code: CODE.unknownChildId,
    slotOf: (children, id) => children.slotOfId(Number(id)),
  },
  child_account_name: {
    code: CODE.unknownChildName,
    slotOf: (children, name) => children.slotOfName(name),
  },
  child_account_email: {
    code: CODE.unknownChildEmail,
    slotOf: (children, email) => children.slotOfEmail(email),
  },
};

export const setChildAccountInfo: StatefulMethod<"SetChildAccountInfo"> = (call) => {
  const { world, accountId, parameters, example } = call;
  demandParent(world, accountId);
  const { children } = world;
  const settings = readSettings(parameters);
  const chosen = chooseChildren(children, parameters);
  const email = parameters.get("new_child_account_email");
  if (email !== undefined) {
    const only = singleChild(children, chosen);
    demandFreeEmail(world, "new_child_account_email", email, children.idOf(only));
    children.change(only, { ...settings, account_email: email });
  } else if (chosen === "all") children.changeAll(settings);
  else for (const slot of chosen) children.change(slot, settings);
  return { ...example };
};

function chooseChildren(children: Children, parameters: CallParameters<Params>): number[] | "all" {
  for (const parameter of Object.keys(SELECTORS) as ListName<Params>[]) {
    const members = parameters.list(parameter);
    if (members === "all") return "all";
    if (!members) continue;
    const { code, slotOf } = SELECTORS[parameter];
    return members.map((member) => {
      const slot = slotOf(children, member);
      if (slot !== undefined) return slot;
      throw parameters.refuseMember(parameter, member, code);
    });
  }
  return [];
}

function singleChild(children: Children, chosen: number[] | "all"): number {
  const slots = chosen === "all" ? children.list("child_account_id", {}).slice(0, 2) : chosen;
  const [only, another] = slots;
  if (only !== undefined && another === undefined) return only;
  throw new Refusal(
    CODE.emailTaken,
    "Parameter new_child_account_email: two accounts cannot have the same email; select one child.",
  );
}
