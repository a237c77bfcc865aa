/** What the mock's memory starts with; every setting has a default. */
export interface StateOptions {
  /** Children that are there from the start: 25 by default, at most 9,999,999. None is made before somebody asks for it. */
  children?: number | undefined;
  /** Chooses ids, names and settings of these children; 1 by default. The same seed gives the same children. */
  seed?: number | undefined;
  /** Whether `total_count` counts every child whatever the filters say, as in the vendor's own example; false by default. */
  totalIgnoresFilters?: boolean | undefined;
  /** Money of the account at the start, in US dollars; 150.75 by default. */
  balance?: number | undefined;
}

const MOST_CHILDREN = 9_999_999; // seven digits keep the order of names the order of numbers

const NAMES: readonly string[] = [
  "children",
  "seed",
  "totalIgnoresFilters",
  "balance",
] satisfies (keyof StateOptions)[];

/** Settings with their defaults; throws an error in words for what makes no sense. */
export function readStateOptions(options: StateOptions) {
  const odd = Object.keys(options).find((name) => !NAMES.includes(name));
  if (odd !== undefined)
    throw new TypeError(`state.${odd} is no setting; state takes ${NAMES.join(", ")}.`);
  const { children = 25, seed = 1, totalIgnoresFilters = false, balance = 150.75 } = options;
  if (!Number.isInteger(children) || children < 0 || children > MOST_CHILDREN) {
    throw new TypeError(
      `state.children takes a whole number from 0 to ${MOST_CHILDREN}, not ${children}.`,
    );
  }
  if (!Number.isInteger(seed)) throw new TypeError(`state.seed takes a whole number, not ${seed}.`);
  if (!Number.isFinite(balance))
    throw new TypeError(`state.balance takes a number, not ${balance}.`);
  if (typeof totalIgnoresFilters !== "boolean")
    throw new TypeError("state.totalIgnoresFilters takes true or false.");
  return { children, seed, totalIgnoresFilters, balance };
}
