import type { OpenApiDocument } from "./open-api-document.ts";
import { resolve } from "./resolve.ts";

/** Keys of the sources on how calls are authorised. */
export function tokenSources(document: OpenApiDocument): string[] {
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  return schemes.flatMap((scheme) => resolve(document, scheme)["x-sources"] ?? []);
}
