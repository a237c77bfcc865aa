import { functionName } from "@vox-accounts/scripts/contract/names";
import type { AccountsMethod } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import { contract } from "../../support/contract.ts";
import { officialTables } from "./official-in-process.ts";

/** A call in the official client's terms. */
export interface OfficialCall {
  /** The function's name, for example `getAccountInfo`. */
  readonly name: string;
  /** By the official names; `date:2026-10-01` means a Date, and the string `undefined` means undefined. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** The result of a call; the official client returns the API's errors as answers. */
export interface OfficialOutcome {
  readonly answer?:
    | { readonly result?: unknown; readonly error?: { readonly code: number } }
    | undefined;
  /** The error's message, if the call threw. */
  readonly thrown?: string;
}

/** The methods that both clients have. */
export const officialMethods: readonly AccountsMethod[] = contract
  .map(({ method }) => method)
  .filter((method) => officialTables().has(method));

/** Converts a call to the official client's types: camel case, Date for dates, `any` for all. */
export function toOfficialCall(method: AccountsMethod, params: object): OfficialCall {
  const types: Readonly<Record<string, string>> = operationTable[method].parameters;
  const converted = Object.entries(params).map(([name, value]) => [
    camelCased(name),
    officialValue(types[name], value),
  ]);
  return {
    name: functionName(method),
    params: Object.fromEntries(converted),
  };
}

/** Joins lists of strings, which the official client does not do itself. */
export function withJoinedStrings(params: object): Readonly<Record<string, unknown>> {
  const joined = Object.entries(params).map(([name, value]: [string, unknown]) => {
    const isStringList =
      Array.isArray(value) && value.every((member) => typeof member === "string");
    return [name, isStringList ? value.join(";") : value] as const;
  });
  return Object.fromEntries(joined);
}

function camelCased(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function officialValue(type: string | undefined, value: unknown): unknown {
  if (type === "date") return `date:${String(value)}`;
  return type === "integers" && value === "all" ? "any" : value;
}
