/** What a change is: how grave, on which side of a call, and what a caller should do. */

export const severities = ["none", "docs", "fix", "feature", "breaking"] as const;
export type Severity = (typeof severities)[number];

/** `docs` changes no call; `auth` is who may call; `callback` is what the caller's server takes. */
export type Side = "request" | "response" | "callback" | "error" | "auth" | "docs";

export interface Change {
  readonly severity: Exclude<Severity, "none">;
  readonly side: Side;
  /** The operation, by its id or else by verb and path; empty for the document as a whole. */
  readonly method: string;
  readonly where: string;
  readonly what: string;
  /** What a caller should do; empty if nothing. */
  readonly todo: string;
}

export interface Report {
  readonly verdict: Severity;
  readonly changes: readonly Change[];
}

/** Whether `one` is as grave as `other`, or graver. */
export function atLeast(one: Severity, other: Severity): boolean {
  return severities.indexOf(one) >= severities.indexOf(other);
}

/** The gravest of them. */
export function highest(list: readonly Severity[]): Severity {
  return list.reduce((one, other) => (atLeast(one, other) ? one : other), "none");
}

/** The changes without repeats, the gravest first, with the verdict that follows. */
export function reportOf(changes: readonly Change[]): Report {
  const unique = [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
  const ordered = unique.toSorted(
    (one, other) => severities.indexOf(other.severity) - severities.indexOf(one.severity),
  );
  return { verdict: highest(ordered.map(({ severity }) => severity)), changes: ordered };
}
