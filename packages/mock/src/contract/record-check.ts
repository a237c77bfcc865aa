import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { sayName, suggest } from "../pipeline/wording.ts";
import { type OpenApiDocument, resolveSchema, type Schema } from "./document.ts";

/** Checks a record that somebody wrote; throws a `TypeError` that names the property. */
export type RecordCheck = (value: unknown) => void;

/** Makes the check of a schema without references; `owner` is what the whole value is called. */
export function createRecordCheck(owner: string, schema: object): RecordCheck {
  const ajv = new Ajv2020({
    strict: false,
    strictNumbers: true,
    unicodeRegExp: true,
    verbose: true,
  });
  addFormats.default(ajv);
  const check = ajv.compile(schema);
  return (value) => {
    const [error] = check(value) ? [] : (check.errors ?? []);
    if (error) throw new TypeError(sayError(owner, error));
  };
}

/** How much of a schema counts: what values may be, or only their types, and null in their place. */
export type Closeness = "values" | "types";

/**
 * A copy of a schema with references inlined, in which objects take declared names alone; one that
 * refers back to itself takes anything from there on.
 */
export function closedSchema(
  document: OpenApiDocument,
  unresolved: Schema,
  closeness: Closeness,
  above: readonly string[] = [],
): Schema {
  const { $ref } = unresolved;
  if ($ref !== undefined && above.includes($ref)) return {};
  const path = $ref === undefined ? above : [...above, $ref];
  const schema = resolveSchema(document, unresolved);
  const close = (inner: Schema) => closedSchema(document, inner, closeness, path);
  const { type, properties, items, oneOf, additionalProperties } = schema;
  const inner = {
    ...(properties ? { properties: mapValues(properties, close) } : {}),
    ...(items ? { items: close(items) } : {}),
    ...(oneOf ? { oneOf: oneOf.map(close) } : {}),
    ...(properties && additionalProperties === undefined ? { additionalProperties: false } : {}),
  };
  if (closeness === "values") return { ...schema, ...inner };
  const { oneOf: _, ...plain } = inner;
  return { ...(type === undefined ? {} : { type: [...new Set([type, "null"].flat())] }), ...plain };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function sayError(owner: string, error: ErrorObject): string {
  const { instancePath, keyword, params, parentSchema, message = "cannot be used" } = error;
  const path = instancePath.replace(/\/(\d+)(?=\/|$)/g, "[$1]").replaceAll("/", ".");
  const place = path === "" ? owner : /^\./.test(path) ? path.slice(1) : `${owner}${path}`;
  if (keyword === "additionalProperties") {
    const name = String(params.additionalProperty);
    const known = Object.keys((parentSchema as Schema | undefined)?.properties ?? {});
    const said = sayName(name, known) ?? "a name not repeated here";
    return `${place} does not know ${said}; ${suggest(name, known)}`;
  }
  if (keyword === "required") return `${place}: ${params.missingProperty} is missing.`;
  if (keyword === "type") return `${place} takes ${[params.type].flat().join(" or ")}.`;
  if (keyword === "enum") return `${place} takes ${params.allowedValues.join(" or ")}.`;
  if (keyword === "const") return `${place} takes ${params.allowedValue}.`;
  return `${place} ${message}.`;
}
