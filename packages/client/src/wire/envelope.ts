import type { WireAnswer } from "./send.ts";

/** What a response means: the method's result, an API error, an HTTP status that the API does not use, or something unreadable. */
export type Answer =
  | { readonly kind: "result"; readonly data: object }
  | { readonly kind: "api"; readonly code: number; readonly message: string }
  | { readonly kind: "http"; readonly status: number }
  | { readonly kind: "decode"; readonly found: string };

/**
 * Reads the envelope. This API reports its errors with HTTP 200, so the body decides. With any other status, the body may come from
 * a gateway with similar-looking errors. A body with both an error and a result is unreadable.
 */
export function readAnswer({ status, headers, body }: WireAnswer): Answer {
  if (status < 200 || status > 299) return { kind: "http", status };
  const text = body === undefined ? "" : `${body}`;
  const content = Object(parse(text)) as {
    result?: unknown;
    error?: ApiError;
    errors?: ApiError[];
  };
  const error = content.error ?? content.errors?.[0];
  if ("result" in content) {
    if (error === undefined) return { kind: "result", data: content };
  } else if (typeof error?.code === "number")
    return {
      kind: "api",
      code: error.code,
      message: typeof error.msg === "string" ? error.msg : "(no message)",
    };
  return {
    kind: "decode",
    found: `${headers.get("content-type") ?? "no content type"}, ${text.length} characters`,
  };
}

/** The error of an envelope, with unchecked fields. */
interface ApiError {
  readonly code?: unknown;
  readonly msg?: unknown;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
