/** Pieces of the shapes of the contract's files. `description` is the fix for a mismatch. */

/** A JSON schema of a part of a file. */
export type Shape = Readonly<Record<string, unknown>>;

export const text: Shape = {
  type: "string",
  pattern: "\\S",
  description: "write a text",
};

/** Things with sources may have these two. */
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

/** An object with the keys of `needed` and optionally those of `optional`, but no others. */
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

/** Values that match `condition` have the shape `consequence`, others have `otherwise`. */
export function when(condition: Shape, consequence: Shape, otherwise: Shape = {}): Shape {
  // biome-ignore lint/suspicious/noThenProperty: JSON Schema's name for it
  return { if: condition, then: consequence, else: otherwise };
}

/** A reference to another object, or an object of its own shape. */
export function referenceOr(shape: Shape): Shape {
  return when({ required: ["$ref"] }, record({ $ref: text }), shape);
}
