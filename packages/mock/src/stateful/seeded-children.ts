import { type Account, newAccount } from "./account.ts";

const WORDS = [
  "amber",
  "basil",
  "cedar",
  "delta",
  "ember",
  "fern",
  "grove",
  "hazel",
  "iris",
  "jade",
  "kite",
  "lotus",
] as const;
const DOMAIN = "@example.com";
const ID_STEP = 3;
const FIRST_DAY = Date.UTC(2016, 3, 8, 11, 1, 30);
const TEN_YEARS_SECONDS = 315_360_000;

interface PopulationOptions {
  readonly size: number;
  readonly seed: number;
  readonly parentId: number;
  /** The contract's default settings. */
  readonly defaults: Partial<Account>;
}

/**
 * Children computed on access from seed and index. Ids, names and emails all rise with the index,
 * so every sort order is the order of the index.
 */
export class Population {
  readonly size: number;
  readonly #seed: number;
  readonly #firstId: number;
  readonly #defaults: Partial<Account>;

  constructor({ size, seed, parentId, defaults }: PopulationOptions) {
    this.size = size;
    this.#seed = seed;
    this.#firstId = parentId + 1000; // children have larger ids than their parent
    this.#defaults = defaults;
  }

  /** The first id after those of the population. */
  get nextId(): number {
    return this.#firstId + ID_STEP * this.size;
  }

  idOf(index: number): number {
    // gaps, so that some ids belong to no account
    return this.#firstId + ID_STEP * index + (mix(this.#seed, index, 0) % ID_STEP);
  }

  nameOf(index: number): string {
    const word = WORDS[mix(this.#seed, index, 1) % WORDS.length];
    return `child-${String(index + 1).padStart(7, "0")}-${word}`;
  }

  emailOf(index: number): string {
    return `${this.nameOf(index)}${DOMAIN}`;
  }

  isActive(index: number): boolean {
    return mix(this.#seed, index, 2) % 8 !== 0;
  }

  isFrozen(index: number): boolean {
    return mix(this.#seed, index, 3) % 16 === 0;
  }

  indexOfId(id: number): number | undefined {
    return this.#ifThere(
      Math.floor((id - this.#firstId) / ID_STEP),
      (index) => this.idOf(index) === id,
    );
  }

  indexOfName(name: string): number | undefined {
    return this.#ifThere(
      Number(/^child-(\d{7})-/.exec(name)?.[1]) - 1,
      (index) => this.nameOf(index) === name,
    );
  }

  indexOfEmail(email: string): number | undefined {
    return email.endsWith(DOMAIN) ? this.indexOfName(email.slice(0, -DOMAIN.length)) : undefined;
  }

  account(index: number): Account {
    const created = FIRST_DAY + 1000 * Math.floor((index / this.size) * TEN_YEARS_SECONDS);
    return newAccount(
      {
        ...this.#defaults,
        account_id: this.idOf(index),
        account_name: this.nameOf(index),
        account_email: this.emailOf(index),
        api_key: this.#uuid(index),
        active: this.isActive(index),
        frozen: this.isFrozen(index),
        fixed_balance: (mix(this.#seed, index, 4) % 20_000) / 100,
      },
      created,
    );
  }

  #ifThere(index: number, fits: (index: number) => boolean): number | undefined {
    return Number.isInteger(index) && index >= 0 && index < this.size && fits(index)
      ? index
      : undefined;
  }

  #uuid(index: number): string {
    const [a = "", b = "", c = ""] = [5, 6, 7].map((salt) =>
      mix(this.#seed, index, salt).toString(16).padStart(8, "0"),
    );
    return `${a}-${b.slice(0, 4)}-4${b.slice(4, 7)}-8${c.slice(0, 3)}-${a.slice(0, 7)}${c.slice(3)}`;
  }
}

/** Hashes numbers to a number from 0 to 2^32 - 1. */
export function mix(seed: number, index: number, salt: number): number {
  let hash =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(index + 1, 0xc2b2ae35) ^
    Math.imul(salt + 1, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
