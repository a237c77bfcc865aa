import type { ValueSchema } from "../contract/parameter.ts";

/** What is wrong with a value. */
export interface Problem {
  readonly code: number;
  /** The rule and the fix, never the value. */
  readonly reason: string;
  /** The value in the contract's spelling, if another one that the vendor's server takes was used. */
  readonly meant?: string;
}

/** Checks the text of a value; undefined if it is right. */
export type ValueCheck = (text: string) => Problem | undefined;

/** Makes the check of the values of a schema. */
export type CheckMaker = (schema: ValueSchema) => ValueCheck;

export const BAD_VALUE = 496;
