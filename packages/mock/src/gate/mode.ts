import type { Flaw } from "./flaw.ts";

/** How much the gate refuses. */
export type Mode = (typeof MODES)[number];

export const MODES = ["strict", "vendor", "warn"] as const;

/** Whether a flaw is only warned of. */
export function isTolerated(mode: Mode, { sources, vendorTakes = false }: Flaw): boolean {
  if (sources.length === 0 || mode === "warn") return true;
  return mode === "vendor" && vendorTakes;
}
