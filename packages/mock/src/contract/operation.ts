import type { Application, CallerAccount } from "./application.ts";
import {
  type OpenApiDocument,
  type OperationObject,
  type Reference,
  resolve,
  type SchemaObject,
} from "./document.ts";

/** What the mock knows of a method. */
export interface Operation {
  readonly name: string;
  /** The verb that the contract declares; the vendor's server takes GET and POST alike. */
  readonly verb: "get" | "post";
  /** Where the contract puts the parameters. */
  readonly place: "query" | "form";
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly rules: readonly Rule[];
  /** The call needs one of these roles of the service account; empty if any may call. */
  readonly roles: { readonly allowed: readonly string[]; readonly sources: readonly string[] };
  readonly sources: readonly string[];
  /** Where the answer names the account of the token, if it does. */
  readonly callerAccount: CallerAccount | undefined;
  /** Whether it takes parameters of any name, as nothing is known of them. */
  readonly takesAny?: boolean;
}

/** How many of some parameters a call may have. */
export interface Rule {
  readonly kind: string;
  readonly parameters: readonly string[];
  /** `yes`, `no` or `unknown`; only what the vendor enforces is refused. */
  readonly enforced: string;
  readonly sources: readonly string[];
}

/** The methods of the contract by name. */
export function readOperations(document: OpenApiDocument): ReadonlyMap<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, item] of Object.entries(document.paths)) {
    const verb = item.post ? "post" : "get";
    const declared = item[verb];
    if (!declared) continue;
    const name = path.slice(1);
    const sources = declared["x-sources"] ?? [];
    const rules = (declared["x-rules"] ?? []).map((rule) => ({
      ...rule,
      sources: rule["x-sources"] ?? sources,
    }));
    const roles = declared["x-roles"];
    operations.set(name, {
      name,
      verb,
      place: formOf(document, declared) ? "form" : "query",
      parameters: readParameters(document, declared),
      rules,
      roles: { allowed: roles?.allowed ?? [], sources: roles?.["x-sources"] ?? sources },
      sources,
      callerAccount: declared["x-caller-account"],
    });
  }
  return operations;
}

/** What the gate knows of a parameter. */
export interface Parameter {
  readonly name: string;
  /** What a refusal says for a name that may be a secret. */
  readonly said?: string;
  readonly required: boolean;
  /** It must not stand in a URL. */
  readonly sensitive: boolean;
  /** With references resolved, its own keywords over those of what it refers to. */
  readonly schema: ValueSchema;
  /** Its own, else those of its schema, else those of the method. */
  readonly sources: readonly string[];
  /** What it does to the answer of a read. */
  readonly applies: Application | undefined;
}

/** The schema of a single value or of a list's member. */
export type ScalarSchema = Omit<SchemaObject, "x-list">;

/** A schema without references. */
export type ValueSchema = ScalarSchema & {
  readonly "x-list"?: { readonly items?: ScalarSchema; readonly all?: boolean };
};

const FORM = "application/x-www-form-urlencoded";

/** What a parameter says beside its schema; a form's property says both in one. */
type OwnFacts = Pick<SchemaObject, "x-sensitive" | "x-sources" | "x-applies">;

/** The form that a method declares, if it does. */
export function formOf(document: OpenApiDocument, { requestBody }: OperationObject) {
  if (!requestBody) return undefined;
  const schema = resolve(document, requestBody).content[FORM]?.schema;
  return schema && resolve(document, schema);
}

/** The parameters of a method by name, wherever the contract puts them. */
export function readParameters(
  document: OpenApiDocument,
  operation: OperationObject,
): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  const add = (name: string, required: boolean, own: OwnFacts, node: SchemaObject | Reference) => {
    const schema = flatten(document, node);
    const sensitive = own["x-sensitive"] ?? schema["x-sensitive"] ?? false;
    const sources = own["x-sources"] ?? schema["x-sources"] ?? operation["x-sources"] ?? [];
    const applies = own["x-applies"];
    parameters.set(name, { name, required, sensitive, schema, sources, applies });
  };
  for (const declared of operation.parameters ?? []) {
    const parameter = resolve(document, declared);
    add(parameter.name, parameter.required ?? false, parameter, parameter.schema ?? {});
  }
  const form = formOf(document, operation);
  for (const [name, property] of Object.entries(form?.properties ?? {})) {
    add(name, form?.required?.includes(name) ?? false, property as OwnFacts, property);
  }
  return parameters;
}

function flatten(document: OpenApiDocument, node: SchemaObject | Reference): ValueSchema {
  const { $ref: _, ...own } = node as SchemaObject & Partial<Reference>;
  const schema = { ...resolve(document, node), ...own };
  const { "x-list": list, ...rest } = schema;
  if (!list) return rest;
  const items = list.items && { items: { ...resolve(document, list.items) } };
  return { ...rest, "x-list": { ...(list.all === undefined ? {} : { all: list.all }), ...items } };
}
