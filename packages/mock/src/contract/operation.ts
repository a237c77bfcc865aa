import type { FormSchema, OpenApiDocument, OperationObject } from "./open-api-document.ts";
import { resolve } from "./resolve.ts";

/** What the gate knows of a method. */
export interface Operation {
  readonly name: string;
  /** The verb that the contract declares; the vendor's server takes GET and POST alike. */
  readonly verb: "get" | "post";
  /** Where the contract puts the parameters. */
  readonly place: "query" | "form";
  /** Parameters that must not stand in a URL. */
  readonly sensitive: ReadonlySet<string>;
}

const FORM = "application/x-www-form-urlencoded";

/** The methods of the contract by name. */
export function readOperations(document: OpenApiDocument): ReadonlyMap<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, item] of Object.entries(document.paths)) {
    const verb = item.post ? "post" : "get";
    const declared = item[verb];
    if (!declared) continue;
    const name = path.slice(1);
    const form = formOf(document, declared);
    operations.set(name, { name, verb, place: form ? "form" : "query", sensitive: sensitiveOf(document, declared, form) });
  }
  return operations;
}

function formOf(document: OpenApiDocument, operation: OperationObject): FormSchema | undefined {
  if (!operation.requestBody) return undefined;
  const schema = resolve(document, operation.requestBody).content[FORM]?.schema;
  return schema && resolve(document, schema);
}

function sensitiveOf(document: OpenApiDocument, operation: OperationObject, form?: FormSchema): Set<string> {
  const names = new Set<string>();
  for (const declared of operation.parameters ?? []) {
    const parameter = resolve(document, declared);
    if (parameter["x-sensitive"]) names.add(parameter.name);
  }
  for (const [name, property] of Object.entries(form?.properties ?? {})) {
    if (resolve(document, property)["x-sensitive"] || property["x-sensitive"]) names.add(name);
  }
  return names;
}
