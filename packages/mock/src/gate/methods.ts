import type { Operation } from "../contract/operation.ts";
import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { isWord, nearest, sayName } from "../pipeline/wording.ts";

/** Finds the method that a request names, letter for letter. */
export function findOperation(operations: ReadonlyMap<string, Operation>, name: string): Operation {
  const operation = operations.get(name);
  if (operation) return operation;
  const sources = [...operations.values()].flatMap((known) =>
    known.sources.map((source) => source.split(":")[0] ?? source),
  );
  if (name === "") {
    throw new Refusal(
      CODE.missingMethod,
      "Method: neither path nor cmd names one; write /platform_api/<method> or cmd=<method>.",
      sources,
    );
  }
  const said = sayName(name, operations.keys()) ?? "what the request names";
  const meant = nearest(name, operations.keys());
  const cased = meant?.toLowerCase() === name.toLowerCase();
  const fix = meant
    ? `${cased ? "names are case-sensitive: write" : "did you mean"} ${meant}${cased ? "." : "?"}`
    : "see the contract.";
  throw new Refusal(CODE.unknownMethod, `Method: ${said} is unknown; ${fix}`, sources);
}

/**
 * Refuses a method that none of the service account's roles allows; without `roles` every method is
 * allowed.
 */
export function checkRoles(
  { name, roles: needed }: Operation,
  roles: readonly string[] | undefined,
): void {
  if (!roles || needed.allowed.length === 0 || needed.allowed.some((role) => roles.includes(role)))
    return;
  const has = roles.length === 0 ? "none" : roles.join(", ");
  const reason = `Token: ${name} needs one of the roles ${needed.allowed.join(", ")}; the service account has ${has}; give it one.`;
  throw new Refusal(CODE.authorizationFailed, reason, needed.sources);
}

/**
 * Throws a `TypeError` for a role that no method names: a misspelt one would refuse calls for no
 * visible reason.
 */
export function checkRoleNames(
  roles: readonly string[],
  operations: ReadonlyMap<string, Operation>,
): void {
  const named = new Set([...operations.values()].flatMap(({ roles: { allowed } }) => allowed));
  const odd = roles.find((role) => !named.has(role));
  if (odd === undefined) return;
  throw new TypeError(
    `roles: there is no ${isWord(odd) ? odd : "such role"}; methods name ${[...named].sort().join(", ")}.`,
  );
}
