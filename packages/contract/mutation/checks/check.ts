import type { Served } from "../run/served.ts";

/** One thing that a mock must do to serve a method as the contract says. */
export interface Check {
  /** What it checks, in the terms of `Change.at`; determines only the order of checks. */
  readonly at: string;
  readonly name: string;
  /** Rejects if the mock fails the check. */
  readonly run: (served: Served) => Promise<void>;
}
