/** Formats the findings: as text for people, as Markdown for an issue, as JSON for programs. */
import { newFindings, type Outcome, type Report } from "./check.ts";
import type { JudgedFinding, StaleDifference } from "./known-differences.ts";

type ReportedVerdict = "vendor-added" | "conflict" | "only-ours";

const headings: Readonly<Record<ReportedVerdict, (against: string) => string>> = {
  "vendor-added": () => "The vendor added",
  conflict: () => "The vendor differs",
  "only-ours": (against) => `Only ${against} has`,
};

const kinds: readonly ReportedVerdict[] = ["vendor-added", "conflict", "only-ours"];

/** A list of values may be long; the JSON has all of it. */
const MAX_DETAIL_CHARACTERS = 300;

/** One line for each new difference. */
export function asText(outcome: Outcome): string {
  const reports = outcome.reports.map((report) => {
    const sections = sectionsOf(report).map(({ heading, lines }) => {
      return [`  ${heading}:`, ...lines.map((line) => `    ${line}`)].join("\n");
    });
    return [`${report.title}: ${summary(report)}`, ...sections].join("\n");
  });
  const failed = outcome.unreadable.map(({ message }) => `cannot be read: ${message}`);
  return [...reports, ...failed].join("\n");
}

/** The same as an issue with checkboxes. */
export function asMarkdown(outcome: Outcome): string {
  const reports = outcome.reports.flatMap((report) => {
    const sections = sectionsOf(report).map(({ heading, lines }) => {
      return [`**${heading}**`, "", ...lines.map((line) => `- [ ] ${code(line)}`)].join("\n");
    });
    return [`### ${code(report.title)}`, summary(report), ...sections];
  });
  const failed = outcome.unreadable.map(({ message }) => `Cannot be read: ${code(message)}`);
  return [...reports, ...failed, ...advice(outcome)].join("\n\n");
}

/** Everything, including what agrees, as one object. */
export function asJson(outcome: Outcome): string {
  return JSON.stringify(outcome, undefined, 2);
}

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

function sectionsOf(report: Report): Section[] {
  const fresh = newFindings(report);
  const sections = kinds.map((kind) => {
    const lines = fresh.filter(({ verdict }) => verdict === kind).map(lineOf);
    return { heading: headings[kind](report.against), lines };
  });
  const stale = {
    heading: "Known differences that no longer occur",
    lines: report.stale.map(staleLine),
  };
  return [...sections, stale].filter(({ lines }) => lines.length > 0);
}

function summary(report: Report): string {
  const { agrees, known, new: fresh } = report.counts;
  return `${agrees} agree, ${known} known differences, ${fresh} new, ${report.stale.length} stale`;
}

function lineOf(finding: JudgedFinding): string {
  return `${whatOf(finding)}${shortened(detailOf(finding))} (${finding.source})`;
}

function detailOf({ aspect, ours, vendor }: JudgedFinding): string {
  if (aspect === "values") return `: values: ${ours === "listed" ? "" : `${ours} here, `}${vendor}`;
  if (aspect) return `: ${aspect} is ${ours} here, ${vendor} there`;
  return vendor ? `: ${vendor}` : "";
}

function shortened(text: string): string {
  const isLong = text.length > MAX_DETAIL_CHARACTERS;
  return isLong ? `${text.slice(0, MAX_DETAIL_CHARACTERS)}…` : text;
}

function staleLine(stale: StaleDifference): string {
  const aspect = stale.aspect ? ` ${stale.aspect}` : "";
  return `${whatOf(stale)}: ${stale.verdict}${aspect} (${stale.reason})`;
}

function whatOf({ method, side, name }: Pick<JudgedFinding, "method" | "side" | "name">): string {
  return [method, side, name].filter((part) => part !== undefined).join(" ");
}

function advice({ reports }: Outcome): string[] {
  if (reports.every((report) => sectionsOf(report).length === 0)) return [];
  return [
    "`npm run spec:upstream -- <source> --write` drafts what the vendor added. Add differences that should stay to `spec/upstream/known-differences.yaml` with a reason.",
  ];
}

/** The vendor's text may contain Markdown, or mention somebody. */
function code(text: string): string {
  return `\`${text.replaceAll("`", "'").replaceAll(/\s+/gu, " ")}\``;
}
