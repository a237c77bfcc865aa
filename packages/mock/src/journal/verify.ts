import type { AccountsMethod } from "@vox-accounts/types";
import { type Check, demandFields, demandMethod, integer, OBJECT } from "../checks.ts";
import { type ParameterValues, readParameterValues } from "../contract/call-parameters.ts";
import type { Operation } from "../contract/operation.ts";
import { FILTER, type Journal, type JournalEntry, type JournalOutcome } from "./journal.ts";
import type { Redact } from "./redact.ts";
import { REDACTED } from "./show-value.ts";

/** Which requests are expected and how many; without a number, at least one. */
export interface Expectation {
  /** Only requests of this method. */
  readonly method?: AccountsMethod | (string & {}) | undefined;
  /** Only requests with these values; a list matches its values joined with `;`. */
  readonly params?: ParameterValues | undefined;
  /** Only requests with this outcome. */
  readonly outcome?: JournalOutcome["kind"] | undefined;
  /** The exact number of requests. */
  readonly times?: number | undefined;
  /** The minimum number of requests. */
  readonly min?: number | undefined;
  /** The maximum number of requests. */
  readonly max?: number | undefined;
}

/** The requests that match an expectation. */
export interface Verified {
  /** The number of matching requests. */
  readonly count: number;
  /** The matching requests, oldest first. */
  readonly requests: readonly JournalEntry[];
}

/** Thrown if the journal does not meet an expectation. */
export class ExpectationError extends Error {
  readonly found: Verified;

  constructor(message: string, found: Verified) {
    super(message);
    this.name = "ExpectationError";
    this.found = found;
  }
}

export const EXPECTATION: { readonly [N in keyof Required<Expectation>]: Check } = {
  ...FILTER,
  params: { ...OBJECT, must: "an object of parameters" },
  times: integer(0),
  min: integer(0),
  max: integer(0),
};

export const EXPECTATION_NAMES: readonly string[] = Object.keys(EXPECTATION);

/** Checks the journal against an expectation; throws an `ExpectationError` if it is not met. */
export type Verify = (expectation: Expectation) => Verified;

interface VerifyParts {
  readonly journal: Journal;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly redact: Redact;
}

export function createVerify({ journal, operations, redact }: VerifyParts): Verify {
  return (expectation) => {
    demandFields("The expectation", expectation, EXPECTATION);
    const { method, outcome, params = {} } = expectation;
    const limits = readLimits(expectation);
    if (method !== undefined && Object.keys(params).length > 0)
      demandMethod(method, operations.keys());
    const values = Object.entries(readParameterValues(operations, params, method));
    const requests = journal
      .list({ method, outcome })
      .filter((entry) => hasValues(entry, redact(entry.method, values)));
    refuseSecrets(redact, operations, method, values);
    const found = { count: requests.length, requests };
    const problem = problemWith(found.count, limits, journal.dropped);
    if (problem !== undefined)
      throw new ExpectationError(`${describeExpected(expectation, limits)} ${problem}`, found);
    return found;
  };
}

interface Limits {
  readonly least: number;
  readonly most: number;
}

function readLimits({ times, min, max }: Expectation): Limits {
  if (times !== undefined && (min !== undefined || max !== undefined))
    throw new TypeError("times cannot be combined with min or max.");
  if (min !== undefined && max !== undefined && min > max)
    throw new TypeError("min is greater than max.");
  const least = times ?? min ?? (max === undefined ? 1 : 0);
  return { least, most: times ?? max ?? Number.POSITIVE_INFINITY };
}

/** Compares values as the journal shows them: redacted and shortened. */
function hasValues(entry: JournalEntry, shown: JournalEntry["parameters"]): boolean {
  return Object.entries(shown).every(
    ([name, value]) => value !== REDACTED && entry.parameters[name] === value,
  );
}

function refuseSecrets(
  redact: Redact,
  operations: ReadonlyMap<string, Operation>,
  method: string | undefined,
  values: readonly [string, string][],
): void {
  for (const [name, value] of values) {
    const owner = method ?? [...operations.values()].find((one) => one.parameters.has(name))?.name;
    if (redact(owner ?? "", [[name, value]])[name] === REDACTED)
      throw new TypeError(`params: the journal does not keep values of ${name}, which are secret.`);
  }
}

function problemWith(count: number, { least, most }: Limits, dropped: number): string | undefined {
  if (count > most || (count < least && dropped === 0)) return `There were ${count}.`;
  const isSure = dropped === 0 || (count >= least && most === Number.POSITIVE_INFINITY);
  if (isSure) return undefined;
  return `There were at least ${count}: the journal dropped ${dropped} requests; raise journalSize and journalBytes, or clear it earlier.`;
}

function describeExpected({ method, params = {}, outcome }: Expectation, limits: Limits): string {
  const names = Object.keys(params);
  const words = [
    `Expected ${describeLimits(limits)}`,
    method === undefined ? "of any method" : `of ${method}`,
    names.length > 0 ? `with these values of ${names.join(", ")}` : "",
    outcome === undefined ? "" : `with the outcome ${outcome}`,
  ];
  return `${words.filter((word) => word !== "").join(" ")}.`;
}

function describeLimits({ least, most }: Limits): string {
  const requests = (number: number) => `${number} ${number === 1 ? "request" : "requests"}`;
  if (least === most) return `exactly ${requests(least)}`;
  if (most === Number.POSITIVE_INFINITY) return `at least ${requests(least)}`;
  return least === 0 ? `at most ${requests(most)}` : `${least} to ${requests(most)}`;
}
