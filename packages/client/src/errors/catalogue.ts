import "@vox-accounts/types/supported-node";
import {
  type ErrorFacts,
  type ErrorName,
  errorClasses,
  errorCodes,
} from "@vox-accounts/types/error-codes";
import { operationRoles } from "@vox-accounts/types/operation-facts";
import { AccountsError, type ApiFailure } from "./accounts-error.ts";

export type { ErrorName } from "@vox-accounts/types/error-codes";

/** What is known about an error of the API. */
export interface ErrorDescription {
  /** The vendor's error code. */
  readonly code: number;
  /** The vendor's name for the error, such as `INSUFFICIENT_MONEY`; `undefined` for a code that the vendor does not list. */
  readonly name: ErrorName | undefined;
  /** The category of the error, such as `token`; `undefined` for a code that the vendor does not list. */
  readonly class: ErrorFacts["class"] | undefined;
  /** What the error means, in one sentence. */
  readonly meaning: string;
  /** What to do about it. */
  readonly hint: string;
  /** Whether the same call can succeed later or with a new token. */
  readonly retry: ErrorFacts["retry"];
  /** The roles of a service account that may call the method, if a missing role may have caused the error. */
  readonly roles?: readonly string[];
}

const roleCodes: readonly number[] = [100, 104];
const repeatCode = 484;

/**
 * Describes an error by its code. Takes an `AccountsError` of kind `api`, or the `error` of a response body. If the method is given, the
 * description includes the roles it requires.
 *
 * @example
 * if (isApiError(error)) console.error(describeError(error).hint);
 */
export function describeError({
  code,
  method,
}: {
  readonly code: number;
  readonly method?: ApiFailure["method"];
}): ErrorDescription {
  const facts = errorCodes[code];
  if (!facts) {
    const meaning = `The vendor does not document error ${code}.`;
    return {
      code,
      name: undefined,
      class: undefined,
      meaning,
      hint: "Rely on the message that came with it.",
      retry: "never",
    };
  }
  const roles = roleCodes.includes(code) ? rolesOf(method) : undefined;
  const { description, hint = "" } = errorClasses[facts.class];
  return {
    code,
    name: facts.name,
    class: facts.class,
    meaning: facts.message ?? description,
    hint: [facts.hint ?? hint, ...remarks(code, method, roles)].join(" "),
    retry: facts.retry,
    ...(roles && roles.length > 0 && { roles }),
  };
}

/** Formats an error as one line for a log: its message and, for an error of the API, the vendor's name for it and a hint. */
export function explainError(error: AccountsError): string {
  if (error.kind !== "api") return inOneLine(error.message);
  const { name, meaning, hint } = describeError(error);
  return inOneLine(`${error.message} ${name ? `${name}: ` : ""}${meaning} ${hint}`);
}

/**
 * Returns whether the API itself reported an error with one of these names, or with any name if none is given.
 *
 * @example
 * if (isApiError(error, "INSUFFICIENT_MONEY")) await topUp();
 */
export function isApiError(error: unknown, ...names: readonly ErrorName[]): error is ApiFailure {
  if (!(error instanceof AccountsError && error.kind === "api")) return false;
  const name: string | undefined = errorCodes[error.code]?.name;
  return names.length === 0 || names.some((wanted) => wanted === name);
}

function rolesOf(method: string | undefined): readonly string[] | undefined {
  const roles: Readonly<Record<string, readonly string[]>> = operationRoles;
  return method !== undefined && Object.hasOwn(roles, method) ? roles[method] : undefined;
}

function remarks(
  code: number,
  method: string | undefined,
  roles: readonly string[] | undefined,
): string[] {
  if (code === repeatCode) return ["That is why the client did not send it again."];
  if (!roles) return [];
  return [
    roles.length > 0
      ? `${method} needs the role ${oneOf(roles)}.`
      : `The vendor does not document which roles ${method} needs.`,
  ];
}

function oneOf(roles: readonly string[]): string {
  return roles.length > 1 ? `${roles.slice(0, -1).join(", ")} or ${roles.at(-1)}` : roles.join();
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}
