import { readFileSync } from "node:fs";
import { createAccountsClient } from "@vox-accounts/client";
import { credentialsFile, nodeTransport } from "@vox-accounts/client/node";
import { makeCredentials } from "../cost/credentials.ts";
import { startServer } from "../cost/start-server.ts";

/** The number of signatures that concurrent first calls make. */
export async function countSignatures(calls: number): Promise<number> {
  const server = await startServer();
  const transport = nodeTransport({ tls: { ca: readFileSync(server.caFile) }, maxSockets: 32 });
  const { subtle } = globalThis.crypto;
  const sign = subtle.sign.bind(subtle);
  let signatures = 0;
  subtle.sign = (...args: Parameters<typeof sign>) => {
    signatures++;
    return sign(...args);
  };
  try {
    const auth = credentialsFile(makeCredentials(server.folder).credentialsFile);
    const accounts = createAccountsClient({ auth, baseUrl: server.baseUrl, fetch: transport });
    await Promise.all(Array.from({ length: calls }, () => accounts.getAccountInfo()));
    return signatures;
  } finally {
    subtle.sign = sign;
    await transport.close();
    server.stop();
  }
}
