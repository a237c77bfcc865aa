import type { Contract, SchemaObject } from "./contract.ts";
import { refName, resolveSchema } from "./operations.ts";

/** The TypeScript type, as text, of a value that a caller passes for `schema`. */
export function parameterType(contract: Contract, schema: SchemaObject): string {
  const name = schema.$ref && refName(schema.$ref);
  if (resolveSchema(contract, schema).format === "date") return `${name ?? plainDate} | Date`;
  if (name) return name;
  return ownType(contract, schema) ?? jsonType(schema);
}

/**
 * The type, as text, of a schema whose meaning openapi-typescript cannot know: dates, timestamps, lists and open enumerations.
 * `undefined` where its own translation is right.
 */
export function ownType(contract: Contract, schema: SchemaObject): string | undefined {
  if (schema["x-list"]) {
    const { items, all } = schema["x-list"];
    const member = memberType(contract, items);
    return `readonly ${member.includes("|") ? `(${member})` : member}[] | ${member}${all && member !== "string" ? ' | "all"' : ""}`;
  }
  if (schema["x-known-values"]) return `${union(Object.keys(schema["x-known-values"]))} | (string & {})`;
  if (schema["x-timestamp"]) return timestamp;
  if (schema.format === "date") return plainDate;
  return undefined;
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: TypeScript template types, printed as they are
const plainDate = "`${number}-${number}-${number}`";
const timestamp = "`${number}-${number}-${number} ${number}:${number}:${number}`";
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: see above

function memberType(contract: Contract, items: SchemaObject): string {
  if (items.title && contract.components.schemas[items.title]) return items.title;
  return ownType(contract, items) ?? jsonType(items);
}

function jsonType(schema: SchemaObject): string {
  if (schema.enum) return union(schema.enum);
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "boolean" || schema.type === "string") return schema.type;
  throw new Error(`A parameter of type ${JSON.stringify(schema.type)} has no form on the wire.`);
}

function union(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(" | ");
}
