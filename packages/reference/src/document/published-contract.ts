import type { Contract, OperationObject } from "@vox-accounts/scripts/contract/document";

/** `openapi.json` with the parts that only this site needs. */
export interface PublishedContract extends Contract {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string; readonly description?: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
}

/** The name of the security scheme for the token; there is only one. */
export function tokenScheme({ security }: PublishedContract): string {
  return Object.keys(security[0] ?? {})[0] ?? "";
}

/** A contradiction between sources. */
export interface Disagreement {
  readonly topic: string;
  readonly sides: Readonly<Record<string, string>>;
  readonly choice: string;
}

/** An operation with the extensions that only this site needs. */
export interface ReadableOperation extends OperationObject {
  readonly "x-disagreements"?: readonly Disagreement[];
}
