import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Change, type Report, reportOf, type Severity, severities } from "../diff/change.ts";

/** A finding that a person judged to be less grave than the judges say. */
export interface Acceptance {
  readonly fingerprint: string;
  /** What the finding counts as instead. */
  readonly severity: Exclude<Severity, "none">;
  readonly reason: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** A report with what was accepted in it, and the acceptances that no finding needs any more. */
export interface Settled {
  readonly report: Report;
  readonly stale: readonly Acceptance[];
}

/** What stays the same about a finding while the contract around it changes. */
export function fingerprintOf({ severity, side, method, where, what }: Change): string {
  const text = JSON.stringify([severity, side, method, where, what]);
  return `f${createHash("sha256").update(text).digest("hex").slice(0, 11)}`; // never a number to YAML
}

/**
 * Reads the accepted findings; none if there is no such file.
 *
 * @throws if one lacks its severity, reason or date.
 */
export function readAcceptances(file: string): Acceptance[] {
  if (!existsSync(file)) return [];
  const list: unknown = parse(readFileSync(file, "utf8")) ?? [];
  if (!Array.isArray(list)) throw new Error(`${file} must hold a list.`);
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
    const needs = `fingerprint, severity (${acceptable.join(", ")}), reason and date (YYYY-MM-DD, as text)`;
    throw new Error(`Entry ${index + 1} of ${file} must have ${needs}.`);
  });
}

/** Counts accepted findings as what they were accepted as. */
export function settle({ changes }: Report, acceptances: readonly Acceptance[]): Settled {
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
