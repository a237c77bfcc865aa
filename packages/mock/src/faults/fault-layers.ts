import { type Answer, type ApiCall, compose, type Layer } from "../pipeline/call.ts";
import { type ErrorReply, HttpError } from "../pipeline/errors.ts";
import type { Reply } from "../pipeline/reply.ts";
import type { Clock } from "./clock.ts";
import { type FaultMemory, type FaultTable, nameOfFault, rowOfFault } from "./fault-row.ts";
import type { FaultRules } from "./fault-rules.ts";
import type { Fault } from "./fault-types.ts";
import { readFaultHeader } from "./read-fault.ts";

const HEADER = "x-vox-mock-fault";

/** What the fault layers need. */
export interface FaultParts {
  readonly table: FaultTable;
  readonly rules: FaultRules;
  readonly clock: Clock;
  readonly replyToError: ErrorReply;
}

/**
 * Creates the layer inside the gate: the header's faults, then the active ones, each around the
 * next.
 */
export function createFaultLayer({ table, rules, clock, replyToError }: FaultParts): Layer {
  const isAnswer = (fault: Fault) => !("secondsAhead" in rowOfFault(table, fault));
  const apply = async (
    fault: Fault,
    call: ApiCall,
    next: Answer,
    memory: FaultMemory,
  ): Promise<Reply> => {
    const row = rowOfFault(table, fault);
    if ("choose" in row) {
      const chosen = row.choose(fault, call, memory, clock.now());
      return chosen ? apply(chosen, call, next, memory) : next(call);
    }
    const reply = "answer" in row ? await row.answer(fault, call, next, memory) : await next(call);
    return markFault(reply, nameOfFault(table, fault));
  };

  return async (call, next) => {
    const execute: Answer = async (inner) => judge(await next(inner).catch(replyToError));
    const afterRule =
      (id: number): Answer =>
      async (inner) => {
        const taken = rules.take(inner, id, isAnswer);
        if (!taken) return execute(inner);
        const { rule, memory } = taken;
        // a copy, as other calls continue counting
        return apply(rule.fault, inner, afterRule(rule.id), { ...memory });
      };
    const asked = faultsInHeader(table, call).filter(isAnswer);
    const layers = asked.map(
      (fault): Layer =>
        (inner, then) =>
          apply(fault, inner, then, { calls: call.id, windows: new Map() }),
    );
    return compose(layers, afterRule(0))(call);
  };
}

/** Creates the layer around the gate, which checks tokens against the clock. */
export function createClockLayer({ table, rules, clock, replyToError }: FaultParts): Layer {
  const secondsOf = (fault: Fault): number => {
    const row = rowOfFault(table, fault);
    return "secondsAhead" in row ? row.secondsAhead(fault) : 0;
  };
  const isClock = (fault: Fault) => "secondsAhead" in rowOfFault(table, fault);

  return async (call, next) => {
    const faults = call.headers[HEADER]?.includes("clock") ? faultsInHeader(table, call) : [];
    const clocks = faults.filter(isClock);
    let taken = rules.take(call, 0, isClock);
    while (taken) {
      clocks.push(taken.rule.fault);
      taken = rules.take(call, taken.rule.id, isClock);
    }
    if (clocks.length === 0) return next(call);
    const seconds = clocks.reduce((sum, fault) => sum + secondsOf(fault), 0);
    return clock.ahead(seconds, async () => {
      const reply = await next(call).catch(replyToError);
      const date = new Date(clock.now()).toUTCString();
      return markFault({ ...reply, headers: { ...reply.headers, date } }, "clock");
    });
  };
}

/** Names the fault in the response. */
function markFault(reply: Reply, name: string): Reply {
  const fault = reply.fault === undefined ? name : `${name}+${reply.fault}`;
  return { ...reply, fault, headers: { ...reply.headers, [HEADER]: fault } };
}

function faultsInHeader(table: FaultTable, { headers }: ApiCall): readonly Fault[] {
  const header = headers[HEADER];
  if (header === undefined) return [];
  try {
    const faults = readFaultHeader(table, header);
    const scenario = faults.find((fault) => "choose" in rowOfFault(table, fault));
    if (!scenario) return faults;
    throw new TypeError(
      `${nameOfFault(table, scenario)} counts calls, so it cannot be set for one call; use mock.use.`,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : "it is invalid.";
    throw new HttpError(400, `${HEADER}: ${reason}`);
  }
}

/** Derives from the response whether the call was executed, unless it is already known. */
function judge(reply: Reply): Reply {
  if (reply.executed !== undefined) return reply;
  const { status, body } = reply;
  const isSuccess = typeof body === "object" && body !== null && "result" in body;
  return { ...reply, executed: status === 200 && isSuccess };
}
