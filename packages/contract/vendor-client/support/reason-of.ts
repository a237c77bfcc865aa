import { operationTable } from "@vox-accounts/types/operation-table";
import type { DifferentParameter } from "./differences-of.ts";
import { officialTables } from "./official-in-process.ts";

/** Why the official client, used according to its types, sends something else than ours. */
export const reasons = {
  "any for all": "its types call the whole list `any`, the contract calls it `all`",
  "list of strings":
    "its types accept lists of strings, but it only joins lists of integers: the call throws and sends nothing",
  "unknown boolean":
    "the parameter is missing from its table, and it does not convert other booleans: the call fails and sends nothing",
  "unknown date":
    "the parameter is missing from its table, and it does not convert other Dates: the call fails and sends nothing",
  "datetime for a date": "it has no type for dates and also sends the time of the Date",
  "unknown parameter": "the parameter is missing from its table, so its name is sent in camel case",
} as const;

export type Reason = keyof typeof reasons;

/** The reason for a difference; `undefined` if none of them explains it. */
export function reasonOf(
  method: string,
  { parameter, official }: DifferentParameter,
): Reason | undefined {
  const name = wireName(parameter);
  const type = typeOf(method, name);
  if (!isKnownToIt(method, name)) return reasonsOfUnknown.get(type) ?? "unknown parameter";
  if (official === "any") return "any for all";
  if (type === "strings" && official === undefined) return "list of strings";
  if (type === "date" && official?.endsWith(" 00:00:00")) return "datetime for a date";
  return undefined;
}

/** The reasons for types that it only converts for parameters in its table. */
const reasonsOfUnknown: ReadonlyMap<string | undefined, Reason> = new Map([
  ["boolean", "unknown boolean"],
  ["date", "unknown date"],
]);

/** Whether the official client's own table has the parameter. */
export function isKnownToIt(method: string, parameter: string): boolean {
  const rows = officialTables().get(method) ?? [];
  return rows.some(({ rawName }) => rawName === parameter);
}

/** Whether the official client fails to send any call with this parameter. */
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
