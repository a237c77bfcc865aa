/** The parts of the bundled contract that the gate reads. */
export interface OpenApiDocument {
  paths: Record<string, { get?: OperationObject; post?: OperationObject }>;
  components?: { securitySchemes?: Record<string, Sourced | Reference> };
}

/** What may name the sources it is taken from. */
export interface Sourced {
  "x-sources"?: string[];
}

export interface OperationObject extends Sourced {
  parameters?: (ParameterObject | Reference)[];
  requestBody?: RequestBodyObject | Reference;
  "x-rules"?: RuleObject[];
  "x-roles"?: Sourced & { allowed?: string[] };
}

export interface ParameterObject extends Sourced {
  name: string;
  required?: boolean;
  schema?: SchemaObject | Reference;
  "x-sensitive"?: boolean;
}

export interface RequestBodyObject {
  content: Record<string, { schema?: FormSchema | Reference }>;
}

export interface FormSchema {
  properties?: Record<string, SchemaObject | Reference>;
  required?: string[];
}

/** The schema of one value; further keywords are Ajv's matter. */
export interface SchemaObject extends Sourced {
  title?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  minLength?: number;
  maxLength?: number;
  "x-list"?: { items?: SchemaObject | Reference; all?: boolean };
  "x-known-values"?: Record<string, string>;
  "x-sensitive"?: boolean;
}

export interface RuleObject extends Sourced {
  kind: string;
  parameters: string[];
  enforced: string;
}

export interface Reference {
  $ref: string;
}
