import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { type Account, newAccount } from "./account.ts";
import type { AccountPlan } from "./plan-catalogue.ts";
import { Population } from "./seeded-children.ts";
import { type MockState, STATE_FORMAT } from "./snapshot/mock-state.ts";
import { Children, type SavedChildren } from "./sorted-children.ts";
import type { readStateOptions } from "./state-options.ts";
import { Verifications, type VerificationsOfAccount } from "./verifications.ts";

/** The initial contents of a world. */
export interface WorldOptions extends Omit<ReturnType<typeof readStateOptions>, "from"> {
  readonly accountId: number;
  readonly accountEmail: string;
  /** Children that exist in addition to the population. */
  readonly childAccountIds: readonly number[];
  /** The contract's default settings. */
  readonly defaults: Partial<Account>;
  /** The account's initial verifications. */
  readonly verifications: Omit<VerificationsOfAccount, "account_id">;
}

/** The whole state: the account, its children, their money, plans and verifications. */
export class World {
  readonly options: WorldOptions;
  readonly children: Children;
  readonly verifications: Verifications;
  /** Called with an account before and after each change of that account alone. */
  onChange: ((before: Account, after: Account) => void) | undefined;
  readonly #plans: Map<number, readonly AccountPlan[]>;
  #parent: Account;

  private constructor(options: WorldOptions, parent: Account, saved?: MockState) {
    this.options = options;
    this.#parent = parent;
    const { accountId: parentId, children: size, seed, defaults } = options;
    const population = new Population({ size, seed, parentId, defaults });
    // the account fields of a saved state were checked
    this.children = new Children(population, saved as SavedChildren | undefined);
    this.#plans = new Map(saved?.plans.map(({ account_id, plans }) => [account_id, plans]));
    this.verifications = new Verifications(
      saved?.verifications ?? [{ account_id: parentId, ...options.verifications }],
    );
  }

  /** Creates a new world from options. */
  static start(options: WorldOptions, now: number): World {
    const { accountId, accountEmail, balance, childAccountIds, defaults } = options;
    const parent = newAccount(
      {
        ...defaults,
        account_id: accountId,
        account_name: `owner-${accountId}`,
        account_email: accountEmail,
        active: true,
        fixed_balance: balance,
      },
      now,
    );
    const world = new World(options, parent);
    for (const id of new Set(childAccountIds)) {
      if (world.has(id)) continue;
      const named = { account_name: `child-${id}`, account_email: `child-${id}@example.com` };
      world.children.add(newAccount({ ...defaults, account_id: id, ...named, active: true }, now));
    }
    return world;
  }

  /** Creates a world from a state with checked types; throws a `TypeError` if it is inconsistent. */
  static restore(options: WorldOptions, state: MockState): World {
    const { account, population, totalIgnoresFilters } = state;
    const parent = account as Account; // checked
    const world = new World({ ...options, ...population, totalIgnoresFilters }, parent, state);
    for (const field of ["account_id", "account_name", "account_email"] as const)
      if (world.#childWith(field, parent) !== undefined)
        throw new TypeError(`account.${field} is already used by a child account.`);
    for (const list of ["plans", "verifications"] as const) demandOwners(world, list, state[list]);
    return world;
  }

  /** Returns the whole state. */
  save(): MockState {
    const { children, seed, totalIgnoresFilters } = this.options;
    return {
      format: STATE_FORMAT,
      account: { ...this.#parent },
      population: { children, seed },
      totalIgnoresFilters,
      ...this.children.save(),
      plans: [...this.#plans].map(([account_id, plans]) => ({ account_id, plans })),
      verifications: this.verifications.list(),
    };
  }

  has(id: number): boolean {
    return id === this.options.accountId || this.children.slotOfId(id) !== undefined;
  }

  isParent(id: number): boolean {
    return id === this.options.accountId;
  }

  account(id: number): Account {
    return this.isParent(id) ? this.#parent : this.children.account(this.#slotOf(id));
  }

  change(id: number, changes: Partial<Account>): void {
    const before = this.account(id);
    if (this.isParent(id)) this.#parent = { ...this.#parent, ...changes };
    else this.children.change(this.#slotOf(id), changes);
    this.onChange?.(before, this.account(id));
  }

  plansOf(id: number): readonly AccountPlan[] {
    return this.#plans.get(id) ?? [];
  }

  /** Sets an account's plan, replacing the one of the same type. */
  setPlan(id: number, plan: AccountPlan): void {
    const others = this.plansOf(id).filter(({ type }) => type !== plan.type);
    this.#plans.set(id, [...others, plan]);
  }

  hasName(name: string): boolean {
    return this.#parent.account_name === name || this.children.slotOfName(name) !== undefined;
  }

  /** Returns the id of the account with an email. */
  ownerOfEmail(email: string): number | undefined {
    if (this.#parent.account_email.toLowerCase() === email.toLowerCase())
      return this.options.accountId;
    const slot = this.children.slotOfEmail(email);
    return slot === undefined ? undefined : this.children.idOf(slot);
  }

  #childWith(field: "account_id" | "account_name" | "account_email", account: Account) {
    if (field === "account_id") return this.children.slotOfId(account.account_id);
    if (field === "account_name") return this.children.slotOfName(account.account_name);
    return this.children.slotOfEmail(account.account_email);
  }

  #slotOf(id: number): number {
    const slot = this.children.slotOfId(id);
    if (slot === undefined) throw new RangeError(`There is no account ${id}.`);
    return slot;
  }
}

/** Checks that each record belongs to an existing account, and no two to the same one. */
function demandOwners(
  world: World,
  list: string,
  records: readonly { readonly account_id: number }[],
): void {
  const owners = new Set<number>();
  for (const [place, { account_id }] of records.entries()) {
    const field = `${list}[${place}].account_id`;
    if (!world.has(account_id)) throw new TypeError(`${field}: there is no such account.`);
    if (owners.has(account_id)) throw new TypeError(`${field}: the account is listed twice.`);
    owners.add(account_id);
  }
}

/** Refuses a child account, which has no children of its own. */
export function demandParent(world: World, id: number): void {
  if (world.isParent(id)) return;
  const reason = `Token: ${id} is a child account, which has no children.`;
  throw new Refusal(CODE.forbiddenMethod, reason);
}

/** Refuses a name that another account has. */
export function demandFreeName(world: World, parameter: string, name: string): void {
  if (!world.hasName(name)) return;
  throw new Refusal(CODE.nameTaken, `Parameter ${parameter}: another account has this name.`);
}

/** Refuses an email that another account has; `keeper` may keep its own. */
export function demandFreeEmail(
  world: World,
  parameter: string,
  email: string,
  keeper?: number,
): void {
  const owner = world.ownerOfEmail(email);
  if (owner === undefined || owner === keeper) return;
  throw new Refusal(CODE.emailTaken, `Parameter ${parameter}: another account has this email.`);
}
