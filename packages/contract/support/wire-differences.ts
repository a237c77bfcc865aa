import type { Recorded } from "./recorder.ts";

/** A method's parameters on the wire: percent-encoded, in the query or in a form. */
export type Expected = { readonly query: string } | { readonly form: string };

/** Headers of the HTTP implementation, which do not depend on the call. */
const transportHeaders = new Set([
  "accept-encoding",
  "accept-language",
  "connection",
  "host",
  "sec-fetch-mode",
  "user-agent",
]);

/** The differences of a request from the expected one, one line per part. */
export function wireDifferences(
  recorded: Recorded,
  method: string,
  token: string,
  expected: Expected,
): string[] {
  const [query, body] = "query" in expected ? [expected.query, ""] : ["", expected.form];
  const headers = {
    accept: "application/json",
    authorization: `Bearer ${token}`,
    "content-length": String(body.length),
    ...("form" in expected && { "content-type": "application/x-www-form-urlencoded" }),
  };
  const sent = recorded.headers
    .filter(([name]) => !transportHeaders.has(name))
    .map((header) => header.join(": "));
  return [
    ...difference("method", recorded.method, "POST"),
    ...difference("url", recorded.url, `/platform_api/${method}${query && `?${query}`}`),
    ...difference(
      "headers",
      sent.sort().join("\n"),
      Object.entries(headers)
        .map((header) => header.join(": "))
        .sort()
        .join("\n"),
    ),
    ...difference("body", recorded.body, body),
  ];
}

function difference(part: string, sent: string, expected: string): string[] {
  return sent === expected
    ? []
    : [`${part}: sent ${JSON.stringify(sent)}, expected ${JSON.stringify(expected)}`];
}
