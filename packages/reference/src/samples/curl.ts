import { type SampleRequest, wireValues } from "./request.ts";

const CONTINUED = " \\\n  ";

/** A call with curl, which takes `$URL` and `$TOKEN` from the environment. */
export function curlSample({ name, place, params }: SampleRequest): string {
  const values = wireValues(params);
  const query = place === "query" ? values.map(queryPart).join("&") : "";
  const form = place === "form" ? values.map(formPart) : [];
  return [
    "curl -X POST",
    '-H "authorization: Bearer $TOKEN"',
    ...form,
    `"$URL/${name}${query && `?${query}`}"`,
  ].join(CONTINUED);
}

function queryPart([name, text]: [string, string]): string {
  // inside double quotes the shell would read these; encodeURIComponent leaves them alone
  const encoded = encodeURIComponent(text).replaceAll("!", "%21");
  return `${name}=${encoded}`;
}

function formPart([name, text]: [string, string]): string {
  return `--data-urlencode '${`${name}=${text}`.replaceAll("'", "'\\''")}'`;
}
