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
 * A callback as the answer of a method, without references, so that the changes of fields apply to it
 * as well: a receiver reads it like an answer.
 */
export function asAnswer(callback: ListedCallback): OperationObject {
  const { properties = {}, ...body } = bodyOf(callback.object);
  const items = wholeCallback(bundle, callback);
  const schema = { ...body, properties: { callbacks: { ...properties.callbacks, items } } };
  const answer = { schema: { oneOf: [schema] }, examples: examplesIn(callback.object) };
  const described = { responses: { "200": { content: { "application/json": answer } } } };
  return structuredClone(described) as unknown as OperationObject; // only its answer is looked at
}

/** A contract that has this callback and what replaces it, written as the contract writes callbacks. */
export function contractOf(callback: ListedCallback, answer: OperationObject): Contract {
  const { type, object } = callback;
  const [whole, payload] = [callbackTypeName(type), payloadTypeName(type)];
  const body = resultOf(answer);
  const { properties: fields = {}, required = [], ...items } = itemsOf(body);
  const { [type]: carried = {}, type: named = {}, ...others } = fields;
  const isOwn = (name: string) => name === "type" || name === type;
  const hasFields = Object.keys(carried.properties ?? {}).length > 0;
  const name = hasFields ? payload : "EmptyPayload";
  const own = {
    ...(fields.type && { type: named }),
    ...(fields[type] && { [type]: refTo(name) }),
  };
  const { callbacks: list, ...beside } = body.properties ?? {};
  const isList = list?.items !== undefined;
  const carrying = list && { callbacks: isList ? { ...list, items: refTo(whole) } : list };
  const schema = { ...body, properties: { ...beside, ...carrying } };
  const content = { "application/json": { schema, examples: answersOf(answer).examples } };
  const heir = callbacks.find((one) => one.type === object["x-lifecycle"].replacement);
  const heirs = heir && contractOf(heir, asAnswer(heir));
  return {
    ...bundle,
    paths: {},
    webhooks: {
      ...heirs?.webhooks,
      [type]: { post: { ...object, requestBody: { ...object.requestBody, content } } },
    },
    components: {
      schemas: {
        ...heirs?.components.schemas,
        [ANY_CALLBACK]: {
          type: "object",
          properties: { ...others, type: { type: "string" } },
          required: required.filter((one) => !isOwn(one)),
        },
        [whole]: {
          allOf: [
            refTo(ANY_CALLBACK),
            { ...items, type: "object", properties: own, required: required.filter(isOwn) },
          ],
        },
        [name]: carried,
      },
    },
  };
}

function itemsOf({ properties }: SchemaObject): SchemaObject {
  return properties?.callbacks?.items ?? {};
}

function refTo(name: string): SchemaObject {
  return { $ref: `#/components/schemas/${name}` };
}
