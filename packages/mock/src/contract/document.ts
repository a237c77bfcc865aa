import type { Application, CallerAccount } from "./application.ts";

/** The parts of the bundled contract that the gate reads. */
export interface OpenApiDocument {
  paths: Record<string, { get?: OperationObject; post?: OperationObject }>;
  webhooks?: Record<string, object>;
  components?: { securitySchemes?: Record<string, Sourced | Reference> };
}

/** An object that may name its sources. */
export interface Sourced {
  "x-sources"?: string[];
}

export interface OperationObject extends Sourced {
  parameters?: (ParameterObject | Reference)[];
  requestBody?: RequestBodyObject | Reference;
  "x-rules"?: RuleObject[];
  "x-roles"?: Sourced & { allowed?: string[] };
  "x-caller-account"?: CallerAccount;
}

export interface ParameterObject extends Sourced {
  name: string;
  required?: boolean;
  schema?: SchemaObject | Reference;
  "x-sensitive"?: boolean;
  "x-applies"?: Application;
}

export interface RequestBodyObject {
  content: Record<string, { schema?: FormSchema | Reference }>;
}

export interface FormSchema {
  properties?: Record<string, SchemaObject | Reference>;
  required?: string[];
}

/** The schema of one value; Ajv handles further keywords. */
export interface SchemaObject extends Sourced {
  title?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  examples?: unknown[];
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  "x-list"?: { items?: SchemaObject | Reference; all?: boolean };
  "x-known-values"?: Record<string, string>;
  "x-sensitive"?: boolean;
  "x-applies"?: Application;
}

export interface RuleObject extends Sourced {
  kind: string;
  parameters: string[];
  enforced: string;
}

export interface Reference {
  $ref: string;
}

/** Copies a bundled contract, because Prism resolves references in place. */
export function loadContract(bundle: object): OpenApiDocument {
  if (!("paths" in bundle)) {
    throw new TypeError("The contract is not an OpenAPI document: it has no paths.");
  }
  return structuredClone(bundle) as OpenApiDocument;
}

/** Follows a local reference; returns anything else unchanged. */
export function resolve<T extends object>(document: OpenApiDocument, node: T | Reference): T {
  if (!("$ref" in node)) return node;
  let target: unknown = document;
  for (const part of node.$ref.replace(/^#\//, "").split("/")) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    target = (target as Record<string, unknown> | undefined)?.[key];
  }
  if (typeof target !== "object" || target === null)
    throw new TypeError(`The contract has no ${node.$ref}.`);
  return resolve(document, target as T | Reference);
}

/** Returns the keys of the sources about authorization. */
export function tokenSources(document: OpenApiDocument): string[] {
  const schemes = Object.values(document.components?.securitySchemes ?? {});
  return schemes.flatMap((scheme) => resolve(document, scheme)["x-sources"] ?? []);
}

/**
 * The schema of a response: the parts of JSON Schema that the contract uses, and its extensions.
 */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
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

/** Follows the schema's reference; keywords next to the reference take precedence. */
export function resolveSchema(document: OpenApiDocument, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const { $ref, ...beside } = schema;
  return { ...resolve<Schema>(document, { $ref } satisfies Reference), ...beside };
}
