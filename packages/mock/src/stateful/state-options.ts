import { BOOLEAN, type Check, demandFields, integer, isRecord } from "../checks.ts";
import type { MockState } from "./snapshot/mock-state.ts";

/** The initial state; every setting has a default. */
export interface StateOptions {
  /**
   * Number of initial children, at most 9,999,999. Each is computed on first access.
   *
   * @defaultValue 25
   */
  children?: number | undefined;
  /**
   * Determines ids, names and settings of the initial children.
   *
   * @defaultValue 1
   */
  seed?: number | undefined;
  /**
   * Whether `total_count` counts every child regardless of filters, as in the vendor's own
   * example.
   *
   * @defaultValue false
   */
  totalIgnoresFilters?: boolean | undefined;
  /**
   * The account's initial balance in US dollars.
   *
   * @defaultValue 150.75
   */
  balance?: number | undefined;
  /** A state returned by `Mock.state`, instead of all other settings. */
  from?: MockState | undefined;
}

/** The name of the option `from` in errors. */
export const FROM_OPTION = "state.from";

export const MAX_CHILDREN = 9_999_999; // names contain seven digits, so that they sort like numbers

const CHECKS: { readonly [Name in keyof Required<StateOptions>]: Check } = {
  children: integer(0, MAX_CHILDREN),
  seed: integer(),
  totalIgnoresFilters: BOOLEAN,
  balance: { must: "a number", fits: Number.isFinite },
  from: { must: "a state returned by a mock", fits: isRecord },
};

const DEFAULTS = { children: 25, seed: 1, totalIgnoresFilters: false, balance: 150.75 };

/** Adds the defaults; throws a `TypeError` that names an invalid or unknown setting. */
export function readStateOptions(
  options: StateOptions,
): Required<typeof DEFAULTS> & Pick<StateOptions, "from"> {
  demandFields("state", options, CHECKS, (name) => `state.${name}`);
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const [other] = given.map(([name]) => name).filter((name) => name !== "from");
  if (options.from !== undefined && other !== undefined)
    throw new TypeError(`state.${other} cannot be combined with state.from, which contains it.`);
  return { ...DEFAULTS, ...Object.fromEntries(given) };
}
