import type { Contract, OperationObject } from "@vox-accounts/scripts/contract/document";

/** The parts of `openapi.json` that only readers need, beside those that every script reads. */
export interface PublishedContract extends Contract {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string; readonly description?: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
}

/** The name of the security scheme that takes the token; a call has one. */
export function tokenScheme({ security }: PublishedContract): string {
  return Object.keys(security[0] ?? {})[0] ?? "";
}

/** Where the sources of a statement contradict one another. */
export interface Disagreement {
  readonly topic: string;
  readonly sides: Readonly<Record<string, string>>;
  readonly choice: string;
}

/** An operation with the extensions that only readers need. */
export interface ReadableOperation extends OperationObject {
  readonly "x-disagreements"?: readonly Disagreement[];
}
