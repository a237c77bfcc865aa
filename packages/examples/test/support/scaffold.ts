import type { Contract } from "@vox-accounts/scripts/contract/document";
import { functionName } from "@vox-accounts/scripts/contract/names";
import { type ListedOperation, listOperations } from "@vox-accounts/scripts/contract/operations";

const accounts = 'import { accounts } from "../accounts.ts";';

/** The minimal example of a method: its smallest request, and a check if the response is lost. */
export function scaffold(contract: Contract, method: string): string {
  const operation = operationNamed(contract, method);
  const { summary, "x-check-with": check } = operation.object;
  if (!check) return program(summary, [accounts], callOf(operation));
  const checkCall = callOf(operationNamed(contract, check.method));
  const imports = ['import { AccountsError } from "@vox-accounts/client";', accounts];
  return program(summary, imports, [
    "try {",
    ...indented(callOf(operation)),
    "} catch (error) {",
    '  if (!(error instanceof AccountsError && error.outcome === "unknown")) throw error;',
    `  // check before trying again: ${check.look}`,
    ...indented(checkCall),
    "}",
  ]);
}

function operationNamed(contract: Contract, method: string): ListedOperation {
  const operation = listOperations(contract).find(({ name }) => name === method);
  if (!operation) throw new Error(`The contract has no method ${method}.`);
  return operation;
}

function callOf({ name, object }: ListedOperation): string[] {
  const params = object["x-request-examples"].minimal?.params ?? {};
  const lines = Object.entries(params).map(([key, value]) => `  ${key}: ${literal(value)},`);
  const call = `const answer = await accounts.${functionName(name)}(`;
  const called = lines.length > 0 ? [`${call}{`, ...lines, "});"] : [`${call});`];
  return [...called, "console.log(JSON.stringify(answer, undefined, 2));"];
}

/** A value as Biome formats it. */
function literal(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(literal).join(", ")}]` : JSON.stringify(value);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function program(summary: string, imports: readonly string[], lines: readonly string[]): string {
  return [`// ${summary}`, ...imports, "", ...lines, ""].join("\n");
}
