import type { Operation } from "../contract/operation.ts";
import type { ApiCall } from "../pipeline/call.ts";
import { CODE } from "../pipeline/codes.ts";
import type { Flaw } from "../pipeline/flaw.ts";
import { safeName, suggest, UNNAMED } from "../pipeline/wording.ts";

/** Everything a request sends under one name. */
export interface ValuesOfName {
  readonly inQuery: readonly string[];
  readonly inForm: readonly string[];
}

/** Groups a request's parameters by name, in order; a map, so that no name is special. */
export function groupByName({ query, form }: ApiCall): ReadonlyMap<string, ValuesOfName> {
  const names = new Map<string, { inQuery: string[]; inForm: string[] }>();
  const at = (name: string) => {
    const given = names.get(name) ?? { inQuery: [], inForm: [] };
    names.set(name, given);
    return given;
  };
  for (const [name, value] of query) at(name).inQuery.push(value);
  for (const [name, value] of form) at(name).inForm.push(value);
  return names;
}

/** The names of all methods' parameters. */
export interface ContractNames {
  readonly all: ReadonlySet<string>;
  /** The names of sensitive parameters, by lower-case spelling. */
  readonly secrets: ReadonlyMap<string, string>;
}

/** Reads the names of all parameters of a contract. */
export function namesOfContract(operations: Iterable<Operation>): ContractNames {
  const parameters = [...operations].flatMap((operation) => [...operation.parameters.values()]);
  const sensitive = parameters.filter((parameter) => parameter.sensitive);
  return {
    all: new Set(parameters.map(({ name }) => name)),
    secrets: new Map(sensitive.map(({ name }) => [name.toLowerCase(), name])),
  };
}

/** The names that a method's parameters are compared with. */
export interface MethodNames {
  readonly operation: Operation;
  /** The method's parameters by their lower-case spelling. */
  readonly caseless: ReadonlyMap<string, string>;
  readonly contract: ContractNames;
}

const MAX_DESCRIBED_NAMES = 5; // so that thousands of names do not cause thousands of comparisons

/** Returns the flaws of unknown names. */
export function unknownNames(method: MethodNames, names: readonly string[]): Flaw[] {
  const described = names.slice(0, MAX_DESCRIBED_NAMES).map((name) => reasonOf(method, name));
  const more = names.length - described.length;
  if (more > 0) described.push(`Parameters: ${more} more are unknown; leave them out.`);
  return described.map((reason) => ({
    code: CODE.invalidArguments,
    reason,
    sources: method.operation.sources,
    vendorAccepts: true,
  }));
}

function reasonOf({ operation, caseless, contract }: MethodNames, name: string): string {
  const cased = caseless.get(name.toLowerCase());
  if (cased !== undefined) return `Parameter ${name}: names are case-sensitive; use ${cased}.`;
  const known = [...operation.parameters.keys()];
  const isOfAnother = contract.all.has(name);
  const shown = (isOfAnother ? name : safeName(name, known)) ?? UNNAMED;
  return `Parameter ${shown}: ${operation.name} has no parameter of this name; ${suggest(name, known)}`;
}
