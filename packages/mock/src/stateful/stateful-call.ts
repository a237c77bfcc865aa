import type { Parameters } from "./parameters.ts";
import type { World } from "./world.ts";

/** What carries out a method in the mock's memory has to hand. */
export interface StatefulCall {
  readonly world: World;
  /** The account that the token speaks for. */
  readonly accountId: number;
  readonly parameters: Parameters;
  /** What the contract's example would answer. */
  readonly example: Readonly<Record<string, unknown>>;
  /** The server's clock, in milliseconds. */
  readonly now: number;
}

/** Carries out a method and returns the answer's body; throws a `Refusal` and changes nothing if it cannot. */
export type StatefulMethod = (call: StatefulCall) => object;
