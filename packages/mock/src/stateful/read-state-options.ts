import type { StateOptions } from "./state-options.ts";

export const MOST_CHILDREN = 9_999_999; // seven digits keep the order of names the order of numbers

/** Settings with their defaults; throws an error in words for what makes no sense. */
export function readStateOptions(options: StateOptions) {
  const { children = 25, seed = 1, totalIgnoresFilters = false, balance = 150.75 } = options;
  if (!Number.isInteger(children) || children < 0 || children > MOST_CHILDREN) {
    throw new TypeError(`state.children takes a whole number from 0 to ${MOST_CHILDREN}, not ${children}.`);
  }
  if (!Number.isInteger(seed)) throw new TypeError(`state.seed takes a whole number, not ${seed}.`);
  if (!Number.isFinite(balance)) throw new TypeError(`state.balance takes a number, not ${balance}.`);
  return { children, seed, totalIgnoresFilters, balance };
}
