import { type SampleRequest, wireValues } from "./request.ts";

const LINE_CONTINUATION = " \\\n  ";

/** A call with curl, with `$URL` and `$TOKEN` from the environment. */
export function curlSample({ name, place, params }: SampleRequest): string {
  const values = wireValues(params);
  const query = place === "query" ? values.map(queryPart).join("&") : "";
  const form = place === "form" ? values.map(formPart) : [];
  return [
    "curl -X POST",
    '-H "authorization: Bearer $TOKEN"',
    ...form,
    `"$URL/${name}${query && `?${query}`}"`,
  ].join(LINE_CONTINUATION);
}

function queryPart([name, text]: [string, string]): string {
  // a shell may expand `!` inside double quotes, and encodeURIComponent does not encode it
  const encoded = encodeURIComponent(text).replaceAll("!", "%21");
  return `${name}=${encoded}`;
}

function formPart([name, text]: [string, string]): string {
  return `--data-urlencode '${`${name}=${text}`.replaceAll("'", "'\\''")}'`;
}
