/** A change: its severity, the side of a call, and what callers should do. */

export const severities = ["none", "docs", "fix", "feature", "breaking"] as const;
export type Severity = (typeof severities)[number];

/**
 * `docs` does not affect calls; `auth` is about who may call; `callback` is about what the caller's
 * server receives.
 */
export type Side = "request" | "response" | "callback" | "error" | "auth" | "docs";

export interface Change {
  readonly severity: Exclude<Severity, "none">;
  readonly side: Side;
  /** The operation, by id or else by verb and path; empty for the whole document. */
  readonly method: string;
  readonly where: string;
  readonly what: string;
  /** What callers should do; empty if nothing. */
  readonly todo: string;
}

export interface Report {
  readonly verdict: Severity;
  readonly changes: readonly Change[];
}

/** Whether `one` is at least as severe as `other`. */
export function atLeast(one: Severity, other: Severity): boolean {
  return severities.indexOf(one) >= severities.indexOf(other);
}

/** The most severe of them. */
export function highest(list: readonly Severity[]): Severity {
  return list.reduce((one, other) => (atLeast(one, other) ? one : other), "none");
}

/** The changes without duplicates, most severe first, with the resulting verdict. */
export function reportOf(changes: readonly Change[]): Report {
  const unique = [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
  const ordered = unique.toSorted(
    (one, other) => severities.indexOf(other.severity) - severities.indexOf(one.severity),
  );
  return { verdict: highest(ordered.map(({ severity }) => severity)), changes: ordered };
}
