import type { OpenApiDocument, Reference } from "./open-api-document.ts";

/** Follows a local reference of the document; anything else comes back as it is. */
export function resolve<T extends object>(document: OpenApiDocument, node: T | Reference): T {
  if (!("$ref" in node)) return node;
  let target: unknown = document;
  for (const part of node.$ref.replace(/^#\//, "").split("/")) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    target = (target as Record<string, unknown> | undefined)?.[key];
  }
  if (typeof target !== "object" || target === null) throw new TypeError(`The contract has no ${node.$ref}.`);
  return resolve(document, target as T | Reference);
}
