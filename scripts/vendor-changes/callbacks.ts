import { callbackFile } from "../contract/callbacks.ts";
import { callbackTypeName, payloadTypeName } from "../contract/names.ts";
import type { Content, SpecFolder } from "./edit-spec.ts";

const sources = ["docs.ai"];
const field = { description: "A new field.", type: "string", "x-sources": sources };

/** Adds a field to the payload of a callback, and to its example. */
export function addPayloadField(spec: SpecFolder): void {
  spec.edit(fileWithFields(spec), (content) => {
    payloadIn(content).properties.vendor_field = field;
    const type = typeIn(content);
    for (const callback of examplesIn(content)) callback[type].vendor_field = "new";
  });
}

/** Adds a type of callback whose payload has a required field. */
export function newCallback(spec: SpecFolder): void {
  const type = "vendor_event";
  const [whole, payload] = [callbackTypeName(type), payloadTypeName(type)];
  const known = spec.read(fileWithFields(spec));
  const { [typeIn(known)]: _, ...common } = examplesIn(known)[0];
  const example = { ...common, type, [type]: { vendor_field: "new" } };
  spec.edit("openapi.yaml", ({ webhooks }) => {
    webhooks[type] = { $ref: `${callbackFile(type)}#/webhook` };
  });
  spec.edit("always-there.yaml", ({ schemas }) => {
    schemas[payload] = { key: ["vendor_field"] };
  });
  spec.write(callbackFile(type), {
    webhook: { post: webhookOf(type, whole, example) },
    [whole]: {
      title: whole,
      description: `A callback of the type \`${type}\`.`,
      allOf: [
        { $ref: "../schemas/AnyAccountCallback.yaml" },
        {
          type: "object",
          required: ["type", type],
          properties: {
            type: { description: `Always \`${type}\`.`, type: "string", const: type },
            [type]: { $ref: `#/${payload}` },
          },
        },
      ],
      "x-sources": sources,
    },
    [payload]: {
      title: payload,
      description: "What happened.",
      type: "object",
      required: ["vendor_field"],
      properties: { vendor_field: field },
      "x-sources": sources,
    },
  });
}

/** The first callback whose payload has fields. */
function fileWithFields(spec: SpecFolder): string {
  const file = spec.files("callbacks").find((one) => "properties" in payloadIn(spec.read(one)));
  if (!file) throw new Error("No callback of the contract has a payload with fields.");
  return file;
}

function typeIn(content: Content): string {
  return content.webhook.post.operationId;
}

function payloadIn(content: Content): Content {
  return content[payloadTypeName(typeIn(content))] ?? {};
}

/** The callbacks in a file's examples. */
function examplesIn(content: Content): Content[] {
  const { examples } = content.webhook.post.requestBody.content["application/json"];
  return Object.values<Content>(examples).flatMap(({ value }) => value.callbacks);
}

function webhookOf(type: string, whole: string, example: Content): Content {
  const list = { description: "The callbacks.", type: "array", items: { $ref: `#/${whole}` } };
  const full = { summary: "One event.", value: { callbacks: [example] }, "x-basis": "ours" };
  const schema = { type: "object", required: ["callbacks"], properties: { callbacks: list } };
  return {
    operationId: type,
    summary: "The vendor has news.",
    description: "Sent when the vendor has news.",
    tags: ["Callbacks"],
    "x-lifecycle": { state: "active" },
    "x-sources": sources,
    requestBody: {
      required: true,
      content: { "application/json": { schema, examples: { full } } },
    },
  };
}
