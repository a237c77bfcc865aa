import { UsageError } from "../usage-error.ts";

/** The longest body that is read unless told otherwise: 1 MiB. */
export const defaultMaxBodyBytes = 1_048_576;

/** @throws UsageError for what is no number of bytes. */
export function readMaxBodyBytes(value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw UsageError.mustBe("maxBodyBytes", "an integer above 0", value);
}
