import type { Mock } from "../mock.ts";

/** The files that callers of the mock need. */
interface Files {
  readonly credentials: string;
  readonly token: string;
}

/** What the command prints once the mock listens: all that a caller needs, ready to copy. */
export function greeting(
  { accountId, url, certificateFile }: Mock,
  { credentials, token }: Files,
): string {
  const forTls = certificateFile
    ? [
        `  export NODE_EXTRA_CA_CERTS=${quoted(certificateFile)}`,
        `  export CURL_CA_BUNDLE=${quoted(certificateFile)}`,
      ]
    : [];
  return [
    `Mock of account ${accountId} at ${url}`,
    "Its credentials have a throw-away key and are removed at the end. To use them in another terminal:",
    "",
    `  export VOXIMPLANT_CREDENTIALS=${quoted(credentials)}`,
    ...forTls,
    "",
    "A client calls the real API unless it is told the mock's address:",
    "",
    `  createAccountsClient({ auth: credentialsFile(), baseUrl: "${url}" })`,
    "",
    "With curl; a token holds for half an hour at least, and the same line gets the next one:",
    "",
    `  export URL=${quoted(url)} TOKEN="$(cat ${quoted(token)})"`,
    '  curl -H "authorization: Bearer $TOKEN" "$URL/GetAccountInfo"',
    "",
    "Ctrl-C stops it.",
    "",
  ].join("\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
