import type { Form } from "./read-form.ts";

/** Reads a query or an urlencoded body, and says what the lenient parser hides. */
export function readUrlEncoded(text: string): Form {
  const fields = new URLSearchParams(`&${text}`); // a leading ? would be dropped
  if (/%(?![0-9a-f]{2})/i.test(text)) return { fields, problem: "a % stands without two hex digits after it; write %25" };
  try {
    decodeURIComponent(text);
    return { fields };
  } catch {
    return { fields, problem: "its %-escapes are not UTF-8; encode it so" };
  }
}
