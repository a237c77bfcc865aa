import type { Application, CallerAccount } from "./application.ts";
import {
  type OpenApiDocument,
  type OperationObject,
  type Reference,
  resolve,
  type SchemaObject,
} from "./document.ts";

/** What the mock knows about a method. */
export interface Operation {
  readonly name: string;
  /** The verb in the contract; the vendor's server accepts both GET and POST. */
  readonly verb: "get" | "post";
  /** Where the contract puts the parameters. */
  readonly place: "query" | "form";
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly rules: readonly Rule[];
  /** The service account needs one of these roles; empty if any role will do. */
  readonly roles: { readonly allowed: readonly string[]; readonly sources: readonly string[] };
  readonly sources: readonly string[];
  /** Where the response names the token's account, if it does. */
  readonly callerAccount: CallerAccount | undefined;
  /** Whether it accepts parameters of any name, because none is declared. */
  readonly takesAny?: boolean;
}

/** How many parameters of a group a call may send. */
export interface Rule {
  readonly kind: string;
  readonly parameters: readonly string[];
  /** `yes`, `no` or `unknown`; only what the vendor enforces is refused. */
  readonly enforced: string;
  readonly sources: readonly string[];
}

/** Reads the contract's methods by name. */
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

/** What the gate knows about a parameter. */
export interface Parameter {
  readonly name: string;
  /** Replaces the name in refusals, if the name may be a secret. */
  readonly shown?: string;
  readonly required: boolean;
  /** Whether it must not be in a URL. */
  readonly sensitive: boolean;
  /** With references resolved; its own keywords take precedence. */
  readonly schema: ValueSchema;
  /** Its own sources, or else its schema's, or else the method's. */
  readonly sources: readonly string[];
  /** How it changes the response of a read. */
  readonly applies: Application | undefined;
}

/** The schema of a single value or of a list member. */
export type ScalarSchema = Omit<SchemaObject, "x-list">;

/** A schema without references. */
export type ValueSchema = ScalarSchema & {
  readonly "x-list"?: { readonly items?: ScalarSchema; readonly all?: boolean };
};

const FORM = "application/x-www-form-urlencoded";

/** Facts beside a parameter's schema. In a form, the property contains both. */
type OwnFacts = Pick<SchemaObject, "x-sensitive" | "x-sources" | "x-applies">;

/** Returns the form of a method, if it has one. */
export function formOf(document: OpenApiDocument, { requestBody }: OperationObject) {
  if (!requestBody) return undefined;
  const schema = resolve(document, requestBody).content[FORM]?.schema;
  return schema && resolve(document, schema);
}

/** Reads a method's parameters by name, from query and form. */
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
