import type { AccountsMethod } from "@vox-accounts/types";
import { type Check, demandFields, FUNCTION, isRecord, list, text } from "../checks.ts";
import type { Operation, Parameter } from "../contract/operation.ts";
import { groupByName } from "../gate/names.ts";
import type { ApiCall, Layer } from "../pipeline/call.ts";
import { safeName, UNNAMED } from "../pipeline/wording.ts";

/** A method that is not in the contract. */
export interface MethodDefinition {
  /**
   * The whole response body, such as `{ result: [] }`, or a function that makes it from the parameters.
   * Over HTTP, only JSON.
   */
  readonly answer:
    | object
    | ((parameters: Readonly<Record<string, string>>) => object | Promise<object>);
  /** The names of its parameters; by default any. */
  readonly params?: readonly string[] | undefined;
}

/** Additional parameters for a method of the contract. */
export interface ExtraDefinition {
  /** Their names. */
  readonly extraParams: readonly string[];
}

/** Defines what is not in the contract; returns a function that removes the definition. */
export type Define = (
  method: AccountsMethod | (string & {}),
  definition: MethodDefinition | ExtraDefinition,
) => () => void;

const SOURCE = "mock.define"; // flaws without a source are only warnings

const PARAMETER = /^(?![Cc][Mm][Dd]$)[A-Za-z_]\w{0,63}$/;
export const METHOD = text("the name of a method, such as GetUsers", /^[A-Z]\w{0,63}$/);
export const NAMES = list("a list of parameter names", text("a name", PARAMETER));
const ANSWER: Check = {
  must: "a JSON object, or a function that returns one",
  fits: (value) => isRecord(value) || FUNCTION.fits(value),
};
const METHOD_CHECKS = { answer: ANSWER, params: NAMES };
const EXTRA_CHECKS = { extraParams: NAMES };

type AnyDefinition = Partial<MethodDefinition & ExtraDefinition>;

/** The methods and parameters that were defined in addition to the contract. */
export class Definitions {
  /** The methods of the contract, with their extra parameters, and the defined ones. */
  readonly operations: ReadonlyMap<string, Operation>;
  readonly #contract: ReadonlyMap<string, Operation>;
  readonly #live: Map<string, Operation>;
  readonly #defined = new Map<string, AnyDefinition>();

  constructor(contract: ReadonlyMap<string, Operation>) {
    this.#contract = contract;
    this.#live = new Map(contract);
    this.operations = this.#live;
  }

  /** Throws a `TypeError` if the definition is invalid; returns a function that removes it. */
  define(method: string, given: AnyDefinition): () => void {
    const known = this.#contract.get(method);
    const definition = known ? readExtra(known, given) : this.#readMethod(method, given);
    const operation = known ? widened(known, definition) : operationOf(method, definition);
    this.#defined.set(method, definition);
    this.#live.set(method, operation);
    return () => {
      if (this.#live.get(method) === operation) this.#remove(method);
    };
  }

  /** The definitions; answers that are functions do not appear in JSON. */
  list(): readonly object[] {
    return [...this.#defined].map(([method, definition]) => ({ method, ...definition }));
  }

  clear(): void {
    for (const method of this.#defined.keys()) this.#remove(method);
  }

  /** Creates the layer that answers defined methods and removes extra parameters from calls. */
  createLayer(): Layer {
    return async (call, next) => {
      const { method, operation, parameters = new URLSearchParams() } = call;
      const { answer, extraParams } = this.#defined.get(method) ?? {};
      if (answer) return { status: 200, headers: {}, body: await bodyOf(answer, parameters) };
      const own = this.#contract.get(method) ?? operation;
      if (!extraParams || !own) return next(call);
      const kept = [...parameters].filter(([name]) => !extraParams.includes(name));
      return next({ ...call, operation: own, parameters: new URLSearchParams(kept) });
    };
  }

  #readMethod(method: string, given: AnyDefinition): AnyDefinition {
    const other = [...this.#contract.keys()].find(
      (name) => name.toLowerCase() === method.toLowerCase(),
    );
    if (other !== undefined)
      throw new TypeError(`define: the contract has ${other}; use this spelling.`);
    if (!METHOD.fits(method)) throw new TypeError(`define: method must be ${METHOD.must}.`);
    demandFields("define", given, METHOD_CHECKS, (field) => `define: ${field}`);
    if (given.answer === undefined) throw new TypeError(`define: ${method} needs an answer.`);
    return given;
  }

  #remove(method: string): void {
    const known = this.#contract.get(method);
    this.#defined.delete(method);
    if (known) this.#live.set(method, known);
    else this.#live.delete(method);
  }
}

/** Returns the operation to check a call against. If it accepts any names, it gets those of the call. */
export function operationFor(operation: Operation, call: ApiCall): Operation {
  if (!operation.takesAny) return operation;
  // a name from the caller may be part of a secret
  const named = [...groupByName(call).keys()].map((name): [string, Parameter] => [
    name,
    { ...parameterOf(name), shown: safeName(name, []) ?? UNNAMED },
  ]);
  return { ...operation, parameters: new Map(named) };
}

function readExtra(operation: Operation, given: AnyDefinition): AnyDefinition {
  demandFields("define", given, EXTRA_CHECKS, (field) => `define: ${field}`);
  const { extraParams } = given;
  if (!extraParams)
    throw new TypeError(`define: ${operation.name} is in the contract; pass extraParams.`);
  const own = extraParams.find((name) => operation.parameters.has(name));
  if (own === undefined) return given;
  throw new TypeError(`define: ${operation.name} already has the parameter ${own}.`);
}

function widened(operation: Operation, { extraParams = [] }: AnyDefinition): Operation {
  return withParameters(operation, extraParams);
}

function operationOf(name: string, { params }: AnyDefinition): Operation {
  const operation: Operation = {
    name,
    verb: "post",
    place: "form",
    parameters: new Map(),
    rules: [],
    roles: { allowed: [], sources: [] },
    sources: [SOURCE],
    callerAccount: undefined,
    takesAny: params === undefined,
  };
  return withParameters(operation, params ?? []);
}

function withParameters(operation: Operation, names: readonly string[]): Operation {
  const added = names.map((name): [string, Parameter] => [name, parameterOf(name)]);
  return { ...operation, parameters: new Map([...operation.parameters, ...added]) };
}

/** Any string, treated as a secret because nothing is known about it. */
function parameterOf(name: string): Parameter {
  const facts = { required: false, sensitive: true, applies: undefined };
  return { name, schema: {}, sources: [SOURCE], ...facts };
}

async function bodyOf(
  answer: MethodDefinition["answer"],
  parameters: URLSearchParams,
): Promise<unknown> {
  const body: unknown =
    typeof answer === "function" ? await answer(Object.fromEntries(parameters)) : answer;
  if (isRecord(body)) return body;
  throw new TypeError("The answer function of mock.define must return an object.");
}
