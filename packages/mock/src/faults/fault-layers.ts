import { type Answer, type ApiCall, compose, type Layer } from "../pipeline/call.ts";
import { HttpError } from "../pipeline/errors.ts";
import type { Reply } from "../pipeline/reply.ts";
import { replyToError } from "../pipeline/reply-to-error.ts";
import { applyFault, markFault } from "./apply-fault.ts";
import type { Clock } from "./clock.ts";
import type { ClockFault, Fault } from "./fault.ts";
import type { FaultRules } from "./fault-rules.ts";
import { readFaultHeader } from "./read-fault.ts";
import type { Reshape } from "./reshape.ts";

const HEADER = "x-vox-mock-fault";

const ofClock = (fault: Fault): fault is ClockFault => "clock" in fault;
const ofAnswer = (fault: Fault) => !ofClock(fault);

/** Stands within the gate: the faults of the header, then those in force, each around the next. */
export function createFaultLayer(rules: FaultRules, reshape: Reshape): Layer {
  return async (call, next) => {
    const carryOut: Answer = async (inner) => judge(await next(inner).catch(replyToError));
    const afterRule =
      (id: number): Answer =>
      async (inner) => {
        const rule = rules.take(inner, id, ofAnswer);
        return rule ? applyFault(rule.fault, inner, afterRule(rule.id), reshape) : carryOut(inner);
      };
    const layers = faultsOf(call)
      .filter(ofAnswer)
      .map(
        (fault): Layer =>
          (inner, then) =>
            applyFault(fault, inner, then, reshape),
      );
    return compose(layers, afterRule(0))(call);
  };
}

/** Stands around the gate, as a token is held against the clock. */
export function createClockLayer(rules: FaultRules, clock: Clock): Layer {
  return async (call, next) => {
    const faults = call.headers[HEADER]?.includes("clock") ? faultsOf(call) : [];
    for (let rule = rules.take(call, 0, ofClock); rule; rule = rules.take(call, rule.id, ofClock))
      faults.push(rule.fault);
    const clocks = faults.filter(ofClock);
    if (clocks.length === 0) return next(call);
    const seconds = clocks.reduce((sum, fault) => sum + fault.clock, 0);
    return clock.ahead(seconds, async () => {
      const reply = await next(call).catch(replyToError);
      return markFault(
        { ...reply, headers: { ...reply.headers, date: new Date(clock.now()).toUTCString() } },
        "clock",
      );
    });
  };
}

function faultsOf({ headers }: ApiCall): Fault[] {
  const header = headers[HEADER];
  if (header === undefined) return [];
  try {
    return [...readFaultHeader(header)];
  } catch (error) {
    throw new HttpError(
      400,
      `${HEADER}: ${error instanceof Error ? error.message : "it cannot be read."}`,
    );
  }
}

/** What was answered tells whether the call was carried out, unless who answered says so. */
function judge(reply: Reply): Reply {
  if (reply.executed !== undefined) return reply;
  const { status, body } = reply;
  return {
    ...reply,
    executed: status === 200 && typeof body === "object" && body !== null && "result" in body,
  };
}
