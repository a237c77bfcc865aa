import { createRequire } from "node:module";
import type { OpenApiDocument } from "./open-api-document.ts";

/** A private copy of the bundled contract: Prism resolves references in place. */
export function loadContract(contract?: object): OpenApiDocument {
  const document: unknown = contract ?? createRequire(import.meta.url)("@vox-accounts/types/openapi.json");
  if (typeof document !== "object" || document === null || !("paths" in document)) {
    throw new TypeError("The contract is no OpenAPI document: it has no paths.");
  }
  return structuredClone(document) as OpenApiDocument;
}
