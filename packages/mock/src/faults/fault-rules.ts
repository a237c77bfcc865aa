import type { AccountsMethod } from "@vox-accounts/types";
import type { Operation } from "../contract/operation.ts";
import type { ResponseFacts } from "../contract/responses.ts";
import type { ApiCall } from "../pipeline/call.ts";
import { nearest, sayName } from "../pipeline/wording.ts";
import type { Fault } from "./fault.ts";
import { readFault } from "./read-fault.ts";

/** Which calls a fault is for. */
export interface FaultTarget {
  /** Only calls of this method. */
  readonly method?: AccountsMethod | undefined;
  /** Only calls with these values; a list stands for its values joined with `;`. */
  readonly params?:
    | Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>
    | undefined;
  /** Only the next so many calls; until it is removed, if left out. */
  readonly times?: number | undefined;
}

/** A fault that waits for calls. */
export interface FaultRule {
  readonly id: number;
  readonly fault: Fault;
  readonly method?: string;
  readonly params?: Readonly<Record<string, string>>;
  /** How many calls it is still for. */
  times?: number;
}

/** The faults in force, in the order in which they were set. */
export class FaultRules {
  readonly #rules = new Map<number, FaultRule>();
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #responses: ReadonlyMap<string, ResponseFacts>;
  #last = 0;

  constructor(
    operations: ReadonlyMap<string, Operation>,
    responses: ReadonlyMap<string, ResponseFacts>,
  ) {
    this.#operations = operations;
    this.#responses = responses;
  }

  /** Sets a fault; throws a `TypeError` that names what is wrong with it. */
  add(fault: unknown, target: FaultTarget = {}): FaultRule {
    const { method, times } = target;
    if (method !== undefined && !this.#operations.has(method))
      throw new TypeError(noMethod(method, this.#operations.keys()));
    if (times !== undefined && !(Number.isInteger(times) && times > 0))
      throw new TypeError("times takes a whole number from 1.");
    const read = readFault(fault);
    if ("example" in read) this.#checkExample(read.example, method);
    const params =
      target.params === undefined ? undefined : this.#readParams(target.params, method);
    const rule = {
      id: ++this.#last,
      fault: read,
      ...(method === undefined ? {} : { method }),
      ...(params === undefined ? {} : { params }),
      ...(times === undefined ? {} : { times }),
    };
    this.#rules.set(rule.id, rule);
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

  /** The first rule after `id` that is for this call; that counts as one of its times. */
  take(call: ApiCall, id: number, kind: (fault: Fault) => boolean): FaultRule | undefined {
    if (this.#rules.size === 0) return undefined;
    const found = this.list().find((rule) => rule.id > id && kind(rule.fault) && isFor(rule, call));
    if (found?.times !== undefined && --found.times === 0) this.remove(found.id);
    return found;
  }

  #checkExample(name: string, method: string | undefined): void {
    const facts =
      method === undefined ? [...this.#responses.values()] : [this.#responses.get(method)];
    if (facts.some((known) => known?.examples.has(name))) return;
    throw new TypeError(`Fault example: ${method ?? "the contract"} has no example ${name}.`);
  }

  #readParams(params: unknown, method: string | undefined): Record<string, string> {
    if (typeof params !== "object" || params === null || Array.isArray(params))
      throw new TypeError("params takes an object.");
    const methods =
      method === undefined ? [...this.#operations.values()] : [this.#operations.get(method)];
    const read = Object.entries(params).map(([name, value]): [string, string] => {
      const known = methods.some((operation) => operation?.parameters.has(name));
      if (!known) throw new TypeError(`params: ${sayName(name) ?? "an odd name"} is no parameter.`);
      const values: unknown[] = Array.isArray(value) ? value : [value];
      const fit = values.every((one) => ["string", "number", "boolean"].includes(typeof one));
      if (!fit) throw new TypeError(`params: ${name} takes a text, a number, a boolean or a list.`);
      return [name, values.join(";")];
    });
    return Object.fromEntries(read);
  }
}

function noMethod(name: unknown, known: Iterable<string>): string {
  if (typeof name !== "string") return "method takes a method's name.";
  const meant = nearest(name, known);
  return `method: there is no ${sayName(name) ?? "such method"}; ${meant ? `did you mean ${meant}?` : "see the contract."}`;
}

function isFor({ method, params = {} }: FaultRule, call: ApiCall): boolean {
  if (method !== undefined && method !== call.method) return false;
  return Object.entries(params).every(
    ([name, value]) => (call.form.get(name) ?? call.query.get(name)) === value,
  );
}
