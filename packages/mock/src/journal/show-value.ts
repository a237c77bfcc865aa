import type { ValueSchema } from "../contract/operation.ts";
import { nearest } from "../pipeline/wording.ts";

export const REDACTED = "[redacted]";
const MAX_VALUE_LENGTH = 500;
// what is not shown needs no search, but for the end of a word
const MAX_SEARCHED_LENGTH = MAX_VALUE_LENGTH + 100;
const SECRET_WORD =
  /(?<![a-z])(pass(word|wd|phrase)?|api_?key|private_key|secret|salt|token|bearer|authorization|content-disposition)(?![a-z])/i;

/** Returns the value of a parameter that is not secret, or hides it if it may contain a secret. */
export type ShowValue = (schema: ValueSchema, value: string) => string;

/** Creates the function that shows values; `sensitive` are the names of secret parameters. */
export function createShowValue(sensitive: readonly string[]): ShowValue {
  return (schema, value) => {
    const searched = [value.slice(0, MAX_SEARCHED_LENGTH)];
    for (let round = 0; round < 2; round++) searched.push(decoded(searched.at(-1) ?? ""));
    if (searched.some((text) => namesSecret(text, sensitive))) return REDACTED;
    if (schema.format === "uri") return short(withoutSecrets(value));
    return [value, ...searched].some(hasUserInfo) ? REDACTED : short(value);
  };
}

/** Whether a value contains the rest of a form, as after a lost boundary or a `;` for `&`. */
function namesSecret(text: string, sensitive: readonly string[]): boolean {
  if (SECRET_WORD.test(text)) return true;
  const names = text.matchAll(/([a-z_]{4,40})["'\s]{0,9}[=:]/gi);
  return [...names].some(([, name = ""]) => nearest(name, sensitive) !== undefined);
}

/** Whether a text may contain something like `https://user:password@host`. */
function hasUserInfo(text: string): boolean {
  const end = text.lastIndexOf("@");
  return end > 0 && /[:/\\]/.test(text.slice(0, end));
}

/** Returns a URL without its possible secrets: user, query and fragment. */
function withoutSecrets(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return REDACTED;
  const { protocol, username, password, host, pathname, search, hash } = url;
  const user = username || password ? `${REDACTED}@` : "";
  const rest = search || hash ? `?${REDACTED}` : "";
  return user || rest ? `${protocol}//${user}${host}${pathname}${rest}` : value;
}

function decoded(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function short(value: string): string {
  return value.length > MAX_VALUE_LENGTH ? `${value.slice(0, MAX_VALUE_LENGTH)}...` : value;
}
