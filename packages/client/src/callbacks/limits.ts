import { UsageError } from "../usage-error.ts";

/** The default of the option `maxBodyBytes`: 1 MiB. */
export const defaultMaxBodyBytes = 1_048_576;

/** How much of a refused body is read before the connection is closed: 16 MiB. */
export const maxDiscardedBytes = 16_777_216;

/** How many broken callbacks of one POST are reported. Otherwise, a body of `{}` items could flood the log. */
export const maxReportedBroken = 100;

/** @throws UsageError if the value is not a positive integer. */
export function readMaxBodyBytes(value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw UsageError.mustBe("maxBodyBytes", "an integer above 0", value);
}
