import type { PlainDate, PlanType } from "@vox-accounts/types";

/** A plan that the mock offers. */
export interface Plan {
  readonly id: number;
  readonly type: PlanType;
  readonly name: string;
  readonly monthlyUsd: number;
  /** How many messages or users it includes. */
  readonly size: number;
}

/** The plan of an account. */
export interface AccountPlan extends Plan {
  readonly nextCharge: PlainDate;
}

/** Sorted by price within each type; the IM plans have the ids of the vendor's samples. */
export const PLANS: readonly Plan[] = [
  { id: 3, type: "IM", name: "IM mini", monthlyUsd: 25, size: 100_000 },
  { id: 185, type: "IM", name: "IM small", monthlyUsd: 50, size: 500_000 },
  { id: 186, type: "IM", name: "IM medium", monthlyUsd: 75, size: 1_000_000 },
  { id: 1024, type: "IM", name: "IM large", monthlyUsd: 100, size: 5_000_000 },
  { id: 2001, type: "MAU", name: "MAU small", monthlyUsd: 25, size: 1000 },
  { id: 2002, type: "MAU", name: "MAU large", monthlyUsd: 100, size: 10_000 },
];
