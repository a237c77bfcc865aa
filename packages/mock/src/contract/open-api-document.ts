/** The parts of the bundled contract that the gate reads. */
export interface OpenApiDocument {
  paths: Record<string, { get?: OperationObject; post?: OperationObject }>;
}

export interface OperationObject {
  parameters?: (ParameterObject | Reference)[];
  requestBody?: RequestBodyObject | Reference;
}

export interface ParameterObject {
  name: string;
  "x-sensitive"?: boolean;
}

export interface RequestBodyObject {
  content: Record<string, { schema?: FormSchema | Reference }>;
}

export interface FormSchema {
  properties?: Record<string, { "x-sensitive"?: boolean }>;
}

export interface Reference {
  $ref: string;
}
