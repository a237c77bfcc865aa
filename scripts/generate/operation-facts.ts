import type { Contract } from "./contract.ts";
import { limitTexts } from "./doc-comment.ts";
import { listOperations, resolveSchema } from "./operations.ts";

/** What people and tools look up about an operation, but no call needs: roles, codes, limits, lifecycle, sources. */
export function operationFactsModule(contract: Contract): string {
  const operations = listOperations(contract);
  const table = (of: (operation: (typeof operations)[number]) => unknown) =>
    JSON.stringify(Object.fromEntries(operations.map((operation) => [operation.name, of(operation)])), null, 2);
  const common = contract["x-common-error-codes"].codes;
  return `import type { OperationLifecycle, ParameterLimits } from "../operation.ts";
import type { AccountsMethod } from "./methods.ts";

/** Roles of a service account that may call the operation; empty where no source lists any. */
export const operationRoles: Readonly<Record<AccountsMethod, readonly string[]>> = ${table(({ object }) => object["x-roles"].allowed)};

/** Error codes that the operation can answer, the common ones included. Inferred: no source lists codes per operation. */
export const operationErrorCodes: Readonly<Record<AccountsMethod, readonly number[]>> = ${table(({ object }) => [...new Set([...object["x-error-codes"].codes, ...common])].sort((a, b) => a - b))};

/** Limits of each parameter that has any, in words. */
export const parameterLimits: Readonly<Record<AccountsMethod, ParameterLimits>> = ${table(({ parameters }) => Object.fromEntries(parameters.map(({ name, schema }) => [name, limitTexts(resolveSchema(contract, schema))]).filter(([, limits]) => limits && limits.length > 0)))};

/** Where the operation stands in its life. */
export const operationLifecycle: Readonly<Record<AccountsMethod, OperationLifecycle>> = ${table(({ object: { "x-lifecycle": life } }) => ({ state: life.state, since: life.since, replacement: life.replacement, note: life.note }))};

/** Where the facts of the operation come from; \`sourceKeys\` says what each key stands for. */
export const operationSources: Readonly<Record<AccountsMethod, readonly string[]>> = ${table(({ object }) => object["x-sources"])};

/** The sources by key. */
export const sourceKeys: Readonly<Record<string, string>> = ${JSON.stringify(contract["x-source-keys"], null, 2)};
`;
}
