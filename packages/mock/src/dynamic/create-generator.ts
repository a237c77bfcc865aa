import { type OpenApiDocument, resolveSchema, type Schema } from "../contract/document.ts";
import type { Paging, ResponseFacts } from "../contract/responses.ts";
import type { Layer } from "../pipeline/call.ts";
import { readPreferences } from "../pipeline/preferences.ts";
import { createRandom, type Random, whole } from "./random.ts";
import { scalarFor } from "./scalars.ts";

const OPTIONAL_FIELD_CHANCE = 0.8;
const MAX_DEPTH = 12;

/**
 * Creates a function that generates a successful response of a method from the contract. The same seed gives the
 * same response.
 */
export function createGenerator(
  document: OpenApiDocument,
  responses: ReadonlyMap<string, ResponseFacts>,
) {
  return (method: string, seed: string): unknown => {
    const facts = responses.get(method);
    if (!facts) throw new Error(`The contract has no answer of ${method}`);
    const body = valueFor(
      createRandom(`${seed} ${method}`),
      facts.success,
      "",
      0,
      seenValues(facts.examples.values()),
    );
    return facts.paging ? setSizes(body as Record<string, unknown>, facts.paging) : body;
  };

  function valueFor(
    random: Random,
    unresolved: Schema,
    name: string,
    depth: number,
    seen: ReturnType<typeof seenValues>,
  ): unknown {
    const schema = resolveSchema(document, unresolved);
    const branch = schema.oneOf?.find(({ type }) => type !== "null");
    if (branch) return valueFor(random, branch, name, depth, seen);
    const types = typeof schema.type === "string" ? [schema.type] : schema.type;
    const type = types?.find((one) => one !== "null");
    const inner = (field: Schema, key: string) => valueFor(random, field, key, depth + 1, seen);
    if (type === "array") {
      const length = depth < MAX_DEPTH ? whole(random, 1, 3) : 0;
      return Array.from({ length }, () => inner(schema.items ?? {}, name));
    }
    if (type !== "object") return scalarFor(random, type, name, schema, seen.get(name) ?? []);
    const { properties = {}, required = [] } = schema;
    const fields = Object.entries(properties).filter(
      ([key]) => required.includes(key) || (depth < MAX_DEPTH && random() < OPTIONAL_FIELD_CHANCE),
    );
    return Object.fromEntries(fields.map(([key, field]) => [key, inner(field, key)]));
  }
}

/** Sets the sizes in a response to the size of its list. */
function setSizes(body: Record<string, unknown>, { items, count, total }: Paging): unknown {
  const length = Array.isArray(body[items]) ? body[items].length : 0;
  const sizes = [count, total].filter((name) => name !== undefined && name in body);
  return { ...body, ...Object.fromEntries(sizes.map((name) => [name, length])) };
}

/**
 * Collects the examples' values by name; list items count under the name of their list.
 */
export function seenValues(examples: Iterable<unknown>): ReadonlyMap<string, readonly unknown[]> {
  const seen = new Map<string, unknown[]>();
  const look = (value: unknown, name: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) look(item, name);
    } else if (typeof value === "object" && value !== null) {
      for (const [inner, field] of Object.entries(value)) look(field, inner);
    } else if (value !== null) {
      seen.set(name, [...(seen.get(name) ?? []), value]);
    }
  };
  for (const example of examples) look(example, "");
  return seen;
}

/** Creates the layer that generates answers instead of Prism, which would invent invalid dates. */
export function createDynamicLayer(
  generate: (method: string, seed: string) => unknown,
  always: number | undefined,
): Layer {
  return async (call, next) => {
    const { dynamic, seed, exampleKey, code } = readPreferences(call.prefer);
    const wanted =
      dynamic ?? (always !== undefined && exampleKey === undefined && code === undefined);
    if (!wanted) return next(call);
    return { status: 200, headers: {}, body: generate(call.method, seed ?? String(always ?? 1)) };
  };
}
