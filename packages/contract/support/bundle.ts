import { createRequire } from "node:module";
import type { AccountsMethod } from "@vox-accounts/types";

/** A named example, or a reference to one. */
export interface Example {
  readonly $ref?: string;
  readonly value?: object;
}

/** The part of the bundle that the tests read. */
export interface Bundle {
  readonly paths: Record<
    string,
    {
      readonly post: {
        readonly operationId: AccountsMethod;
        readonly "x-request-examples": Record<string, { readonly params: object }>;
        readonly responses: {
          readonly "200": { readonly content: { readonly "application/json": { readonly examples: Record<string, Example> } } };
        };
      };
    }
  >;
  readonly components: { readonly examples: Record<string, Example> };
}

/** The bundle itself. */
export const bundle = createRequire(import.meta.url)("@vox-accounts/types/openapi.json") as Bundle;
