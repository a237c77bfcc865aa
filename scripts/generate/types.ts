import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { listCallbacks } from "../contract/callbacks.ts";
import type { Contract, SchemaObject } from "../contract/document.ts";
import { callbackTypeName } from "../contract/names.ts";
import { refName, resolved } from "../contract/references.ts";
import { sharedSchemas, walkSchema } from "../contract/schemas.ts";
import { commentBlock } from "./doc-comment.ts";

/**
 * `paths`, `operations`, `components` and one root type per shared schema, by openapi-typescript.
 */
export async function openapiTypes(contract: Contract): Promise<string> {
  const nodes = await openapiTS(withFieldTexts(contract) as unknown as OpenAPI3, {
    silent: true,
    alphabetize: false,
    defaultNonNullable: false, // a default in an answer does not make the field required
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    transform(schema) {
      const text = ownType(contract, schema as SchemaObject);
      return text ? ts.factory.createTypeReferenceNode(text) : undefined;
    },
  });
  const ours = new Set(listCallbacks(contract).map(({ type }) => callbackTypeName(type)));
  const isOurs = (node: ts.Node) => ts.isTypeAliasDeclaration(node) && ours.has(node.name.text);
  const others = nodes.filter((node) => !isOurs(node)); // callbacks.ts documents those
  return astToString(others.map((node) => documented(contract, node)));
}

/** A copy in which a field without a description has that of the shared schema it refers to. */
function withFieldTexts(contract: Contract): Contract {
  const copy = structuredClone(contract);
  const schemas = sharedSchemas(copy).flatMap((root) => [...walkSchema(root)]);
  for (const field of schemas.flatMap(({ schema }) => Object.values(schema.properties ?? {}))) {
    const { description } = resolved(contract, field);
    if (field.$ref && description) field.description ??= description;
  }
  return copy;
}

const rootTexts: Readonly<Record<string, string>> = {
  paths: "The methods by path, as openapi-fetch needs them.",
  webhooks: "The callbacks by type.",
  components: "The shared schemas by name.",
  operations: "The methods and callbacks by operation id.",
};

/** Documents an exported type with the description of its schema, which editors do not show by themselves. */
function documented<Node extends ts.Node>(contract: Contract, node: Node): Node {
  const isNamed = ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
  const text = rootTexts[isNamed ? node.name.text : ""] ?? schemaText(contract, node);
  if (!text) return node;
  const comment = commentBlock([text]).slice("/*".length, -"*/\n".length);
  return ts.addSyntheticLeadingComment(node, ts.SyntaxKind.MultiLineCommentTrivia, comment, true);
}

/** The description of the schema behind a root type; openapi-typescript writes its type as one identifier. */
function schemaText({ components }: Contract, node: ts.Node): string | undefined {
  if (!ts.isTypeAliasDeclaration(node) || !ts.isTypeReferenceNode(node.type)) return undefined;
  const { typeName } = node.type;
  const code = ts.isIdentifier(typeName) ? typeName.text : "";
  const name = /^components\['schemas'\]\['(.+)'\]$/u.exec(code)?.[1];
  return name === undefined ? undefined : components.schemas[name]?.description;
}

/** The TypeScript type, as text, of a value that a caller passes for `schema`. */
export function parameterType(contract: Contract, schema: SchemaObject): string {
  const name = schema.$ref && refName(schema.$ref);
  if (resolved(contract, schema).format === "date") return `${name ?? "string"} | Date`;
  if (name) return name;
  return ownType(contract, schema) ?? jsonType(schema);
}

/**
 * The type, as text, of a schema that openapi-typescript cannot translate: timestamps, lists
 * and open enumerations. `undefined` for all other schemas.
 */
export function ownType(contract: Contract, schema: SchemaObject): string | undefined {
  if (schema["x-list"]) {
    const { items, all } = schema["x-list"];
    const member = memberType(contract, items);
    const inArray = member.includes("|") ? `(${member})` : member;
    const orAll = all && member !== "string" ? ' | "all"' : "";
    return `readonly ${inArray}[] | ${member}${orAll}`;
  }
  if (schema["x-known-values"])
    return `${union(Object.keys(schema["x-known-values"]))} | (string & {})`;
  if (schema["x-timestamp"]) return timestamp;
  return undefined;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: a TypeScript template type, printed literally
const timestamp = "`${number}-${number}-${number} ${number}:${number}:${number}`";

function memberType(contract: Contract, items: SchemaObject): string {
  if (items.title && contract.components.schemas[items.title]) return items.title;
  return ownType(contract, items) ?? jsonType(items);
}

function jsonType(schema: SchemaObject): string {
  if (schema.enum) return union(schema.enum);
  if (schema.type === "integer" || schema.type === "number") return "number";
  if (schema.type === "boolean" || schema.type === "string") return schema.type;
  throw new Error(`A parameter of type ${JSON.stringify(schema.type)} cannot be sent.`);
}

function union(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(" | ");
}
