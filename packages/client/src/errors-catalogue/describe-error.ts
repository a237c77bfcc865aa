import type { AccountsMethod } from "@vox-accounts/types";
import { type ErrorFacts, type ErrorName, errorClasses, errorCodes } from "@vox-accounts/types/error-codes";
import { operationRoles } from "@vox-accounts/types/operation-facts";

/** What is known of an error of the API. */
export interface ErrorDescription {
  readonly code: number;
  /** The vendor's name, and the kind of error; `undefined` for a code that the vendor does not list. */
  readonly name: ErrorName | undefined;
  readonly class: ErrorFacts["class"] | undefined;
  readonly meaning: string;
  /** What to do about it. */
  readonly hint: string;
  /** Whether the same call can succeed later, or with a new token. */
  readonly retry: ErrorFacts["retry"];
  /** Roles of a service account that may call the method, for a refusal that the lack of one explains. */
  readonly roles?: readonly string[];
}

const roleCodes: readonly number[] = [100, 104];
const repeatCode = 484;

/**
 * Describes an error by its code: an `AccountsError` of kind `api`, or the `error` of an envelope. With the method it also says which
 * roles that needs.
 *
 * @example
 * if (isApiError(error)) console.error(describeError(error).hint);
 */
export function describeError({ code, method }: { readonly code: number; readonly method?: AccountsMethod }): ErrorDescription {
  const facts = errorCodes[code];
  if (!facts) {
    const meaning = `The vendor's list has no error ${code}.`;
    return { code, name: undefined, class: undefined, meaning, hint: "Go by the message that came with it.", retry: "never" };
  }
  const roles = method && roleCodes.includes(code) ? operationRoles[method] : undefined;
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

function remarks(code: number, method: AccountsMethod | undefined, roles: readonly string[] | undefined): string[] {
  if (code === repeatCode) return ["That is why the client did not send it again."];
  if (!roles) return [];
  return [roles.length > 0 ? `${method} needs the role ${oneOf(roles)}.` : `Which roles ${method} needs, no source tells.`];
}

function oneOf(roles: readonly string[]): string {
  return roles.length > 1 ? `${roles.slice(0, -1).join(", ")} or ${roles.at(-1)}` : roles.join();
}
