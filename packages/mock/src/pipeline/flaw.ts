/** One mistake in a request. */
export interface Flaw {
  /** The vendor's error code. */
  readonly code: number;
  /** The place, the rule and the fix; never a value. */
  readonly reason: string;
  /** Keys of the contract's sources for the rule. A flaw without a source is only a warning. */
  readonly sources: readonly string[];
  /** Whether the vendor's server is known to accept it. */
  readonly vendorAccepts?: boolean;
}

/** What the gate refuses. */
export type Mode = (typeof MODES)[number];

export const MODES = ["strict", "vendor", "warn"] as const;

/** Whether a flaw is only a warning. */
export function isTolerated(mode: Mode, { sources, vendorAccepts = false }: Flaw): boolean {
  if (sources.length === 0 || mode === "warn") return true;
  return mode === "vendor" && vendorAccepts;
}
