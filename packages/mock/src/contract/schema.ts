import { type OpenApiDocument, type Reference, resolve } from "./document.ts";

/** What answers are described with: the parts of JSON Schema that the contract uses, and its extensions. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
  readonly "x-known-values"?: Readonly<Record<string, string>>;
  readonly "x-timestamp"?: string;
  readonly "x-sensitive"?: boolean;
}

/** Follows the schema's reference; what stands beside the reference stays. */
export function resolveSchema(document: OpenApiDocument, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const { $ref, ...beside } = schema;
  return { ...resolve<Schema>(document, { $ref } satisfies Reference), ...beside };
}
