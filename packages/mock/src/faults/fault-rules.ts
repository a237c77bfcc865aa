import type { AccountsMethod } from "@vox-accounts/types";
import { demand, demandMethod, demandRecord, integer, optional } from "../checks.ts";
import { type ParameterValues, readParameterValues } from "../contract/call-parameters.ts";
import type { Operation } from "../contract/operation.ts";
import type { ApiCall } from "../pipeline/call.ts";
import { type FaultMemory, type FaultTable, nameOfFault, rowOfFault } from "./fault-row.ts";
import type { Fault } from "./fault-types.ts";
import { readFault } from "./read-fault.ts";

/** Which calls a fault applies to. */
export interface FaultTarget {
  /** Only calls of this method. */
  readonly method?: AccountsMethod | (string & {}) | undefined;
  /** Only calls with these values; a list matches its values joined with `;`. */
  readonly params?: ParameterValues | undefined;
  /** Only this many calls; by default all calls until the fault is removed. */
  readonly times?: number | undefined;
}

export const TARGET_NAMES = ["method", "params", "times"] satisfies (keyof FaultTarget)[];

/** An active fault. */
export interface FaultRule {
  readonly id: number;
  readonly fault: Fault;
  readonly method?: string;
  readonly params?: Readonly<Record<string, string>>;
  /** How many more calls it applies to. */
  times?: number;
}

/** A fault that applies to a call, and what it remembers about earlier ones. */
export interface TakenFault {
  readonly rule: FaultRule;
  readonly memory: FaultMemory;
}

/** The active faults, in the order in which they were set. */
export class FaultRules {
  readonly #rules = new Map<number, FaultRule>();
  readonly #memories = new WeakMap<FaultRule, FaultMemory>();
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #table: FaultTable;
  #last = 0;

  constructor(table: FaultTable, operations: ReadonlyMap<string, Operation>) {
    this.#table = table;
    this.#operations = operations;
  }

  /** Sets a fault; throws a `TypeError` that names what is invalid. */
  add(fault: unknown, target: FaultTarget = {}): FaultRule {
    demandRecord("The target of a fault", target, TARGET_NAMES);
    const { method, times } = target;
    if (method !== undefined) demandMethod(method, this.#operations.keys());
    demand("times", times, optional(integer(1)));
    const read = this.#readFault(fault, method);
    const params =
      target.params === undefined
        ? undefined
        : readParameterValues(this.#operations, target.params, method);
    const rule = {
      id: ++this.#last,
      fault: read,
      ...(method === undefined ? {} : { method }),
      ...(params === undefined ? {} : { params }),
      ...(times === undefined ? {} : { times }),
    };
    this.#rules.set(rule.id, rule);
    this.#memories.set(rule, { calls: 0, windows: new Map() });
    return rule;
  }

  remove(id: number): boolean {
    return this.#rules.delete(id);
  }

  clear(): void {
    this.#rules.clear();
  }

  list(): readonly FaultRule[] {
    return [...this.#rules.values()];
  }

  /** Returns the first rule after `id` that applies to this call, and counts the call. */
  take(call: ApiCall, id: number, kind: (fault: Fault) => boolean): TakenFault | undefined {
    if (this.#rules.size === 0) return undefined;
    const found = this.list().find(
      (rule) => rule.id > id && kind(rule.fault) && appliesTo(rule, call),
    );
    const memory = found && this.#memories.get(found);
    if (!memory) return undefined;
    memory.calls += 1;
    if (found.times !== undefined && --found.times === 0) this.remove(found.id);
    return { rule: found, memory };
  }

  #readFault(value: unknown, method: string | undefined): Fault {
    const fault = readFault(this.#table, value);
    const objection = rowOfFault(this.#table, fault).objection?.(fault, method);
    if (objection === undefined) return fault;
    throw new TypeError(`Fault ${nameOfFault(this.#table, fault)}: ${objection}`);
  }
}

function appliesTo({ method, params = {} }: FaultRule, call: ApiCall): boolean {
  if (method !== undefined && method !== call.method) return false;
  return Object.entries(params).every(
    ([name, value]) => (call.form.get(name) ?? call.query.get(name)) === value,
  );
}
