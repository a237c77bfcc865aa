import type { Served } from "../run/served.ts";

/** One thing that must hold of a mock that serves a method as the contract says. */
export interface Check {
  /** What it looks at, in the words of `Change.at`; decides only in which order checks run. */
  readonly at: string;
  readonly name: string;
  /** Rejects if it does not hold. */
  readonly run: (served: Served) => Promise<void>;
}
