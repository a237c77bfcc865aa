import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { type Account, newAccount } from "./account.ts";
import type { AccountPlan } from "./plan-catalogue.ts";
import { Population } from "./population.ts";
import { Children } from "./sorted-children.ts";
import type { readStateOptions } from "./state-options.ts";

/** What a mock's memory starts from. */
export interface WorldOptions extends ReturnType<typeof readStateOptions> {
  readonly accountId: number;
  readonly accountEmail: string;
  /** Children that must be there whatever the population. */
  readonly childAccountIds: readonly number[];
  /** The contract's defaults of settings. */
  readonly defaults: Partial<Account>;
}

/** The account, its children, their money and their plans. */
export class World {
  readonly options: WorldOptions;
  readonly children: Children;
  readonly #plans = new Map<number, readonly AccountPlan[]>();
  #parent: Account;

  constructor(options: WorldOptions, now: number) {
    this.options = options;
    const { accountId, accountEmail, balance, children, seed, childAccountIds, defaults } = options;
    this.#parent = newAccount(
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
    this.children = new Children(
      new Population({ size: children, seed, parentId: accountId, defaults }),
    );
    for (const id of new Set(childAccountIds)) {
      if (id === accountId || this.children.slotOfId(id) !== undefined) continue;
      const named = { account_name: `child-${id}`, account_email: `child-${id}@example.com` };
      this.children.add(newAccount({ ...defaults, account_id: id, ...named, active: true }, now));
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

  plansOf(id: number): readonly AccountPlan[] {
    return this.#plans.get(id) ?? [];
  }

  /** Puts an account on a plan, in place of that of the same kind. */
  setPlan(id: number, plan: AccountPlan): void {
    const others = this.plansOf(id).filter(({ type }) => type !== plan.type);
    this.#plans.set(id, [...others, plan]);
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

/** Refuses a child account, which has no children of its own. */
export function demandParent(world: World, id: number): void {
  if (world.isParent(id)) return;
  const reason = `Token: ${id} is a child account, which has no children.`;
  throw new Refusal(CODE.forbiddenMethod, reason);
}

/** Refuses a name that an account has. */
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
