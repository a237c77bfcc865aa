import type { GetChildrenAccountsParams } from "@vox-accounts/types";
import type { Account } from "./account.ts";
import { MergedList } from "./merged-list.ts";
import type { Population } from "./seeded-children.ts";

export type ChildOrder = NonNullable<GetChildrenAccountsParams["order_by"]>;

interface SortKey {
  readonly of: (children: Children, slot: number) => number | string;
  /** The setting that changes a child's position in this order, if any. */
  readonly movedBy?: keyof Account;
}

const SORT_KEYS: Readonly<Record<ChildOrder, SortKey>> = {
  child_account_id: { of: (children, slot) => children.idOf(slot) },
  child_account_name: { of: (children, slot) => children.nameOf(slot) },
  child_account_email: {
    of: (children, slot) => children.emailOf(slot),
    movedBy: "account_email",
  },
};

/** Which children to list; missing fields match any child. */
export interface ChildFilter {
  readonly active?: boolean | undefined;
  readonly frozen?: boolean | undefined;
}

/** Added children, and changes of the population. */
export interface SavedChildren {
  /** Settings that were changed for every child. */
  readonly allChildren: Partial<Account>;
  /** Changed fields of children that are computed from the seed. */
  readonly changedChildren: readonly (Pick<Account, "account_id"> & Partial<Account>)[];
  readonly addedChildren: readonly Account[];
  /** The smallest id that a new child may get. */
  readonly nextChildId: number;
}

/**
 * The children of an account. Each has a slot: children of the population have their index, added
 * ones follow in the order of creation. Only changes of the population are stored.
 */
export class Children {
  readonly #population: Population;
  readonly #added: Account[] = [];
  readonly #changes = new Map<number, Partial<Account>>();
  readonly #slotsById = new Map<number, number>();
  readonly #slotsByName = new Map<string, number>();
  readonly #slotsByEmail = new Map<string, number>();
  readonly #lists = new Map<string, MergedList>();
  #changesOfAll: Partial<Account> = {};
  #nextId: number;

  constructor(population: Population, saved?: SavedChildren) {
    this.#population = population;
    this.#nextId = population.nextId;
    if (saved) this.#restore(saved);
  }

