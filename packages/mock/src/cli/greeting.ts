import { TOKEN_HEADER } from "../control/access.ts";
import type { Mock } from "../mock.ts";
import { TOKEN_VARIABLE } from "./control-token.ts";

/** What callers of the mock need. */
export interface Secrets {
  /** Path of the credentials file. */
  readonly credentials: string;
  /** Path of the token file. */
  readonly token: string;
  /** The control token, if the mock made it. */
  readonly controlToken: string | undefined;
  /** Whether the key pair is the user's own. */
  readonly isOwnKey: boolean;
}

/** What `--json` prints. */
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

/** What the command prints once the mock listens: everything a caller needs, ready to copy. */
export function greeting(
  { accountId, url, certificateFile }: Mock,
  { credentials, token, controlToken, isOwnKey }: Secrets,
): string {
  const key = isOwnKey
    ? "It accepts tokens signed with your private key. In another terminal:"
    : "Its credentials contain a throwaway key, and are deleted when it stops. In another terminal:";
  const forTls = certificateFile
    ? [
        `  export NODE_EXTRA_CA_CERTS=${quoted(certificateFile)}`,
        `  export CURL_CA_BUNDLE=${quoted(certificateFile)}`,
      ]
    : [];
  const forControl = controlToken
    ? [
        `The control path, ${new URL("/__mock", url)}, requires this token in the header ${TOKEN_HEADER}. It is not shown again:`,
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
    "A client calls the real API unless you pass it the mock's address:",
    "",
    `  createAccountsClient({ auth: credentialsFile(), baseUrl: "${url}" })`,
    "",
    "With curl (the token is valid for at least half an hour; run the line again for a new one):",
    "",
    `  export URL=${quoted(url)} TOKEN="$(cat ${quoted(token)})"`,
    '  curl -H "authorization: Bearer $TOKEN" "$URL/GetAccountInfo"',
    "",
    ...forControl,
    "Press Ctrl-C to stop.",
    "",
  ].join("\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
