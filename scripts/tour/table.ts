import { sensitiveFields } from "@vox-accounts/types/operation-table";
import { isObjectOrList } from "../contract/json.ts";

/** The result of a call. */
export interface Row {
  method: string;
  effect: string;
  outcome: string;
  ms: number;
  detail: string;
  asExpected: boolean;
}

const widths = { mark: 2, method: 25, effect: 7, outcome: 9, ms: 6 };
const detailWidth = 88;

/** Prints the column headings. */
export function printHeader(): void {
  printCells("", "method", "effect", "outcome", "ms", "detail");
  console.log("-".repeat(Object.values(widths).reduce((sum, width) => sum + width) + detailWidth));
}

/** Prints a row as soon as it is available, so that the table shows progress. */
export function printRow({ method, effect, outcome, ms, detail, asExpected }: Row): void {
  printCells(
    asExpected ? "✓" : "✗",
    method,
    effect,
    outcome,
    ms.toFixed(1),
    asExpected ? clip(detail) : detail,
  );
}

function printCells(
  mark: string,
  method: string,
  effect: string,
  outcome: string,
  ms: string,
  detail: string,
): void {
  console.log(
    mark.padEnd(widths.mark) +
      method.padEnd(widths.method) +
      effect.padEnd(widths.effect) +
      outcome.padEnd(widths.outcome) +
      ms.padStart(widths.ms - 2).padEnd(widths.ms) +
      detail,
  );
}

function clip(text: string): string {
  return text.length <= detailWidth ? text : `${text.slice(0, detailWidth - 1)}…`;
}

/** The first plain fields of an answer as one line, without secrets and lists. */
export function describeResult(data: object): string {
  const { result, ...others } = data as { result?: unknown };
  const first = Array.isArray(result) ? result[0] : result;
  const count = Array.isArray(result)
    ? [`${result.length} ${result.length === 1 ? "item" : "items"}`]
    : [];
  const plain = first === undefined ? [] : [`result ${first}`];
  const fields = isObjectOrList(first) ? plainFields(first) : plain;
  return [...count, ...fields, ...plainFields(others)].slice(0, 4).join(", ");
}

function plainFields(record: object): string[] {
  return Object.entries(record).flatMap(([name, value]) => {
    if (sensitiveFields.includes(name) || Array.isArray(value)) return [];
    return isObjectOrList(value) ? plainFields(value) : [`${name} ${value}`];
  });
}
