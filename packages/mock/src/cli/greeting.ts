import { TOKEN_HEADER } from "../control/access.ts";
import type { Mock } from "../mock.ts";
import { TOKEN_VARIABLE } from "./control-token.ts";

/** What callers of the mock need. */
export interface Secrets {
  /** Files. */
  readonly credentials: string;
  readonly token: string;
  /** The control path's token, if nobody knows it yet. */
  readonly controlToken: string | undefined;
  /** Whether the key pair is the user's own. */
  readonly isOwnKey: boolean;
}

/** The same for programs: one line of JSON. */
export function startLine(mock: Mock, version: string, secrets: Secrets): string {
  const { credentials, token, controlToken } = secrets;
  return JSON.stringify({
    url: mock.url,
    controlUrl: String(new URL("/__mock", mock.url)),
    accountId: mock.accountId,
    credentialsFile: credentials,
    tokenFile: token,
    certificateFile: mock.certificateFile,
    controlToken,
    pid: process.pid,
    version,
  });
}

/** What the command prints once the mock listens: all that a caller needs, ready to copy. */
export function greeting(
  { accountId, url, certificateFile }: Mock,
  { credentials, token, controlToken, isOwnKey }: Secrets,
): string {
  const key = isOwnKey
    ? "It takes the tokens of your key pair. To use it in another terminal:"
    : "Its credentials have a throw-away key and are removed at the end. To use them in another terminal:";
  const forTls = certificateFile
    ? [
        `  export NODE_EXTRA_CA_CERTS=${quoted(certificateFile)}`,
        `  export CURL_CA_BUNDLE=${quoted(certificateFile)}`,
      ]
    : [];
  const forControl = controlToken
    ? [
        `The control path, ${new URL("/__mock", url)}, wants this in the header ${TOKEN_HEADER}; it is not shown again:`,
        "",
        `  export ${TOKEN_VARIABLE}=${quoted(controlToken)}`,
        "",
      ]
    : [];
  return [
    `Mock of account ${accountId} at ${url}`,
    key,
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
    ...forControl,
    "Ctrl-C stops it.",
    "",
  ].join("\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
