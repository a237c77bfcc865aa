import type { Recorded } from "./recorder.ts";

/** What a method's parameters look like on the wire: percent-encoded, in the query of the URL or as the form in the body. */
export type Expected = { readonly query: string } | { readonly form: string };

/** Headers of the HTTP implementation, which say nothing of the call. */
const transport = new Set([
  "accept-encoding",
  "accept-language",
  "connection",
  "host",
  "sec-fetch-mode",
  "user-agent",
]);

/** What is not exactly as expected in a request, one line for each part; empty when nothing is. */
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
    .filter(([name]) => !transport.has(name))
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
