import { type Bundle, bundle } from "./bundle.ts";

/** The sizes of the compared bundles. */
export interface Sizes {
  /** The whole client with its own signing. */
  readonly client: Bundle;
  /** The client's dependencies, as far as it uses them. */
  readonly libraries: Bundle;
  /** The client with a custom token provider. */
  readonly ownProvider: Bundle;
  /** Only our code and table. */
  readonly ours: Bundle;
  /** The operation table, which grows with the contract. */
  readonly table: Bundle;
  /** Bytes, min+gzip, that our code and table add to the libraries. */
  readonly added: number;
}

/** Bundles the client and its dependencies in the same way, so that the difference is our code. */
export async function measureSize(): Promise<Sizes> {
  const everything =
    'export { AccountsError, createAccountsClient, serviceAccount } from "@vox-accounts/client";';
  const [client, libraries, ownProvider, ours, table] = await Promise.all([
    bundle(everything),
    bundle(
      'export { default } from "openapi-fetch"; export { importPKCS8 } from "jose/key/import"; export { SignJWT } from "jose/jwt/sign";',
    ),
    bundle('export { AccountsError, createAccountsClient } from "@vox-accounts/client";'),
    bundle(everything, ["openapi-fetch", "jose/jwt/sign", "jose/key/import"]),
    bundle('export { operationTable } from "@vox-accounts/types/operation-table";'),
  ]);
  const added = client.gzipped - libraries.gzipped;
  return { client, libraries, ownProvider, ours, table, added };
}
