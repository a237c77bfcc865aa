import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Change, type Report, reportOf, type Severity, severities } from "../diff/change.ts";

/** A finding that a person rated less severe than the judges do. */
export interface Acceptance {
  readonly fingerprint: string;
  /** The severity that the finding counts as. */
  readonly severity: Exclude<Severity, "none">;
  readonly reason: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** A report after applying acceptances, and the acceptances that no longer match a finding. */
export interface AcceptedReport {
  readonly report: Report;
  readonly stale: readonly Acceptance[];
}

/** A hash of the parts of a finding that do not change with the contract around it. */
export function fingerprintOf({ severity, side, method, where, what }: Change): string {
  const text = JSON.stringify([severity, side, method, where, what]);
  return `f${createHash("sha256").update(text).digest("hex").slice(0, 11)}`; // so that YAML never parses it as a number
}

/**
 * Reads the accepted findings; an empty list without the file.
 *
 * @throws if an entry lacks its severity, reason or date.
 */
export function readAcceptances(file: string): Acceptance[] {
  if (!existsSync(file)) return [];
  const list: unknown = parse(readFileSync(file, "utf8")) ?? [];
  if (!Array.isArray(list)) throw new Error(`${file} must contain a list.`);
  return list.map((entry: Record<string, unknown>, index) => {
    const { fingerprint, severity, reason, date } = entry;
    const isWhole =
      typeof fingerprint === "string" &&
      isSeverity(severity) &&
      typeof reason === "string" &&
      reason.trim() !== "" &&
      typeof date === "string" &&
      /^\d{4}-\d{2}-\d{2}$/u.test(date);
    if (isWhole) return { fingerprint, severity, reason, date };
    const needs = `fingerprint, severity (${acceptable.join(", ")}), reason and date (a YYYY-MM-DD string)`;
    throw new Error(`Entry ${index + 1} of ${file} must have ${needs}.`);
  });
}

/** Gives accepted findings their accepted severity. */
export function applyAcceptances(
  { changes }: Report,
  acceptances: readonly Acceptance[],
): AcceptedReport {
  const found = new Map(changes.map((change) => [fingerprintOf(change), change]));
  const accepted = new Map(acceptances.map((acceptance) => [acceptance.fingerprint, acceptance]));
  const settled = [...found].map(([fingerprint, change]) => ({
    ...change,
    severity: accepted.get(fingerprint)?.severity ?? change.severity,
  }));
  return {
    report: reportOf(settled),
    stale: acceptances.filter(({ fingerprint }) => !found.has(fingerprint)),
  };
}

const acceptable = severities.filter((severity) => severity !== "none");

function isSeverity(value: unknown): value is Acceptance["severity"] {
  return acceptable.some((severity) => severity === value);
}
