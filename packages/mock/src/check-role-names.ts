import type { Operation } from "./contract/operation.ts";
import { sayName } from "./gate/say-name.ts";

/** Throws a `TypeError` for a role that no method names: a misspelt one would refuse calls for no visible reason. */
export function checkRoleNames(roles: readonly string[], operations: ReadonlyMap<string, Operation>): void {
  const named = new Set([...operations.values()].flatMap(({ roles: { allowed } }) => allowed));
  const odd = roles.find((role) => !named.has(role));
  if (odd === undefined) return;
  throw new TypeError(`roles: there is no ${sayName(odd) ?? "such role"}; methods name ${[...named].sort().join(", ")}.`);
}
