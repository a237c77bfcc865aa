/** The report for a pull request. */
import type { Change, Report } from "../change.ts";
import type { CallSite } from "../impact/impact.ts";
import { headings } from "./text.ts";

/** The report as a table for each class. */
export function markdownReport({ verdict, changes }: Report, impact?: readonly CallSite[]): string {
  const grades = ["breaking", "feature", "fix", "docs"] as const;
  const tables = grades.flatMap((severity) => {
    const found = changes.filter((change) => change.severity === severity);
    return found.length === 0 ? [] : ["", `### ${headings[severity]}`, "", ...table(found)];
  });
  return [`## Contract: ${verdict}`, ...tables, ...sites(impact)].join("\n");
}

function table(changes: readonly Change[]): string[] {
  const rows = changes.map(({ method, side, where, what, todo }) => {
    return `| ${[method, where, side, what, todo].map(cell).join(" | ")} |`;
  });
  return ["| Method | Where | Side | What | To do |", "|---|---|---|---|---|", ...rows];
}

function cell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll(/\s+/gu, " ");
}

function sites(impact: readonly CallSite[] | undefined): string[] {
  if (!impact || impact.length === 0) return [];
  const items = impact.map(({ file, line, message }) => `- \`${file}:${line}\` ${cell(message)}`);
  return ["", "### Places that no longer compile", "", ...items];
}
