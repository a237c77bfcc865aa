import type { Mock } from "../mock.ts";

/** What the command says once the mock listens. */
export function greeting({ accountId, url, certificateFile }: Mock, credentialsFile: string): string {
  const variables = {
    VOXIMPLANT_CREDENTIALS: credentialsFile,
    ...(certificateFile ? { NODE_EXTRA_CA_CERTS: certificateFile } : {}),
  };
  return [
    `Mock of account ${accountId} at ${url}`,
    "Its credentials have a throw-away key and are removed at the end. To use them:",
    "",
    ...Object.entries(variables).map(([name, value]) => `  export ${name}=${quoted(value)}`),
    "",
    "Ctrl-C stops it.",
    "",
  ].join("\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
