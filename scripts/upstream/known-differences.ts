/**
 * Reads the reviewed differences, each with a reason, from spec/upstream/known-differences.yaml.
 */
import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Finding } from "./compare.ts";
import { type ApiFacts, type Family, type Side, UnreadableError } from "./facts.ts";

/** An entry of the file: the same difference at one or several places. */
export interface KnownDifference {
  readonly source: Exclude<Family, "contract">;
  readonly methods: readonly string[];
  /** Requires `names`; without both, the entry is about whole methods. */
  readonly side?: Side;
  readonly names?: readonly string[];
  readonly verdict: Exclude<Finding["verdict"], "agrees">;
  readonly aspect?: Finding["aspect"];
  /** What the vendor says; a change of it is reported as new. */
  readonly vendor?: string;
  readonly reason: string;
}

/** A finding, with the reason if it is known. */
export interface JudgedFinding extends Finding {
  readonly reason?: string;
}

/** An entry, or a part of one, that no longer occurs. */
export interface StaleDifference {
  readonly method: string;
  readonly side?: Side;
  readonly name?: string;
  readonly verdict: string;
  readonly aspect?: string;
  readonly reason: string;
}

export interface Judgement {
  readonly findings: readonly JudgedFinding[];
  readonly stale: readonly StaleDifference[];
}

export function readKnownDifferences(file: string): KnownDifference[] {
  if (!existsSync(file)) throw new UnreadableError(`${file}: expected a list of known differences`);
  const entries: unknown = parse(readFileSync(file, "utf8")) ?? [];
  if (!Array.isArray(entries)) throw new UnreadableError(`${file}: expected a list of differences`);
  return entries.map((entry: unknown, index) => checked(entry, `${file}, entry ${index + 1}`));
}

const sources: readonly unknown[] = ["reference", "client"];
const verdicts: readonly unknown[] = ["vendor-added", "only-ours", "conflict"];

function checked(entry: unknown, where: string): KnownDifference {
  const { source, methods, side, names, verdict, reason } = Object(
    entry,
  ) as Partial<KnownDifference>;
  const faults = [
    sources.includes(source) ? "" : "`source: reference` or `client`",
    Array.isArray(methods) ? "" : "a list `methods`",
    verdicts.includes(verdict) ? "" : "`verdict: vendor-added`, `only-ours` or `conflict`",
    (side === undefined) === (names === undefined) ? "" : "`side` and `names` together",
    typeof reason === "string" && reason !== "" ? "" : "a `reason`",
  ].filter((fault) => fault !== "");
  if (faults.length > 0) throw new UnreadableError(`${where}: expected ${faults.join(", ")}`);
  return entry as KnownDifference; // its shape has just been checked
}

/** Marks known findings, and lists the entries about this source that no longer occur. */
export function judged(
  findings: readonly Finding[],
  known: readonly KnownDifference[],
  vendor: ApiFacts,
): Judgement {
  const expected = known
    .filter(({ source }) => source === vendor.family)
    .flatMap(places)
    .filter(({ method }) => vendor.isComplete || vendor.methods.has(method));
  const matched = new Set<Place>();
  const marked = findings.map((finding) => {
    const place = expected.find((one) => isAbout(one, finding));
    if (!place) return finding;
    matched.add(place);
    return { ...finding, reason: place.reason };
  });
  const stale = expected.filter((place) => !matched.has(place));
  return { findings: marked, stale: stale.map(({ vendor: _, ...rest }) => rest) };
}

interface Place extends StaleDifference {
  readonly vendor?: string;
}

function places(entry: KnownDifference): Place[] {
  const { methods, side, names, verdict, aspect, vendor, reason } = entry;
  const what = { verdict, reason, ...(aspect ? { aspect } : {}) };
  const says = vendor === undefined ? {} : { vendor: String(vendor) };
  return methods.flatMap((method) =>
    side && names
      ? names.map((name) => ({ method, side, name, ...what, ...says }))
      : [{ method, ...what, ...says }],
  );
}

function isAbout(place: Place, finding: Finding): boolean {
  const isSame = (["method", "side", "name", "verdict", "aspect"] as const).every((key) => {
    return place[key] === finding[key];
  });
  return isSame && (place.vendor === undefined || place.vendor === finding.vendor);
}
