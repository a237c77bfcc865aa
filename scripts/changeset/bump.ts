import type { Report, Severity } from "../diff/change.ts";

/** The packages released with the contract; they always have the same version. */
export const carriers = ["@vox-accounts/types", "@vox-accounts/client", "@vox-accounts/mock"];

export type Bump = "major" | "minor" | "patch";

const bumps: Record<Exclude<Severity, "none">, Bump> = {
  breaking: "major",
  feature: "minor",
  fix: "patch",
  docs: "patch",
};

/** The bump that the report requires; `undefined` if nothing changed. */
export function bumpFor({ verdict }: Report): Bump | undefined {
  return verdict === "none" ? undefined : bumps[verdict];
}
