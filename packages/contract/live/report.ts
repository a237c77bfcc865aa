import type { Finding } from "./check-contract.ts";
import type { Violation } from "./violation.ts";

/** The findings as a table, one line per difference, and a summary. */
export function report(findings: readonly Finding[]): string {
  const rows = findings.flatMap(({ method, example, violations, failure }) => [
    ...relevant(violations).map((violation) => [
      method,
      example,
      placeOf(violation),
      violation.message,
    ]),
    ...(failure === undefined ? [] : [[method, example, "(no answer to check)", failure.message]]),
  ]);
  const wrong = findings.filter(({ violations }) => violations.length > 0);
  const unanswered = findings.filter(({ failure }) => failure !== undefined);
  const calls = findings.length === 1 ? "1 call" : `${findings.length} calls`;
  const methods = new Set(findings.map(({ method }) => method));
  const summary = `${calls} of ${methods.size} methods: ${wrong.length} differ from the contract, ${unanswered.length} without an answer`;
  return [
    ...(rows.length > 0 ? [table([["method", "example", "where", "what"], ...rows]), ""] : []),
    summary,
  ].join("\n");
}

/** Without consequences of other violations: an answer with a wrong field does not match the error envelope either. */
function relevant(violations: readonly Violation[]): readonly Violation[] {
  const inside = violations.filter(({ location = [] }) => location.length > 2);
  return inside.length > 0 ? inside : violations;
}

function placeOf({ location = [] }: Violation): string {
  return location.join(".") || "(whole message)";
}

function table(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, " ")));
  const widths = (clean[0] ?? []).map((_, column) =>
    Math.max(...clean.map((row) => row[column]?.length ?? 0)),
  );
  return clean
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
