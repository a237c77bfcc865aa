import type { OperationObject, SchemaObject } from "@vox-accounts/scripts/contract/document";
import { formOf } from "@vox-accounts/scripts/contract/operations";

/** Edits of a parameter, whether in a query or a form. */
export interface ParameterEdit {
  readonly schema: SchemaObject;
  readonly drop: () => void;
  readonly rename: (name: string) => void;
  readonly setSchema: (schema: SchemaObject) => void;
  readonly setRequired: (required: boolean) => void;
  readonly unmark: () => void;
}

/** Finds a parameter to edit. @throws if there is none. */
export function editParameter(operation: OperationObject, name: string): ParameterEdit {
  const form = formOf(operation);
  if (!form) return inQuery(operation, name);
  const { properties = {} } = form;
  return inForm(Object.assign(form, { properties }), name);
}

function inForm(
  form: SchemaObject & { properties: Record<string, SchemaObject> },
  name: string,
): ParameterEdit {
  const schema = form.properties[name];
  if (!schema) throw new Error(`The form has no ${name}.`);
  const others = () => (form.required ?? []).filter((required) => required !== name);
  const wasRequired = form.required?.includes(name) ?? false;
  return {
    schema,
    drop: () => {
      delete form.properties[name];
      form.required = others();
    },
    rename: (to) => {
      delete form.properties[name];
      form.properties[to] = schema;
      form.required = [...others(), ...(wasRequired ? [to] : [])];
    },
    setSchema: (other) => {
      form.properties[name] = { ...other, ...(schema["x-sensitive"] && { "x-sensitive": true }) };
    },
    setRequired: (required) => {
      form.required = [...others(), ...(required ? [name] : [])];
    },
    unmark: () => void delete schema["x-sensitive"],
  };
}

function inQuery(operation: OperationObject, name: string): ParameterEdit {
  const all = operation.parameters ?? [];
  const parameter = all.find((declared) => declared.name === name);
  if (!parameter) throw new Error(`The query has no ${name}.`);
  return {
    schema: parameter.schema,
    drop: () => void all.splice(all.indexOf(parameter), 1),
    rename: (to) => {
      parameter.name = to;
    },
    setSchema: (schema) => {
      parameter.schema = schema;
    },
    setRequired: (required) => {
      parameter.required = required;
    },
    unmark: () => {
      delete parameter["x-sensitive"];
      delete parameter.schema["x-sensitive"];
    },
  };
}
