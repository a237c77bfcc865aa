import {
  ANY_CALLBACK,
  bodyOf,
  examplesIn,
  type ListedCallback,
  listCallbacks,
  wholeCallback,
} from "@vox-accounts/scripts/contract/callbacks";
import type {
  Contract,
  OperationObject,
  SchemaObject,
} from "@vox-accounts/scripts/contract/document";
import { callbackTypeName, payloadTypeName } from "@vox-accounts/scripts/contract/names";
import { answersOf } from "@vox-accounts/scripts/contract/operations";
import { bundle } from "../../support/bundle.ts";
import { resultOf } from "../bundle/method-bundle.ts";

/** The callbacks of the contract. */
export const callbacks: readonly ListedCallback[] = listCallbacks(bundle);

/**
 * A callback as the answer of a method, with references resolved, so that field changes apply to it
 * too: a receiver reads it like an answer.
 */
export function asAnswer(callback: ListedCallback): OperationObject {
  const { properties = {}, ...body } = bodyOf(callback.object);
  const items = wholeCallback(bundle, callback);
  const schema = { ...body, properties: { callbacks: { ...properties.callbacks, items } } };
  const answer = { schema: { oneOf: [schema] }, examples: examplesIn(callback.object) };
  const described = { responses: { "200": { content: { "application/json": answer } } } };
  return structuredClone(described) as unknown as OperationObject; // only its answer is used
}

/** A contract with this callback and its replacement, in the contract's own layout. */
export function contractOf(callback: ListedCallback, answer: OperationObject): Contract {
  const { type, object } = callback;
  const examples = answersOf(answer).examples;
  const content = { "application/json": { schema: bodySchema(type, answer), examples } };
  const replacement = callbacks.find((one) => one.type === object["x-lifecycle"].replacement);
  const replacing = replacement && contractOf(replacement, asAnswer(replacement));
  return {
    ...bundle,
    paths: {},
    webhooks: {
      ...replacing?.webhooks,
      [type]: { post: { ...object, requestBody: { ...object.requestBody, content } } },
    },
    components: {
      schemas: { ...replacing?.components.schemas, ...callbackSchemas(type, answer) },
    },
  };
}

/** The envelope, with a reference to the callback in its list. */
function bodySchema(type: string, answer: OperationObject): SchemaObject {
  const body = resultOf(answer);
  const { callbacks: list, ...others } = body.properties ?? {};
  if (!list) return { ...body, properties: others };
  const items = list.items && { items: refTo(callbackTypeName(type)) };
  return { ...body, properties: { ...others, callbacks: { ...list, ...items } } };
}

/** The schemas of all callbacks, of this one, and of its payload. */
function callbackSchemas(type: string, answer: OperationObject): Record<string, SchemaObject> {
  const { properties: fields = {}, required = [], ...items } = itemsOf(resultOf(answer));
  const { [type]: payload = {}, type: _, ...shared } = fields;
  const isOwn = (name: string) => name === "type" || name === type;
  const hasFields = Object.keys(payload.properties ?? {}).length > 0;
  const payloadName = hasFields ? payloadTypeName(type) : "EmptyPayload";
  const own = {
    ...(fields.type && { type: fields.type }),
    ...(fields[type] && { [type]: refTo(payloadName) }),
  };
  return {
    [ANY_CALLBACK]: {
      type: "object",
      properties: { ...shared, type: { type: "string" } },
      required: required.filter((one) => !isOwn(one)),
    },
    [callbackTypeName(type)]: {
      allOf: [
        refTo(ANY_CALLBACK),
        { ...items, type: "object", properties: own, required: required.filter(isOwn) },
      ],
    },
    [payloadName]: payload,
  };
}

function itemsOf({ properties }: SchemaObject): SchemaObject {
  return properties?.callbacks?.items ?? {};
}

function refTo(name: string): SchemaObject {
  return { $ref: `#/components/schemas/${name}` };
}
