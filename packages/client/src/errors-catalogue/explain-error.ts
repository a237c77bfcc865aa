import type { AccountsError } from "../errors/accounts-error.ts";
import { describeError } from "./describe-error.ts";

/** The error in one line, for a log: its message and, for an error of the API, the vendor's name for it and what to do. */
export function explainError(error: AccountsError): string {
  if (error.kind !== "api") return inOneLine(error.message);
  const { name, meaning, hint } = describeError(error);
  return inOneLine(`${error.message} ${name ? `${name}: ` : ""}${meaning} ${hint}`);
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}
