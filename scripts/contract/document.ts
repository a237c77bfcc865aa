/**
 * The bundled contract: the parts of OpenAPI that it uses, and its extensions, which spec/README.md
 * explains.
 */
export interface Contract {
  openapi: string;
  paths: Record<string, { post: OperationObject }>;
  /** What the vendor posts to the account's own server, by the type of callback. */
  webhooks?: Record<string, { post: WebhookObject }>;
  components: { schemas: Record<string, SchemaObject>; examples?: Record<string, ExampleObject> };
  "x-source-keys": Record<string, string>;
  "x-common-error-codes": { codes: number[] };
  "x-error-catalogue"?: ErrorCatalogue;
  "x-also-form"?: { effects: string[] };
}

/** The contents of errors.yaml. */
export interface ErrorCatalogue {
  classes: Record<string, { description: string; hint: string }>;
  codes: Record<number, ErrorFacts>;
}

/** An error code of the vendor. */
export interface ErrorFacts {
  name: string;
  class: string;
  retry: "never" | "later" | "new-token";
  decided?: "before-method" | "own-checks" | "unknown";
  message?: string;
  hint?: string;
}

/** How certain a statement is; without a basis it is published. */
export type Basis = "published" | "inferred" | "ours";

export interface OperationObject {
  operationId: string;
  summary: string;
  description?: string;
  deprecated?: boolean;
  externalDocs?: { url: string };
  parameters?: ParameterObject[];
  requestBody?: { content: Record<string, { schema: SchemaObject }> };
  responses: { "200": { content: { "application/json": AnswerObject } } };
  "x-effect": "read" | "write" | "money";
  "x-check-with"?: { method: string; look: string; "x-basis"?: Basis };
  "x-roles": { allowed: string[]; note?: string; "x-basis"?: Basis };
  "x-lifecycle": Lifecycle;
  "x-error-codes": { codes: number[]; "x-basis"?: Basis };
  "x-rules"?: RuleObject[];
  "x-paging"?: PagingObject;
  "x-caller-account"?: { at: string; field: string; "x-basis"?: Basis };
  "x-request-examples": Record<string, RequestExample>;
  "x-sources": string[];
}

/** A type of callback. */
export interface WebhookObject {
  operationId: string;
  summary: string;
  description?: string;
  deprecated?: boolean;
  requestBody?: {
    content: Record<string, { schema: SchemaObject; examples?: Record<string, ExampleObject> }>;
  };
  "x-lifecycle": Lifecycle;
  "x-sources": string[];
  "x-basis"?: Basis;
}

/** The answer of an operation, success or error: this API reports errors with HTTP 200. */
export interface AnswerObject {
  schema: SchemaObject;
  examples: Record<string, ExampleObject>;
}

export interface Lifecycle {
  state: "active" | "deprecation-announced" | "withdrawn" | "older-reference";
  since?: string;
  replacement?: string;
  note?: string;
}

/** A rule about several parameters; client and mock refuse only what the server enforces. */
export interface RuleObject {
  kind: "exactly-one-of" | "at-least-one-of" | "at-most-one-of";
  parameters: string[];
  enforced: "yes" | "no" | "unknown";
  /** The evidence that the server enforces it. */
  because?: string;
  "x-basis"?: Basis;
}

export interface PagingObject {
  count: string;
  maximum: number;
  offset: string;
  order_by?: string;
  items: string;
  key: string;
  total?: string;
}

export interface RequestExample {
  summary: string;
  params: Record<string, unknown>;
  "x-basis"?: Basis;
}

export interface ParameterObject {
  name: string;
  in: string;
  required?: boolean;
  description: string;
  deprecated?: boolean;
  schema: SchemaObject;
  "x-default-note"?: string;
  "x-sensitive"?: boolean;
  "x-applies"?: AppliesObject;
  "x-sources"?: string[];
  "x-basis"?: Basis;
}

/** What a parameter of a read does to the answer; the kind determines which keys apply. */
export interface AppliesObject {
  kind: string;
  at?: string;
  field?: string;
  fields?: string[];
  match?: string;
  value?: string;
  /** For `none`: values that need not be applied. For a filter by prefix: a field of the record. */
  except?: string[] | string;
  echo?: string;
  unless?: Record<string, string>;
  from?: Record<string, string>;
  by?: Record<string, string>;
  reason?: string;
  "x-sources"?: string[];
  "x-basis"?: Basis;
}

/** A schema, or a reference to one with additional keywords. */
export interface SchemaObject {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: string[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  deprecated?: boolean;
  required?: string[];
  properties?: Record<string, SchemaObject>;
  additionalProperties?: boolean | SchemaObject;
  items?: SchemaObject;
  oneOf?: SchemaObject[];
  allOf?: SchemaObject[];
  "x-list"?: { items: SchemaObject; all?: boolean };
  "x-known-values"?: Record<string, string>;
  "x-timestamp"?: string;
  "x-sensitive"?: boolean;
  "x-default-note"?: string;
  "x-sources"?: string[];
  "x-basis"?: Basis;
}

/** An example of an answer, or a reference to a shared one. */
export interface ExampleObject {
  $ref?: string;
  summary?: string;
  value?: object;
  "x-sources"?: string[];
  "x-basis"?: Basis;
}
