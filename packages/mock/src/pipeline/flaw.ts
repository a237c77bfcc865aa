/** One thing that is wrong with a request. */
export interface Flaw {
  /** The vendor's error code. */
  readonly code: number;
  /** What is wrong, by which rule, and what to do; never a value. */
  readonly reason: string;
  /** What says so: keys of the contract's sources. Without any, the flaw is only warned of. */
  readonly sources: readonly string[];
  /** The vendor's server is known to take it. */
  readonly vendorTakes?: boolean;
}

/** How much the gate refuses. */
export type Mode = (typeof MODES)[number];

export const MODES = ["strict", "vendor", "warn"] as const;

/** Whether a flaw is only warned of. */
export function isTolerated(mode: Mode, { sources, vendorTakes = false }: Flaw): boolean {
  if (sources.length === 0 || mode === "warn") return true;
  return mode === "vendor" && vendorTakes;
}
