import type { SchemaObject } from "@vox-accounts/scripts/contract/document";
import { limitTexts } from "@vox-accounts/scripts/generate/doc-comment";

const MAX_INLINE_VALUES = 12;

/** A parameter or field of the contract, with the references of its schema resolved. */
export interface DescribedValue {
  readonly description: string;
  readonly schema: SchemaObject;
  readonly sensitive: boolean;
  readonly direction: "sent" | "received";
}

/** What the contract says about a value, as Markdown. */
export function valueText({ description, schema, sensitive, direction }: DescribedValue): string {
  const notes = [
    ...(schema.enum ? [`One of ${schema.enum.map((value) => `\`${value}\``).join(", ")}.`] : []),
    ...limitNotes(schema),
    ...listNotes(schema),
    ...knownValueNotes(schema["x-list"]?.items ?? schema),
    ...(schema["x-timestamp"] ? ["Time in UTC."] : []),
    ...(schema["x-default-note"] ? [`Default: ${schema["x-default-note"]}`] : []),
    ...(schema.default === undefined ? [] : [`Default: \`${JSON.stringify(schema.default)}\`.`]),
    ...(sensitive ? [secrecy[direction]] : []),
  ];
  return [description || (schema.description ?? ""), ...notes].filter(Boolean).join(" ");
}

const secrecy = {
  sent: "A secret: sent in the form body only, never logged.",
  received: "A secret: do not log it.",
};

function limitNotes(schema: SchemaObject): string[] {
  // a list's pattern only says how its members are joined
  const limits = schema["x-list"] ? [] : limitTexts(schema);
  return limits.length > 0 ? [`Limits: ${limits.join("; ")}.`] : [];
}

function listNotes({ "x-list": list }: SchemaObject): string[] {
  if (!list) return [];
  const all = list.all ? ", or `all`" : "";
  return [
    `A list: one value, joined with \`;\` (\`%3B\` in a URL)${all}. In the client, an array.`,
  ];
}

/** Short lists are shown with the value, long ones on a separate page. */
function knownValueNotes({ title, "x-known-values": known }: SchemaObject): string[] {
  if (!known) return [];
  const values = Object.entries(known);
  if (values.length > MAX_INLINE_VALUES && title)
    return [`[${values.length} known values](values.html#${title}); other values are accepted.`];
  const shown = values.map(([value, meaning]) => `\`${value}\` ${meaning}`.trim());
  return [`Known values: ${shown.join(", ")}; other values are accepted.`];
}
