/** Modules with facts that people and tools look up but calls do not need. */
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

/** The roles of service accounts that may call each method; empty if the vendor does not document them. */
export const operationRoles: Readonly<Record<AccountsMethod, readonly string[]>> = ${table(
    ({ object }) => object["x-roles"].allowed,
  )};

/** The error codes that each method can return, including the common ones. Inferred, because the vendor does not list codes per method. */
export const operationErrorCodes: Readonly<Record<AccountsMethod, readonly number[]>> = ${table(codes)};

/** The limits of each method's parameters, in words. */
export const parameterLimits: Readonly<Record<AccountsMethod, ParameterLimits>> = ${table(
    (operation) => Object.fromEntries(limits(operation)),
  )};

/** The lifecycle of each method. */
export const operationLifecycle: Readonly<Record<AccountsMethod, OperationLifecycle>> = ${table(
    ({ object: { "x-lifecycle": life } }) => ({
      state: life.state,
      since: life.since,
      replacement: life.replacement,
      note: life.note,
    }),
  )};

/** The sources of the facts about each method, as keys of \`sourceKeys\`. */
export const operationSources: Readonly<Record<AccountsMethod, readonly string[]>> = ${table(
    ({ object }) => object["x-sources"],
  )};

/** The documents behind the facts, by key. */
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
  return `/** The categories of errors, each with a description and a hint. */
export const errorClasses = {
${classes.join("\n")}
} as const;

/** The vendor's names of the error codes. Two codes may share a name. */
export type ErrorName =
${names.map((name) => `  | ${JSON.stringify(name)}`).join("\n")};

/** Facts about an error code. */
export interface ErrorFacts {
  /** The vendor's name, such as \`INSUFFICIENT_MONEY\`. */
  readonly name: ErrorName;
  /** The category of the error; see \`errorClasses\`. */
  readonly class: keyof typeof errorClasses;
  /** \`later\`: the same call may succeed after a while. \`new-token\`: after signing a new token. \`never\`: the same call fails again. */
  readonly retry: "never" | "later" | "new-token";
  /** When the server decides on the error; only \`before-method\` and \`own-checks\` can prove that nothing was executed. */
  readonly decided?: "before-method" | "own-checks" | "unknown";
  /** What the error means. */
  readonly message?: string;
  /** What to do about it, if there is a better hint than that of its class. */
  readonly hint?: string;
}

/** Every error code that the vendor lists. */
export const errorCodes: Readonly<Record<number, ErrorFacts>> = {
${rows.join("\n")}
};
`;
}
