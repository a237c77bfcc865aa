import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Operation as OperationRow } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";

export interface Bundle {
  readonly paths: Record<string, { readonly post: Operation }>;
  readonly components: { readonly schemas: Record<string, { readonly properties?: object }> };
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly schema: Limits }[];
  readonly "x-paging"?: { readonly offset: string; readonly maximum: number };
  readonly "x-request-examples": Record<
    string,
    { readonly params: Record<string, Value | Value[]> }
  >;
}

interface Limits {
  readonly default?: Value;
  readonly enum?: readonly string[];
}

type Value = string | number | boolean;

/** Returns a fresh copy of the real contract. */
export function readBundle(): Bundle {
  const file = createRequire(import.meta.url).resolve("@vox-accounts/types/openapi.json");
  return JSON.parse(readFileSync(file, "utf8")) as Bundle;
}

/** Returns a contract's example calls in their wire form. */
export function requestExamples(
  contract: object,
): [method: string, example: string, params: Record<string, string>][] {
  return Object.entries((contract as Bundle).paths).flatMap(([path, { post }]) =>
    Object.entries(post["x-request-examples"]).map(([example, { params }]) => {
      const texts = Object.entries(params).map(([name, value]) => [name, [value].flat().join(";")]);
      return [path.slice(1), example, Object.fromEntries(texts)] as [
        string,
        string,
        Record<string, string>,
      ];
    }),
  );
}

/** Returns the smallest valid call of each method. */
export function minimalCalls(contract: object): [method: string, params: Record<string, string>][] {
  const minimal = requestExamples(contract).filter(([, example]) => example === "minimal");
  return minimal.map(([method, , params]) => [method, params]);
}

/** A read of the real contract that needs no parameters. */
export function plainRead(): string {
  const rows: readonly [string, OperationRow][] = Object.entries(operationTable);
  const found = rows.find(
    ([, { effect, required, rules }]) => effect === "read" && !required && !rules,
  );
  if (!found) throw new Error("Every read of the contract needs parameters.");
  return found[0];
}
