import { BOOLEAN, type Check, demandFields, isRecord, whole } from "../checks.ts";
import type { MockState } from "./snapshot/mock-state.ts";

/** What the mock's memory starts with; every setting has a default. */
export interface StateOptions {
  /**
   * Children that are there from the start: 25 by default, at most 9,999,999. None is made before
   * somebody asks for it.
   */
  children?: number | undefined;
  /**
   * Chooses ids, names and settings of these children; 1 by default. The same seed gives the same
   * children.
   */
  seed?: number | undefined;
  /**
   * Whether `total_count` counts every child whatever the filters say, as in the vendor's own
   * example; false by default.
   */
  totalIgnoresFilters?: boolean | undefined;
  /** Money of the account at the start, in US dollars; 150.75 by default. */
  balance?: number | undefined;
  /** A state that `Mock.state` gave, to start from it instead of from these settings. */
  from?: MockState | undefined;
}

/** How errors name the option `from`. */
export const FROM_OPTION = "state.from";

export const MAX_CHILDREN = 9_999_999; // seven digits keep the order of names the order of numbers

const CHECKS: { readonly [Name in keyof Required<StateOptions>]: Check } = {
  children: whole(0, MAX_CHILDREN),
  seed: whole(),
  totalIgnoresFilters: BOOLEAN,
  balance: { takes: "a number", fits: Number.isFinite },
  from: { takes: "a state that a mock gave", fits: isRecord },
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
    throw new TypeError(`state.${other} stands in state.from already; give one of the two.`);
  return { ...DEFAULTS, ...Object.fromEntries(given) };
}
