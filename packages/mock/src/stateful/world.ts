import { Refusal } from "../pipeline/errors.ts";
import { type Account, newAccount } from "./account.ts";
import { Children } from "./children.ts";
import { Population } from "./population.ts";
import type { readStateOptions } from "./state-options.ts";

/** What a mock's memory is made from. */
export interface WorldOptions extends ReturnType<typeof readStateOptions> {
  readonly accountId: number;
  readonly accountEmail: string;
  /** Children that must be there whatever the population. */
  readonly childAccountIds: readonly number[];
}

/** The account, its children and their money. */
export class World {
  readonly options: WorldOptions;
  readonly children: Children;
  #parent: Account;

  constructor(options: WorldOptions, now: number) {
    this.options = options;
    const { accountId, accountEmail, balance, children, seed, childAccountIds } = options;
    this.#parent = newAccount(
      {
        account_id: accountId,
        account_name: `owner-${accountId}`,
        account_email: accountEmail,
        active: true,
        fixed_balance: balance,
      },
      now,
    );
    this.children = new Children(new Population(children, seed, accountId));
    for (const id of new Set(childAccountIds)) {
      if (id === accountId || this.children.slotOfId(id) !== undefined) continue;
      const named = { account_name: `child-${id}`, account_email: `child-${id}@example.com` };
      this.children.add(newAccount({ account_id: id, ...named, active: true }, now));
    }
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
    if (this.isParent(id)) this.#parent = { ...this.#parent, ...changes };
    else this.children.change(this.#slotOf(id), changes);
  }

  hasName(name: string): boolean {
    return this.#parent.account_name === name || this.children.slotOfName(name) !== undefined;
  }

  /** The id of the account that has an email. */
  ownerOfEmail(email: string): number | undefined {
    if (this.#parent.account_email.toLowerCase() === email.toLowerCase())
      return this.options.accountId;
    const slot = this.children.slotOfEmail(email);
    return slot === undefined ? undefined : this.children.idOf(slot);
  }

  #slotOf(id: number): number {
    const slot = this.children.slotOfId(id);
    if (slot === undefined) throw new RangeError(`There is no account ${id}.`);
    return slot;
  }
}

/** Refuses a name that an account has. */
export function demandFreeName(world: World, parameter: string, name: string): void {
  if (world.hasName(name))
    throw new Refusal(106, `Parameter ${parameter}: another account has this name.`);
}

/** Refuses an email that an account has, other than the one that may keep it. */
export function demandFreeEmail(
  world: World,
  parameter: string,
  email: string,
  keeper?: number,
): void {
  const owner = world.ownerOfEmail(email);
  if (owner !== undefined && owner !== keeper)
    throw new Refusal(128, `Parameter ${parameter}: another account has this email.`);
}
