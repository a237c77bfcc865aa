import { Refusal } from "../pipeline/errors.ts";
import { present } from "./account.ts";
import type { ChildFilter, ChildOrder, Children } from "./children.ts";
import type { Parameters, StatefulCall } from "./stateful-call.ts";

const DEFAULT_COUNT = 20;
const MOST = 1000;

export function getChildrenAccounts({ world, accountId, parameters, example }: StatefulCall) {
  if (!world.isParent(accountId)) return { ...example, result: [], total_count: 0, count: 0 };
  const { children, options } = world;
  const found = findChildren(children, parameters);
  const offset = Math.max(0, parameters.number("offset") ?? 0);
  const slots = found.slice(offset, offset + countOf(parameters));
  const show = presenterOf(children, parameters);
  const total = options.totalIgnoresFilters ? children.size : found.length;
  return { ...example, result: slots.map(show), total_count: total, count: slots.length };
}

function countOf(parameters: Parameters): number {
  const isPartial = parameters.boolean("brief_output") || parameters.boolean("medium_output");
  const count = parameters.number("count");
  if (count === undefined) return isPartial ? Number.POSITIVE_INFINITY : DEFAULT_COUNT;
  return Math.min(Math.max(0, count), MOST);
}

/** What a list of slots must offer, be it an array or made on the fly. */
type Slots = Pick<number[], "length"> & { slice(offset: number, end: number): number[] };

function findChildren(children: Children, parameters: Parameters): Slots {
  const order = (parameters.text("order_by") ?? "child_account_name") as ChildOrder;
  const filter: ChildFilter = {
    active: parameters.boolean("active"),
    frozen: parameters.boolean("frozen"),
  };
  const chosen = chooseChildren(children, parameters);
  if (!chosen) return children.list(order, filter);
  const fitting = chosen.filter((slot) => children.fits(slot, filter));
  return children.sort(fitting, order);
}

/** The children that ids, name and email all allow; undefined if none of these is given. */
function chooseChildren(children: Children, parameters: Parameters): number[] | undefined {
  const ids = parameters.list("child_account_id");
  const name = parameters.text("child_account_name");
  const email = parameters.text("child_account_email");
  const choices: number[][] = [];
  if (ids)
    choices.push(
      childrenOfIds(children, ids, parameters.boolean("ignore_invalid_accounts") ?? false),
    );
  if (name !== undefined) choices.push(atMostOne(children.slotOfName(name)));
  if (email !== undefined) choices.push(atMostOne(children.slotOfEmail(email)));
  const [first, ...others] = choices;
  return first?.filter((slot) => others.every((other) => other.includes(slot)));
}

function childrenOfIds(
  children: Children,
  ids: readonly string[],
  ignoresUnknown: boolean,
): number[] {
  return ids.flatMap((id) => {
    const slot = children.slotOfId(Number(id));
    if (slot === undefined && !ignoresUnknown)
      throw new Refusal(194, `Parameter child_account_id: ${id} is no child account.`);
    return atMostOne(slot);
  });
}

function atMostOne(slot: number | undefined): number[] {
  return slot === undefined ? [] : [slot];
}

function presenterOf(children: Children, parameters: Parameters): (slot: number) => object {
  if (parameters.boolean("brief_output")) return (slot) => ({ account_id: children.idOf(slot) });
  if (parameters.boolean("medium_output")) {
    return (slot) => ({
      account_id: children.idOf(slot),
      account_name: children.nameOf(slot),
      account_email: children.emailOf(slot),
    });
  }
  const live = parameters.boolean("return_live_balance") ?? true;
  return (slot) => present(children.account(slot), live);
}
