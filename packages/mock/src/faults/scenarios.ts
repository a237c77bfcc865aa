import { type Check, integer, isRecord, oneOf, optional, schemasOf } from "../checks.ts";
import { type FaultMemory, type FaultTable, nameOfFault, rowOfFault } from "./fault-row.ts";
import type { Fault, RateLimit } from "./fault-types.ts";
import { readFault } from "./read-fault.ts";

const MAX_STEPS = 10_000;
const MAX_CALLS = 1_000_000;
const DAY_SECONDS = 24 * 3600;

export const SEQUENCE: Check = {
  must: `a list of 1 to ${MAX_STEPS} faults, with null for normal answers`,
  fits: (value) => Array.isArray(value) && value.length > 0 && value.length <= MAX_STEPS,
  schema: { type: "array", minItems: 1, maxItems: MAX_STEPS },
};

const LIMIT_FIELDS: { readonly [N in keyof Required<RateLimit>]: Check } = {
  calls: integer(0, MAX_CALLS),
  seconds: integer(1, DAY_SECONDS),
  answer: optional(oneOf([340, 429])),
};

export const RATE_LIMIT: Check = {
  must: `an object: calls (${LIMIT_FIELDS.calls.must}), seconds (${LIMIT_FIELDS.seconds.must}) and optionally answer (${LIMIT_FIELDS.answer.must})`,
  fits: (value) =>
    isRecord(value) &&
    Object.keys(value).every((name) => Object.hasOwn(LIMIT_FIELDS, name)) &&
    Object.entries(LIMIT_FIELDS).every(
      ([name, check]) => (check.optional && value[name] === undefined) || check.fits(value[name]),
    ),
  schema: {
    type: "object",
    properties: schemasOf(LIMIT_FIELDS),
    required: ["calls", "seconds"],
    additionalProperties: false,
  },
};

/** Explains what is wrong with the faults of a sequence. */
export function objectionToSteps(
  table: FaultTable,
  steps: readonly unknown[],
  method: string | undefined,
): string | undefined {
  for (const [place, step] of steps.entries()) {
    const objection = step === null ? undefined : objectionToStep(table, step, method);
    if (objection !== undefined) return `step ${place + 1}: ${objection}`;
  }
  return undefined;
}

function objectionToStep(
  table: FaultTable,
  step: unknown,
  method: string | undefined,
): string | undefined {
  try {
    const fault = readFault(table, step);
    const row = rowOfFault(table, fault);
    if (!("answer" in row)) return `a sequence cannot contain ${nameOfFault(table, fault)}.`;
    return row.objection?.(fault, method);
  } catch (error) {
    return error instanceof Error ? error.message : "it is invalid.";
  }
}

/** Counts a call and returns undefined, or returns the refusal if the limit is reached. */
export function limitRate(
  { calls, seconds, answer = 340 }: RateLimit,
  windows: FaultMemory["windows"],
  accountId: number,
  now: number,
): Fault | undefined {
  const known = windows.get(accountId);
  const end = (known?.start ?? 0) + seconds * 1000;
  const isOpen = known !== undefined && now >= known.start && now < end;
  const window = isOpen ? known : { start: now, calls: 0 };
  windows.set(accountId, window);
  if (window.calls < calls) {
    window.calls += 1;
    return undefined;
  }
  if (answer === 340) return { error: answer };
  const left = window.start + seconds * 1000 - now;
  return { status: answer, retryAfter: Math.ceil(left / 1000) };
}
