const basis = { enum: ["published", "inferred", "ours"] };
const texts = { type: "object", minProperties: 1, additionalProperties: { type: "string" } };
const disagreement = {
  type: "object",
  required: ["topic", "sides", "choice"],
  additionalProperties: false,
  properties: { topic: { type: "string" }, sides: texts, choice: { type: "string" } },
};
const list = {
  type: "object",
  required: ["items"],
  additionalProperties: false,
  properties: { items: { type: "object" }, all: { const: true } },
};

/** The extensions that a schema may carry, each with the schema of its value. */
export const schemaExtensions: Record<string, object> = {
  "x-list": list,
  "x-known-values": texts,
  "x-timestamp": { const: "utc" },
  "x-sensitive": { const: true },
  "x-published-in": { enum: ["query", "form"] },
  "x-default-note": { type: "string", minLength: 1 },
  "x-disagreements": { type: "array", minItems: 1, items: disagreement },
  "x-sources": { type: "array", minItems: 1, items: { type: "string" } },
  "x-basis": basis,
};
