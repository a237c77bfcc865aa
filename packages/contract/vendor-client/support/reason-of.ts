import { operationTable } from "@vox-accounts/types/operation-table";
import type { DifferentParameter } from "./differences-of.ts";
import { officialTables } from "./official-in-process.ts";

/** Why the official client sends something else than ours, given what its types ask for. */
export const reasons = {
  "any for all": "its types call the whole list `any`; the contract's word is `all`",
  "list of texts":
    "it takes lists by its types, but joins those of integers only: the call throws and nothing is sent",
  "switch unknown to it":
    "its table lacks the parameter, and it turns no boolean into text for itself: the call fails and nothing is sent",
  "day unknown to it":
    "its table lacks the parameter, and it turns no Date into text for itself: the call fails and nothing is sent",
  "time for a day": "it has no type for a day and sends the time of the Date as well",
  "unknown to it": "its table lacks the parameter, so the name goes out in camel case",
} as const;

export type Reason = keyof typeof reasons;

/** The reason of a difference; `undefined` for one that none of them explains. */
export function reasonOf(
  method: string,
  { parameter, official }: DifferentParameter,
): Reason | undefined {
  const name = wireName(parameter);
  const type = typeOf(method, name);
  if (!isKnownToIt(method, name)) return reasonsOfUnknown.get(type) ?? "unknown to it";
  if (official === "any") return "any for all";
  if (type === "strings" && official === undefined) return "list of texts";
  if (type === "date" && official?.endsWith(" 00:00:00")) return "time for a day";
  return undefined;
}

/** What it cannot turn into text unless its table has the parameter. */
const reasonsOfUnknown: ReadonlyMap<string | undefined, Reason> = new Map([
  ["boolean", "switch unknown to it"],
  ["date", "day unknown to it"],
]);

/** Whether the official client's own table has the parameter. */
export function isKnownToIt(method: string, parameter: string): boolean {
  const rows = officialTables().get(method) ?? [];
  return rows.some(({ rawName }) => rawName === parameter);
}

/** Whether the parameter keeps the official client from sending the call at all. */
export function isUnsendable(method: string, parameter: string): boolean {
  return reasonsOfUnknown.has(typeOf(method, parameter)) && !isKnownToIt(method, parameter);
}

function typeOf(method: string, parameter: string): string | undefined {
  const table: Readonly<Record<string, { parameters: Readonly<Record<string, string>> }>> =
    operationTable;
  return table[method]?.parameters[parameter];
}

function wireName(name: string): string {
  return name.replace(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`);
}
