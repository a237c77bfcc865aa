import type { WireAnswer } from "./send.ts";

/** What an answer says: the method's result, an error of the API, a status it does not use, or nothing that can be read. */
export type Answer =
  | { readonly kind: "result"; readonly data: object }
  | { readonly kind: "api"; readonly code: number; readonly message: string }
  | { readonly kind: "http"; readonly status: number }
  | { readonly kind: "decode"; readonly found: string };

/**
 * Reads the envelope. This API reports its errors with HTTP 200, so the body decides. Under another status the body may be a
 * gateway's, whose errors look alike; an error beside a result proves nothing either.
 */
export function readAnswer({ status, headers, body }: WireAnswer): Answer {
  if (status < 200 || status > 299) return { kind: "http", status };
  const content = typeof body === "string" ? parse(body) : body;
  if (isRecord(content)) {
    const error = content.error ?? (Array.isArray(content.errors) ? content.errors[0] : undefined);
    if (error === undefined && "result" in content) return { kind: "result", data: content };
    if (isRecord(error) && typeof error.code === "number" && !("result" in content)) {
      return { kind: "api", code: error.code, message: typeof error.msg === "string" ? error.msg : "" };
    }
  }
  return { kind: "decode", found: describe(body, content, headers.get("content-type")) };
}

function describe(body: unknown, content: unknown, contentType: string | null): string {
  if (body === undefined || body === "") return "an empty body";
  const size = typeof body === "string" ? `, ${body.length} characters` : "";
  const what = content === undefined ? "a body that is no JSON" : "JSON of another shape";
  return `${what} (${contentType ?? "no content type"}${size})`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
