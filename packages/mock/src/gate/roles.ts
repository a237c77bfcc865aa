import type { Operation } from "../contract/operation.ts";
import { Refusal } from "./refusal.ts";

/** Refuses a method that none of the service account's roles allows; without `roles` every method is allowed. */
export function checkRoles({ name, roles: needed }: Operation, roles: readonly string[] | undefined): void {
  if (!roles || needed.allowed.length === 0 || needed.allowed.some((role) => roles.includes(role))) return;
  const has = roles.length === 0 ? "none" : roles.join(", ");
  const reason = `Token: ${name} needs one of the roles ${needed.allowed.join(", ")}; the service account has ${has}; give it one.`;
  throw new Refusal(100, reason, needed.sources);
}
