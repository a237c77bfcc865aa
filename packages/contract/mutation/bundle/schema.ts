/** A schema without references: what the contract uses of JSON Schema, and its extensions. */
export interface Schema {
  title?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: string[];
  minLength?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  oneOf?: Schema[];
  additionalProperties?: boolean | Schema;
  "x-list"?: { items: Schema; all?: boolean };
  "x-known-values"?: Record<string, string>;
  "x-sensitive"?: boolean;
  "x-timestamp"?: string;
}

/** The schema's type, of what may be null too. */
export function typeOf({ type }: Schema): string | undefined {
  return [type].flat().find((name) => name !== "null");
}

/** The branch of what may be null that is not; the schema itself of all else. */
export function presentBranch(schema: Schema): Schema {
  return schema.oneOf?.find(({ type }) => type !== "null") ?? schema;
}
