/** A POST with a urlencoded form. */
export function form(fields: Record<string, string> | string): RequestInit {
  return { method: "POST", body: new URLSearchParams(fields) };
}

/** The form of a valid call of AddMember, with changes. */
export function memberForm(changes: Record<string, string> = {}): RequestInit {
  return form({ ...MEMBER, ...changes });
}

/** What AddMember needs, without a warning. */
export const MEMBER = {
  member_name: "bookworm",
  password: "Example1Pass",
  email: "bookworm@example.com",
};

/** A POST with a multipart form. */
export function formData(fields: Record<string, string>): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return { method: "POST", body };
}

/** A POST with a raw body. */
export function post(
  contentType: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): RequestInit {
  return { method: "POST", headers: { ...headers, "content-type": contentType }, body };
}

/** A multipart body of hand-written parts, as the vendor's clients send them. */
export function multipart(parts: readonly string[], end = "\r\n--frontier--\r\n"): string {
  return parts.map((part) => `--frontier\r\n${part}`).join("\r\n") + end;
}
