import type { Operation } from "../contract/operation.ts";
import type { ApiCall } from "../pipeline/call.ts";
import { CODE } from "../pipeline/codes.ts";
import type { Flaw } from "../pipeline/flaw.ts";
import { nearest, sayName } from "../pipeline/wording.ts";

/** All that a request says under one name. */
export interface ValuesOfName {
  readonly inQuery: readonly string[];
  readonly inForm: readonly string[];
}

/** What a request says by name, in order; a map, so that no name is special. */
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

const MAX_DESCRIBED_NAMES = 5; // thousands of names must not cost thousands of comparisons

/**
 * The flaws of names that a method does not know; `caseless` maps a lower-case name to the known
 * one.
 */
export function unknownNames(
  operation: Operation,
  caseless: ReadonlyMap<string, string>,
  names: readonly string[],
): Flaw[] {
  const described = names
    .slice(0, MAX_DESCRIBED_NAMES)
    .map((name) => reasonOf(operation, caseless, name));
  const more = names.length - described.length;
  if (more > 0) described.push(`Parameters: ${more} more are unknown; leave them out.`);
  return described.map((reason) => ({
    code: CODE.invalidArguments,
    reason,
    sources: operation.sources,
    vendorTakes: true,
  }));
}

function reasonOf(
  operation: Operation,
  caseless: ReadonlyMap<string, string>,
  name: string,
): string {
  const cased = caseless.get(name.toLowerCase());
  if (cased !== undefined) return `Parameter ${name}: names are case-sensitive; write ${cased}.`;
  const meant = nearest(name, operation.parameters.keys());
  const said =
    (meant || !operation.takesSecrets ? sayName(name) : undefined) ??
    "with a name not repeated here";
  const fix = meant
    ? `did you mean ${meant}?`
    : `it takes ${[...operation.parameters.keys()].join(", ") || "none"}.`;
  return `Parameter ${said}: ${operation.name} has none of this name; ${fix}`;
}
