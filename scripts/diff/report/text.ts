/** The report for a terminal. */
import type { Change, Report, Severity } from "../change.ts";
import type { CallSite } from "../impact/impact.ts";

export const headings: Readonly<Record<Severity, string>> = {
  breaking: "Breaking: callers have to change something",
  feature: "Features: callers can do more",
  fix: "Fixes: callers get what was promised, or have to expect less",
  docs: "Documentation",
  none: "No change",
};

/** The report with a section for each class. */
export function textReport({ verdict, changes }: Report, impact?: readonly CallSite[]): string {
  const grades = ["breaking", "feature", "fix", "docs"] as const;
  const sections = grades.flatMap((severity) => section(severity, changes));
  return [`Verdict: ${verdict}`, ...sections, ...impactSection(impact)].join("\n");
}

function section(severity: Exclude<Severity, "none">, changes: readonly Change[]): string[] {
  const found = changes.filter((change) => change.severity === severity);
  if (found.length === 0) return [];
  return ["", headings[severity], ...found.map((change) => `  ${line(change)}`)];
}

/** A change in one line. */
export function line({ method, side, where, what, todo }: Change): string {
  const place = [method, where].filter(Boolean).join(" ");
  return `${place} (${side}): ${what}${todo ? ` — ${todo}` : ""}`;
}

function impactSection(impact: readonly CallSite[] | undefined): string[] {
  if (!impact) return [];
  if (impact.length === 0) return ["", "No place in the project fails to compile."];
  const lines = impact.map(({ file, line, message }) => `  ${file}:${line} ${message}`);
  return ["", `${impact.length} places in the project no longer compile`, ...lines];
}
