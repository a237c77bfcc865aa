import { demand, isRecord, oneOf, optional } from "../checks.ts";
import type { Clock } from "../faults/clock.ts";
import type { FaultRule, FaultRules } from "../faults/fault-rules.ts";
import type { Journal, JournalOutcome } from "../journal/journal.ts";
import type { Redact } from "../journal/redact.ts";
import { HttpError } from "../pipeline/errors.ts";
import type { ControlActions } from "./create-control.ts";

const OUTCOMES: readonly string[] = [
  "answered",
  "refused",
  "fault",
] satisfies JournalOutcome["kind"][];
const MAX_OFFSET_SECONDS = 20 * 366 * 24 * 3600;

interface ControlParts {
  readonly rules: FaultRules;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly redact: Redact;
}

/** Offers `use`, `requests` and `reset` to other languages, over HTTP. */
export function controlActions({ rules, journal, clock, redact }: ControlParts): ControlActions {
  const show = ({ params, ...rule }: FaultRule) =>
    params ? { ...rule, params: redact(rule.method ?? "", Object.entries(params)) } : rule;
  const time = () => ({ offset: clock.offset, now: new Date(clock.now()).toISOString() });

  return {
    faults: {
      GET: () => ({ faults: rules.list().map(show) }),
      POST: async ({ body }) => {
        const { fault, ...target } = only(await body(), ["fault", "method", "params", "times"]);
        return { id: rules.add(fault, target).id };
      },
      DELETE: ({ id }) => {
        if (id === undefined) rules.clear();
        else if (!rules.remove(Number(id)))
          throw new HttpError(404, "There is no such fault; it may be used up.");
      },
    },
    requests: {
      GET: ({ url: { searchParams } }) => {
        const { method, outcome } = only(Object.fromEntries(searchParams), ["method", "outcome"]);
        demand("outcome", outcome, optional(oneOf(OUTCOMES, ", ")));
        const filter = {
          method: method as string | undefined,
          outcome: outcome as JournalOutcome["kind"] | undefined,
        };
        return { requests: journal.list(filter), dropped: journal.dropped };
      },
      DELETE: () => journal.clear(),
    },
    clock: {
      GET: time,
      POST: async ({ body }) => {
        const { offset } = only(await body(), ["offset"]);
        if (typeof offset !== "number" || !(Math.abs(offset) <= MAX_OFFSET_SECONDS))
          throw new TypeError("offset takes seconds, up to 20 years.");
        clock.offset = offset;
        return time();
      },
      DELETE: () => {
        clock.offset = 0;
      },
    },
  };
}

function only(value: unknown, names: readonly string[]): Record<string, unknown> {
  if (!isRecord(value)) throw new TypeError("The body must be a JSON object.");
  const odd = Object.keys(value).some((name) => !names.includes(name));
  if (odd) throw new TypeError(`The names it takes are ${names.join(", ")}.`);
  return value;
}
