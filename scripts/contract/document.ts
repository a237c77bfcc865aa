/**
 * The bundled contract: the parts of OpenAPI that it uses, and its extensions. spec/README.md
 * explains them.
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

/** errors.yaml as it stands. */
export interface ErrorCatalogue {
  classes: Record<string, { description: string; hint: string }>;
  codes: Record<number, ErrorFacts>;
}

/** One error code of the vendor. */
export interface ErrorFacts {
  name: string;
  class: string;
  retry: "never" | "later" | "new-token";
  decided?: "before-method" | "own-checks" | "unknown";
  message?: string;
  hint?: string;
}

/** How sure a statement is; what carries no basis is published. */
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

/** One type of callback. */
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

/** What an operation answers, success or not: this API reports its errors with HTTP 200. */
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

/** A rule that ties parameters together; only what the server enforces is refused. */
export interface RuleObject {
  kind: "exactly-one-of" | "at-least-one-of" | "at-most-one-of";
  parameters: string[];
  enforced: "yes" | "no" | "unknown";
  /** What shows that the server enforces it. */
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

/** What a parameter of a read does to the answer; which keys belong together depends on the kind. */
export interface AppliesObject {
  kind: string;
  at?: string;
  field?: string;
  fields?: string[];
  match?: string;
  value?: string;
  /** Of `none`: values that need no application. Of a filter by prefix: a field of the record. */
  except?: string[] | string;
  echo?: string;
  unless?: Record<string, string>;
  from?: Record<string, string>;
  by?: Record<string, string>;
  reason?: string;
  "x-sources"?: string[];
  "x-basis"?: Basis;
}

/** A schema, or a reference to one with keywords beside it. */
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

/** An example of an answer, or a reference to one that methods share. */
export interface ExampleObject {
  $ref?: string;
  summary?: string;
  value?: object;
  "x-sources"?: string[];
  "x-basis"?: Basis;
}
