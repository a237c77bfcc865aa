/** Pieces of the shapes of the contract's files. `description` says what to do about a misfit. */

/** A JSON schema of a part of a file. */
export type Shape = Readonly<Record<string, unknown>>;

export const text: Shape = {
  type: "string",
  pattern: "\\S",
  description: "write a text",
};

/** Things that say where they come from may carry these two. */
export const claim: Readonly<Record<string, Shape>> = {
  "x-sources": {
    type: "array",
    minItems: 1,
    uniqueItems: true,
    items: { type: "string", description: "write a key of x-source-keys" },
    description: 'list the sources, as in `[live]` or `["S001:29"]`, each once',
  },
  "x-basis": oneOf("published", "inferred", "ours"),
};

/** One of a few words. */
export function oneOf(...words: readonly string[]): Shape {
  return { enum: words };
}

export function listOf(items: Shape, more: Shape = {}): Shape {
  return { type: "array", items, description: "write a list, as in `[one, two]`", ...more };
}

/** An object that has the keys of `needed`, and may have those of `optional`, but no other. */
export function record(
  needed: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return {
    type: "object",
    required: Object.keys(needed),
    properties: { ...needed, ...optional },
    additionalProperties: false,
    description: `write an object with ${Object.keys(needed).join(", ") || "known keys"}`,
  };
}

/** An object whose keys are data. */
export function mapOf(values: Shape, more: Shape = {}): Shape {
  return { type: "object", minProperties: 1, additionalProperties: values, ...more };
}

/** What `condition` fits is also of the shape `consequence`, anything else of `otherwise`. */
export function when(condition: Shape, consequence: Shape, otherwise: Shape = {}): Shape {
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
  return { if: condition, then: consequence, else: otherwise };
}

/** An object that refers to another one, or is of its own shape. */
export function referenceOr(shape: Shape): Shape {
  return when({ required: ["$ref"] }, record({ $ref: text }), shape);
}
