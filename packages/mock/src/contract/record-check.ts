import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { safeName, suggest, UNNAMED } from "../pipeline/wording.ts";
import { type OpenApiDocument, resolveSchema, type Schema } from "./document.ts";

/** Checks a record; throws a `TypeError` that names the invalid property. */
export type RecordCheck = (value: unknown) => void;

/** Creates the check of a schema without references; `owner` names the whole value in errors. */
export function createRecordCheck(owner: string, schema: object): RecordCheck {
  const ajv = new Ajv2020({
    strict: false,
    strictNumbers: true, // JSON has neither NaN nor Infinity
    unicodeRegExp: true,
    verbose: true,
  });
  addFormats.default(ajv);
  const check = ajv.compile(schema);
  return (value) => {
    const [error] = check(value) ? [] : (check.errors ?? []);
    if (error) throw new TypeError(describeError(owner, error));
  };
}

/** How much of a schema to check: everything, or only types, with null allowed everywhere. */
export type Closeness = "values" | "types";

/**
 * Copies a schema with references inlined and objects closed to undeclared names. Where a schema
 * refers to itself, the copy accepts anything.
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

function describeError(owner: string, error: ErrorObject): string {
  const { instancePath, keyword, params, parentSchema, message = "is invalid" } = error;
  const path = instancePath.replace(/\/(\d+)(?=\/|$)/g, "[$1]").replaceAll("/", ".");
  const place = path === "" ? owner : /^\./.test(path) ? path.slice(1) : `${owner}${path}`;
  if (keyword === "additionalProperties") {
    const name = String(params.additionalProperty);
    const known = Object.keys((parentSchema as Schema | undefined)?.properties ?? {});
    const shown = safeName(name, known) ?? UNNAMED;
    return `${place}: unknown field ${shown}; ${suggest(name, known)}`;
  }
  if (keyword === "required") return `${place}: ${params.missingProperty} is missing.`;
  if (keyword === "type") return `${place} must be of type ${[params.type].flat().join(" or ")}.`;
  if (keyword === "enum") return `${place} must be ${params.allowedValues.join(" or ")}.`;
  if (keyword === "const") return `${place} must be ${params.allowedValue}.`;
  return `${place} ${message}.`;
}
