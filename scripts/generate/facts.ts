/** The modules of what people and tools look up, but no call needs. */
import type { Contract, ErrorCatalogue } from "../contract/document.ts";
import { type ListedOperation, listOperations } from "../contract/operations.ts";
import { resolved } from "../contract/references.ts";
import { limitTexts } from "./doc-comment.ts";

/** Roles, codes, limits, lifecycle and sources of each operation as a module. */
export function operationFactsModule(contract: Contract): string {
  const common = contract["x-common-error-codes"].codes;
  const codes = ({ object }: ListedOperation) =>
    [...new Set([...object["x-error-codes"].codes, ...common])].sort((a, b) => a - b);
  const limits = ({ parameters }: ListedOperation) =>
    parameters
      .map(({ name, schema }) => [name, limitTexts(resolved(contract, schema))] as const)
      .filter(([, texts]) => texts.length > 0);
  const table = (of: (operation: ListedOperation) => unknown) => {
    const rows = listOperations(contract).map((operation) => [operation.name, of(operation)]);
    return JSON.stringify(Object.fromEntries(rows), null, 2);
  };
  return `import type { OperationLifecycle, ParameterLimits } from "../operation.ts";
import type { AccountsMethod } from "./methods.ts";

/** Roles of a service account that may call the operation; empty where no source lists any. */
export const operationRoles: Readonly<Record<AccountsMethod, readonly string[]>> = ${table(
    ({ object }) => object["x-roles"].allowed,
  )};

/** Error codes that the operation can answer, the common ones included. Inferred: no source lists codes per operation. */
export const operationErrorCodes: Readonly<Record<AccountsMethod, readonly number[]>> = ${table(codes)};

/** Limits of each parameter that has any, in words. */
export const parameterLimits: Readonly<Record<AccountsMethod, ParameterLimits>> = ${table(
    (operation) => Object.fromEntries(limits(operation)),
  )};

/** Where the operation stands in its life. */
export const operationLifecycle: Readonly<Record<AccountsMethod, OperationLifecycle>> = ${table(
    ({ object: { "x-lifecycle": life } }) => ({
      state: life.state,
      since: life.since,
      replacement: life.replacement,
      note: life.note,
    }),
  )};

/** Where the facts of the operation come from; \`sourceKeys\` says what each key stands for. */
export const operationSources: Readonly<Record<AccountsMethod, readonly string[]>> = ${table(
    ({ object }) => object["x-sources"],
  )};

/** The sources by key. */
export const sourceKeys: Readonly<Record<string, string>> = ${JSON.stringify(contract["x-source-keys"], null, 2)};
`;
}

/** The catalogue of the vendor's error codes as a module. */
export function errorCodesModule(errors: ErrorCatalogue): string {
  const rows = Object.entries(errors.codes).map(
    ([code, facts]) => `  ${code}: ${JSON.stringify(facts)},`,
  );
  const classes = Object.entries(errors.classes).map(
    ([name, facts]) => `  ${JSON.stringify(name)}: ${JSON.stringify(facts)},`,
  );
  const names = [...new Set(Object.values(errors.codes).map(({ name }) => name))].sort();
  return `/** The kinds of errors, each with what to do about it. */
export const errorClasses = {
${classes.join("\n")}
} as const;

/** The names of the codes; a name may stand for two codes. */
export type ErrorName =
${names.map((name) => `  | ${JSON.stringify(name)}`).join("\n")};

/** One error code: its name, its class and whether trying again can help. */
export interface ErrorFacts {
  readonly name: ErrorName;
  readonly class: keyof typeof errorClasses;
  /** \`later\`: the same call may succeed after a while. \`new-token\`: after signing a new token. \`never\`: not unchanged. */
  readonly retry: "never" | "later" | "new-token";
  /** When the server decides on it; only \`before-method\` and \`own-checks\` can prove that nothing was carried out. */
  readonly decided?: "before-method" | "own-checks" | "unknown";
  readonly message?: string;
  readonly hint?: string;
}

/** Every error code the vendor lists, by number. */
export const errorCodes: Readonly<Record<number, ErrorFacts>> = {
${rows.join("\n")}
};
`;
}
