/** Checks sources against the contract, or against an older edition of the same source. */
import { compare, type Verdict } from "./compare.ts";
import { type ApiFacts, methodsInScope, UnreadableError } from "./facts.ts";
import { type Judgement, judged, type KnownDifference } from "./known-differences.ts";
import { readSource } from "./sources.ts";

/** A source to read, and the key to cite it by. */
export interface Source {
  readonly source: string;
  readonly key?: string;
}

export interface CheckOptions {
  readonly contract: ApiFacts;
  readonly known: readonly KnownDifference[];
  /** An older edition, to compare with instead of the contract. */
  readonly against?: ApiFacts;
}

export interface Report extends Judgement {
  readonly source: string;
  readonly title: string;
  /** What the source is compared with. */
  readonly against: string;
  readonly counts: Readonly<Record<Verdict | "known" | "new", number>>;
}

export interface Unreadable {
  readonly source: string;
  readonly message: string;
}

export interface Outcome {
  readonly reports: readonly Report[];
  readonly unreadable: readonly Unreadable[];
}

/** A report, and the facts that it is about. */
export interface Checked {
  readonly report: Report;
  readonly facts: ApiFacts;
}

export async function checkSource(one: Source, options: CheckOptions): Promise<Checked> {
  const facts = await readSource(one.source, one.key);
  const inContract = (method: string) => options.contract.methods.has(method);
  const vendor = scoped(facts, inContract);
  const ours = options.against ? scoped(options.against, inContract) : options.contract;
  const findings = compare(ours, vendor);
  // known differences apply only to the contract
  const judgement = judged(findings, options.against ? [] : options.known, facts);
  const names = { source: one.source, title: facts.title, against: ours.title };
  return { report: { ...names, counts: countsOf(judgement), ...judgement }, facts };
}

/** A source that cannot be read is listed next to the reports of the others. */
export function unreadable({ source }: Source, error: unknown): Unreadable {
  if (error instanceof UnreadableError) return { source, message: error.message };
  throw error;
}

/**
 * For schedulers: 0 for nothing new, 1 for something new or stale, 2 if a source could not be read.
 */
export function exitCode({ reports, unreadable: failed }: Outcome): 0 | 1 | 2 {
  if (failed.length > 0) return 2;
  return reports.some((one) => hasNewOrStale(one)) ? 1 : 0;
}

export function hasNewOrStale({ findings, stale }: Judgement): boolean {
  return stale.length > 0 || newFindings({ findings }).length > 0;
}

/** The differences that nobody has reviewed. */
export function newFindings({ findings }: Pick<Judgement, "findings">): Judgement["findings"] {
  return findings.filter(({ verdict, reason }) => verdict !== "agrees" && reason === undefined);
}

function scoped(facts: ApiFacts, inContract: (method: string) => boolean): ApiFacts {
  const methods = methodsInScope(facts, inContract);
  return { ...facts, methods: new Map(methods.map((method) => [method.name, method])) };
}

function countsOf({ findings }: Judgement): Report["counts"] {
  const count = (verdict: Verdict) => findings.filter((one) => one.verdict === verdict).length;
  return {
    agrees: count("agrees"),
    "vendor-added": count("vendor-added"),
    "only-ours": count("only-ours"),
    conflict: count("conflict"),
    known: findings.filter(({ reason }) => reason !== undefined).length,
    new: newFindings({ findings }).length,
  };
}
