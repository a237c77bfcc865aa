import type { GetChildrenAccountsParams } from "@vox-accounts/types";
import { CODE } from "../pipeline/codes.ts";
import { present } from "./account.ts";
import type { ChildFilter, Children } from "./sorted-children.ts";
import type { CallParameters, StatefulMethod } from "./stateful-call.ts";

type ListParameters = CallParameters<GetChildrenAccountsParams>;

export const getChildrenAccounts: StatefulMethod<"GetChildrenAccounts"> = (call) => {
  const { world, accountId, parameters, example, maxPageSize } = call;
  if (!world.isParent(accountId)) return { ...example, result: [], total_count: 0, count: 0 };
  const { children, options } = world;
  const found = findChildren(children, parameters);
  const offset = Math.max(0, parameters.getOrDefault("offset") ?? 0);
  const slots = found.slice(offset, offset + pageSize(parameters, maxPageSize));
  const total_count = options.totalIgnoresFilters ? children.size : found.length;
  const result = slots.map(presenterOf(children, parameters));
  return { ...example, result, total_count, count: slots.length };
};

/** The page size; the contract's default for `count` applies to the full output only. */
function pageSize(parameters: ListParameters, maxPageSize: number): number {
  const isPartial = parameters.get("brief_output") || parameters.get("medium_output");
  const count = isPartial ? parameters.get("count") : parameters.getOrDefault("count");
  return count === undefined ? Number.POSITIVE_INFINITY : Math.min(Math.max(0, count), maxPageSize);
}

/** A list of slots, an array or computed on access. */
type Slots = Pick<number[], "length"> & { slice(offset: number, end: number): number[] };

function findChildren(children: Children, parameters: ListParameters): Slots {
  const order = parameters.getOrDefault("order_by") ?? "child_account_id";
  const filter: ChildFilter = {
    active: parameters.get("active"),
    frozen: parameters.get("frozen"),
  };
  const chosen = chooseChildren(children, parameters);
  if (!chosen) return children.list(order, filter);
  const fitting = chosen.filter((slot) => children.fits(slot, filter));
  return children.sort(fitting, order);
}

/** The children that match ids, name and email; undefined if none of these is sent. */
function chooseChildren(children: Children, parameters: ListParameters): number[] | undefined {
  const name = parameters.get("child_account_name");
  const email = parameters.get("child_account_email");
  const choices = [
    childrenOfIds(children, parameters),
    name === undefined ? undefined : atMostOne(children.slotOfName(name)),
    email === undefined ? undefined : atMostOne(children.slotOfEmail(email)),
  ];
  const [first, ...others] = choices.filter((choice) => choice !== undefined);
  return first?.filter((slot) => others.every((other) => other.includes(slot)));
}

function childrenOfIds(children: Children, parameters: ListParameters): number[] | undefined {
  const ids = parameters.list("child_account_id");
  if (ids === undefined || ids === "all") return undefined;
  const ignoresUnknown = parameters.get("ignore_invalid_accounts");
  return ids.flatMap((id) => {
    const slot = children.slotOfId(Number(id));
    if (slot === undefined && !ignoresUnknown)
      throw parameters.refuseMember("child_account_id", id, CODE.unknownChildId);
    return atMostOne(slot);
  });
}

function atMostOne(slot: number | undefined): number[] {
  return slot === undefined ? [] : [slot];
}

function presenterOf(children: Children, parameters: ListParameters) {
  const brief = (slot: number) => ({ account_id: children.idOf(slot) });
  if (parameters.get("brief_output")) return brief;
  if (parameters.get("medium_output")) {
    return (slot: number) => ({
      ...brief(slot),
      account_name: children.nameOf(slot),
      account_email: children.emailOf(slot),
    });
  }
  const live = parameters.getOrDefault("return_live_balance") ?? false;
  return (slot: number) => present(children.account(slot), live);
}