  /** Returns everything except the population. */
  save(): SavedChildren {
    return {
      allChildren: { ...this.#changesOfAll },
      changedChildren: [...this.#changes].map(([slot, changes]) => ({
        account_id: this.#population.idOf(slot),
        ...changes,
      })),
      addedChildren: this.#added.map((account) => ({ ...account })),
      nextChildId: this.#nextId,
    };
  }

  get size(): number {
    return this.#population.size + this.#added.length;
  }

  slotOfId(id: number): number | undefined {
    return this.#slotsById.get(id) ?? this.#population.indexOfId(id);
  }

  slotOfName(name: string): number | undefined {
    return this.#slotsByName.get(name) ?? this.#population.indexOfName(name);
  }

  slotOfEmail(email: string): number | undefined {
    const plain = email.toLowerCase();
    const slot = this.#slotsByEmail.get(plain);
    if (slot !== undefined) return slot;
    const index = this.#population.indexOfEmail(plain);
    return index === undefined || this.#changes.get(index)?.account_email !== undefined
      ? undefined
      : index;
  }

  idOf(slot: number): number {
    return this.#addedAt(slot)?.account_id ?? this.#population.idOf(slot);
  }

  nameOf(slot: number): string {
    return this.#addedAt(slot)?.account_name ?? this.#population.nameOf(slot);
  }

  emailOf(slot: number): string {
    return (
      this.#addedAt(slot)?.account_email ??
      this.#changes.get(slot)?.account_email ??
      this.#population.emailOf(slot)
    );
  }

  account(slot: number): Account {
    return (
      this.#addedAt(slot) ?? {
        ...this.#population.account(slot),
        ...this.#changesOfAll,
        ...this.#changes.get(slot),
      }
    );
  }

  fits(slot: number, { active, frozen }: ChildFilter): boolean {
    return (
      (active === undefined || active === this.#isActive(slot)) &&
      (frozen === undefined || frozen === this.#isFrozen(slot))
    );
  }

  /** Returns an id that no child has. */
  takeId(): number {
    while (this.slotOfId(this.#nextId) !== undefined) this.#nextId++;
    return this.#nextId++;
  }

  add(account: Account): void {
    const slot = this.size;
    this.#added.push(account);
    this.#slotsById.set(account.account_id, slot);
    this.#slotsByName.set(account.account_name, slot);
    this.#slotsByEmail.set(account.account_email.toLowerCase(), slot);
    this.#lists.clear();
  }

  change(slot: number, changes: Partial<Account>): void {
    if (changes.account_email !== undefined) {
      this.#slotsByEmail.delete(this.emailOf(slot).toLowerCase());
      this.#slotsByEmail.set(changes.account_email.toLowerCase(), slot);
    }
    const added = this.#addedAt(slot);
    if (added) Object.assign(added, changes);
    else this.#changes.set(slot, { ...this.#changes.get(slot), ...changes });
    this.#lists.clear();
  }

  changeAll(changes: Partial<Account>): void {
    this.#changesOfAll = { ...this.#changesOfAll, ...changes };
    for (const account of [...this.#added, ...this.#changes.values()])
      Object.assign(account, changes);
    this.#lists.clear();
  }

  /** Returns the slots of the matching children, in order. */
  list(order: ChildOrder, filter: ChildFilter): MergedList {
    const key = `${order} ${filter.active} ${filter.frozen}`;
    let list = this.#lists.get(key);
    if (!list) {
      list = this.#makeList(order, filter);
      this.#lists.set(key, list);
    }
    return list;
  }

  /** Sorts slots in place. */
  sort(slots: number[], order: ChildOrder): number[] {
    const compare = this.#comparison(order);
    return slots.sort(compare);
  }

  #restore({ allChildren, changedChildren, addedChildren, nextChildId }: SavedChildren): void {
    this.#changesOfAll = { ...allChildren };
    this.#nextId = nextChildId;
    for (const [place, { account_id, ...changes }] of changedChildren.entries()) {
      const slot = this.#population.indexOfId(account_id);
      if (slot === undefined || this.#changes.has(slot)) {
        const what = slot === undefined ? "there is no such child" : "the child is listed twice";
        throw new TypeError(`changedChildren[${place}].account_id: ${what}.`);
      }
      this.#changes.set(slot, changes);
    }
    for (const [place, account] of addedChildren.entries()) {
      const taken = this.#takenField(account);
      if (taken) throw new TypeError(`addedChildren[${place}].${taken}: another child has it.`);
      const slot = this.size;
      this.#added.push({ ...account });
      this.#slotsById.set(account.account_id, slot);
      this.#slotsByName.set(account.account_name, slot);
    }
    this.#restoreEmails();
  }

  #takenField({ account_id, account_name }: Account): keyof Account | undefined {
    if (this.slotOfId(account_id) !== undefined) return "account_id";
    return this.slotOfName(account_name) === undefined ? undefined : "account_name";
  }

  /** Checks emails after all changes, as one may have moved from one child to another. */
  #restoreEmails(): void {
    const { size } = this.#population;
    const changed = [...this.#changes].map(([slot, { account_email }], place) => ({
      slot,
      account_email,
      field: `changedChildren[${place}].account_email`,
    }));
    const added = this.#added.map(({ account_email }, place) => ({
      slot: size + place,
      account_email,
      field: `addedChildren[${place}].account_email`,
    }));
    for (const { slot, account_email, field } of [...changed, ...added]) {
      if (account_email === undefined) continue;
      const owner = this.slotOfEmail(account_email);
      if (owner !== undefined && owner !== slot)
        throw new TypeError(`${field}: another child has it.`);
      this.#slotsByEmail.set(account_email.toLowerCase(), slot);
    }
  }

  #makeList(order: ChildOrder, filter: ChildFilter): MergedList {
    const { size } = this.#population;
    const { movedBy } = SORT_KEYS[order];
    const moved = [...this.#changes].filter(
      ([, changes]) => movedBy !== undefined && changes[movedBy] !== undefined,
    );
    const late = [
      ...moved.map(([slot]) => slot),
      ...this.#added.map((_account, index) => size + index),
    ];
    const extras = this.sort(
      late.filter((slot) => this.fits(slot, filter)),
      order,
    );
    return new MergedList(
      this.#ofPopulation(filter, new Set(moved.map(([slot]) => slot))),
      extras,
      this.#comparison(order),
    );
  }

  #ofPopulation(filter: ChildFilter, without: ReadonlySet<number>): number | Uint32Array {
    const { size } = this.#population;
    if (filter.active === undefined && filter.frozen === undefined && without.size === 0)
      return size;
    const slots = new Uint32Array(size);
    let length = 0;
    for (let slot = 0; slot < size; slot++)
      if (!without.has(slot) && this.fits(slot, filter)) slots[length++] = slot;
    return slots.subarray(0, length);
  }

  #comparison(order: ChildOrder): (one: number, other: number) => number {
    const { of } = SORT_KEYS[order];
    return (one, other) => (of(this, one) < of(this, other) ? -1 : 1); // no two keys are equal
  }

  #addedAt(slot: number): Account | undefined {
    const { size } = this.#population;
    // a negative index would be a slow lookup by name
    return slot < size ? undefined : this.#added[slot - size];
  }

  #isActive(slot: number): boolean {
    const later =
      this.#addedAt(slot)?.active ?? this.#changes.get(slot)?.active ?? this.#changesOfAll.active;
    return later ?? this.#population.isActive(slot);
  }

  #isFrozen(slot: number): boolean {
    return this.#addedAt(slot)?.frozen ?? this.#population.isFrozen(slot);
  }
}
