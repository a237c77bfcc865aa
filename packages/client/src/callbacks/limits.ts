import { UsageError } from "../usage-error.ts";

/** The longest body that is read unless told otherwise: 1 MiB. */
export const defaultMaxBodyBytes = 1_048_576;

/** The most that is read of a refused body before its connection is given up: 16 MiB. */
export const maxDiscardedBytes = 16_777_216;

/** How many broken callbacks of one POST are told of: an item of two bytes must not cost a line of the log each. */
export const maxBrokenTold = 100;

/** @throws UsageError for what is no number of bytes. */
export function readMaxBodyBytes(value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw UsageError.mustBe("maxBodyBytes", "an integer above 0", value);
}
