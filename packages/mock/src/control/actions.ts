import { demandRecord } from "../checks.ts";
import type { Definitions } from "../defined/definitions.ts";
import type { Clock } from "../faults/clock.ts";
import { type FaultRule, type FaultRules, TARGET_NAMES } from "../faults/fault-rules.ts";
import type { Journal } from "../journal/journal.ts";
import type { Redact } from "../journal/redact.ts";
import { HttpError } from "../pipeline/errors.ts";
import type { ControlActions } from "./create-control.ts";
import { fieldsOf, plain, queryOf } from "./read-input.ts";

const DEFINITION = ["method", "answer", "params", "extraParams"];
export const MAX_OFFSET_SECONDS = 20 * 366 * 24 * 3600;

interface ControlParts {
  readonly rules: FaultRules;
  readonly definitions: Definitions;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly redact: Redact;
}

/** Offers `use`, `define` and `requests` over HTTP. */
export function controlActions(parts: ControlParts): ControlActions {
  const { rules, definitions, journal, clock, redact } = parts;
  const show = ({ params, ...rule }: FaultRule) =>
    params ? { ...rule, params: redact(rule.method ?? "", Object.entries(params)) } : rule;
  const time = () => ({ offset: clock.offset, now: new Date(clock.now()).toISOString() });

  return {
    faults: {
      GET: plain(() => ({ faults: rules.list().map(show) })),
      POST: plain(async ({ body }) => {
        const { fault, ...target } = fieldsOf(await body(), ["fault", ...TARGET_NAMES]);
        return { id: rules.add(fault, target).id };
      }),
      DELETE: plain(() => rules.clear()),
    },
    "faults/": {
      DELETE: plain(({ id }) => {
        if (!/^\d{1,15}$/.test(id) || !rules.remove(Number(id)))
          throw new HttpError(404, "There is no fault with this id; it may have been used up.");
      }),
    },
    methods: {
      GET: plain(() => ({ methods: definitions.list() })),
      POST: plain(async ({ body }) => {
        const { method, ...definition } = fieldsOf(await body(), DEFINITION);
        if (typeof method !== "string") throw new TypeError("method must be the name of a method.");
        definitions.define(method, definition);
        return { method };
      }),
      DELETE: plain(() => definitions.clear()),
    },
    requests: {
      GET: ({ url }) => {
        const filter = demandRecord("The query", queryOf(url), ["method", "outcome"]);
        return { requests: journal.list(filter), dropped: journal.dropped };
      },
      DELETE: plain(() => journal.clear()),
    },
    clock: {
      GET: plain(time),
      POST: plain(async ({ body }) => {
        const { offset } = fieldsOf(await body(), ["offset"]);
        if (typeof offset !== "number" || !(Math.abs(offset) <= MAX_OFFSET_SECONDS))
          throw new TypeError(
            "offset must be a number of seconds, at most 20 years ahead or behind.",
          );
        clock.offset = offset;
        return time();
      }),
      DELETE: plain(() => {
        clock.offset = 0;
      }),
    },
  };
}
