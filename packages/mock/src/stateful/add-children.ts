import { type Account, newAccount } from "./account.ts";
import type { AccountFields } from "./snapshot/mock-state.ts";
import type { World } from "./world.ts";

/** A child to add; missing fields get the mock's defaults. */
export type NewChild = Partial<AccountFields>;

type Identity = "account_id" | "account_name" | "account_email";

/** Adds children with checked fields and returns their ids; if one is taken, adds none. */
export function addChildren(world: World, wanted: readonly NewChild[], now: number): number[] {
  const given = { account_id: new Set(), account_name: new Set(), account_email: new Set() };
  for (const [place, child] of wanted.entries()) {
    for (const field of Object.keys(given) as Identity[]) {
      const value = child[field];
      if (value === undefined) continue;
      const key =
        typeof value === "string" && field === "account_email" ? value.toLowerCase() : value;
      if (isTaken(world, field, value) || given[field].has(key))
        throw new TypeError(`children[${place}].${field}: another account has it.`);
      given[field].add(key);
    }
  }
  return wanted.map((child) => {
    const identity = child.account_id ?? freeId(world, given);
    const account_name = child.account_name ?? `child-${identity}`;
    const account_email = child.account_email ?? `child-${identity}@example.com`;
    const { defaults } = world.options;
    const chosen = { ...defaults, active: true, ...child } as Partial<Account>; // checked
    const added = { ...chosen, account_id: identity, account_name, account_email };
    world.children.add(newAccount(added, now));
    return identity;
  });
}

/** Returns an id that is free, and whose default name and email are free too. */
function freeId(world: World, given: Readonly<Record<Identity, ReadonlySet<unknown>>>): number {
  for (;;) {
    const id = world.children.takeId();
    const name = `child-${id}`;
    const email = `${name}@example.com`;
    const isFree =
      !given.account_id.has(id) &&
      !given.account_name.has(name) &&
      !given.account_email.has(email) &&
      !isTaken(world, "account_name", name) &&
      !isTaken(world, "account_email", email);
    if (isFree) return id;
  }
}

function isTaken(world: World, field: Identity, value: string | number): boolean {
  if (field === "account_id") return world.has(Number(value));
  if (field === "account_name") return world.hasName(String(value));
  return world.ownerOfEmail(String(value)) !== undefined;
}
