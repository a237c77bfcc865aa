/** A POST with an urlencoded form. */
export function form(fields: Record<string, string>): RequestInit {
  return { method: "POST", body: new URLSearchParams(fields) };
}

/** A POST with a body as it is. */
export function post(
  contentType: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): RequestInit {
  return { method: "POST", headers: { ...headers, "content-type": contentType }, body };
}

/** A multipart body of parts written by hand, as the vendor's clients write them. */
export function multipart(parts: readonly string[], end = "\r\n--frontier--\r\n"): string {
  return parts.map((part) => `--frontier\r\n${part}`).join("\r\n") + end;
}
