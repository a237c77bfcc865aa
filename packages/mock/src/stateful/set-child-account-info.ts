import { Refusal } from "../pipeline/errors.ts";
import type { Children } from "./children.ts";
import { readSettings } from "./settings.ts";
import type { Parameters, StatefulCall } from "./stateful-call.ts";
import { demandFreeEmail } from "./world.ts";

export function setChildAccountInfo({ world, accountId, parameters, example }: StatefulCall) {
  if (!world.isParent(accountId))
    throw new Refusal(104, `Token: ${accountId} is a child account, which has no children.`);
  const { children } = world;
  const settings = readSettings(parameters);
  const chosen = chooseChildren(children, parameters);
  const email = parameters.text("new_child_account_email");
  if (email !== undefined) {
    const only = theOnly(children, chosen);
    demandFreeEmail(world, "new_child_account_email", email, children.idOf(only));
    children.change(only, { ...settings, account_email: email });
  } else if (chosen === "all") children.changeAll(settings);
  else for (const slot of chosen) children.change(slot, settings);
  return { ...example };
}

const BY = [
  ["child_account_id", 194, (children: Children, id: string) => children.slotOfId(Number(id))],
  ["child_account_name", 198, (children: Children, name: string) => children.slotOfName(name)],
  ["child_account_email", 199, (children: Children, email: string) => children.slotOfEmail(email)],
] as const;

function chooseChildren(children: Children, parameters: Parameters): number[] | "all" {
  for (const [parameter, code, slotOf] of BY) {
    const members = parameters.list(parameter);
    if (!members) continue;
    if (parameter === "child_account_id" && members[0] === "all") return "all";
    return members.map((member) => {
      const slot = slotOf(children, member);
      if (slot === undefined)
        throw new Refusal(code, `Parameter ${parameter}: '${member}' is no child account.`);
      return slot;
    });
  }
  return [];
}

function theOnly(children: Children, chosen: number[] | "all"): number {
  const slots = chosen === "all" ? children.list("child_account_id", {}).slice(0, 2) : chosen;
  const [only, another] = slots;
  if (only === undefined || another !== undefined) {
    throw new Refusal(
      128,
      "Parameter new_child_account_email: no two accounts can have one email; choose one child.",
    );
  }
  return only;
}
