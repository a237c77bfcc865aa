import type { Operation } from "../contract/operation.ts";
import { CODE } from "../pipeline/codes.ts";
import { Refusal } from "../pipeline/errors.ts";
import { isWord, nearest, safeName } from "../pipeline/wording.ts";

/** Finds the method of a request by its exact name. */
export function findOperation(operations: ReadonlyMap<string, Operation>, name: string): Operation {
  const operation = operations.get(name);
  if (operation) return operation;
  const sources = [...operations.values()].flatMap((known) =>
    known.sources.map((source) => source.split(":")[0] ?? source),
  );
  if (name === "") {
    throw new Refusal(
      CODE.missingMethod,
      "Method: neither the path nor cmd names one; use /platform_api/<method> or cmd=<method>.",
      sources,
    );
  }
  const shown = safeName(name, operations.keys()) ?? "this name";
  const meant = nearest(name, operations.keys());
  const cased = meant?.toLowerCase() === name.toLowerCase();
  const fix = meant
    ? `${cased ? "names are case-sensitive: use" : "did you mean"} ${meant}${cased ? "." : "?"}`
    : "see the contract.";
  throw new Refusal(CODE.unknownMethod, `Method: ${shown} is unknown; ${fix}`, sources);
}

/**
 * Refuses a method that the service account's roles do not allow. Without `roles`, every method is
 * allowed.
 */
export function checkRoles(
  { name, roles: needed }: Operation,
  roles: readonly string[] | undefined,
): void {
  if (!roles || needed.allowed.length === 0 || needed.allowed.some((role) => roles.includes(role)))
    return;
  const has = roles.length === 0 ? "none" : roles.join(", ");
  const reason = `Token: ${name} needs one of the roles ${needed.allowed.join(", ")}; the service account has ${has}. Add one of them.`;
  throw new Refusal(CODE.authorizationFailed, reason, needed.sources);
}

/**
 * Throws a `TypeError` for a role that no method requires: a typo would make calls fail for no visible
 * reason.
 */
export function checkRoleNames(
  roles: readonly string[],
  operations: ReadonlyMap<string, Operation>,
): void {
  const named = new Set([...operations.values()].flatMap(({ roles: { allowed } }) => allowed));
  const unknownRole = roles.find((role) => !named.has(role));
  if (unknownRole === undefined) return;
  throw new TypeError(
    `roles: no method requires ${isWord(unknownRole) ? unknownRole : "this role"}; known: ${[...named].sort().join(", ")}.`,
  );
}
