import { demand, demandFields } from "../checks.ts";
import {
  CALLBACK_TARGET,
  type CallbackFault,
  type CallbackTarget,
  SEND_OPTIONS,
} from "./callback-types.ts";

/** A fault and the callbacks it applies to. */
export interface CallbackFaultRule {
  readonly id: number;
  readonly fault: CallbackFault;
  readonly type?: string;
  /** How many more callbacks it applies to. */
  times?: number;
}

/** The active faults of callbacks, in the order in which they were set. */
export class CallbackFaults {
  readonly #rules = new Map<number, CallbackFaultRule>();
  readonly #demandType: (type: string) => void;
  #last = 0;

  /** `demandType` throws a `TypeError` for an unknown type. */
  constructor(demandType: (type: string) => void) {
    this.#demandType = demandType;
  }

  /** Throws a `TypeError` that names what is invalid. */
  add(fault: unknown, target: CallbackTarget = {}): CallbackFaultRule {
    demand("fault", fault, SEND_OPTIONS.fault);
    demandFields("The target of a fault", target, CALLBACK_TARGET);
    const { type, times } = target;
    if (type !== undefined) this.#demandType(type);
    this.#last += 1;
    const rule: CallbackFaultRule = {
      id: this.#last,
      fault: fault as CallbackFault, // checked
      ...(type === undefined ? {} : { type }),
      ...(times === undefined ? {} : { times }),
    };
    this.#rules.set(rule.id, rule);
    return rule;
  }

  list(): CallbackFaultRule[] {
    return [...this.#rules.values()].map((rule) => ({ ...rule }));
  }

  remove(id: number): void {
    this.#rules.delete(id);
  }

  clear(): void {
    this.#rules.clear();
  }

  /** Returns the fault for a callback of this type and counts it as used. */
  take(type: string): CallbackFault | undefined {
    const rule = [...this.#rules.values()].find((one) => (one.type ?? type) === type);
    if (rule?.times !== undefined) {
      rule.times -= 1;
      if (rule.times === 0) this.#rules.delete(rule.id);
    }
    return rule?.fault;
  }
}
