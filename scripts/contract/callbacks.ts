import type { Contract, ExampleObject, SchemaObject, WebhookObject } from "./document.ts";
import { isObject } from "./json.ts";
import { callbackTypeName, payloadTypeName } from "./names.ts";
import { dereferenced, resolved } from "./references.ts";
import { merged } from "./schemas.ts";

/** A type of callback: what the vendor posts to the account's own server. */
export interface ListedCallback {
  /** The value of `type`, and the name of the field with the payload. */
  readonly type: string;
  readonly object: WebhookObject;
}

/** An example of a posted body. */
export interface CallbackExample {
  readonly name: string;
  readonly value: unknown;
  /** The callbacks in the body. */
  readonly callbacks: readonly Readonly<Record<string, unknown>>[];
}

/** The schema of the common fields of all callbacks. */
export const ANY_CALLBACK = "AnyAccountCallback";

/** Every type of callback, in the order of the document. */
export function listCallbacks({ webhooks = {} }: Contract): ListedCallback[] {
  return Object.entries(webhooks).map(([type, { post }]) => ({ type, object: post }));
}

/** The file that describes a type of callback. */
export function callbackFile(type: string): string {
  return `callbacks/${type}.yaml`;
}

/** The schema of the body, with unresolved references. */
export function bodyOf({ requestBody }: WebhookObject): SchemaObject {
  return requestBody?.content["application/json"]?.schema ?? {};
}

/** The schema of a callback, with unresolved references and unmerged parts. */
export function callbackSchema(contract: Contract, { type }: ListedCallback): SchemaObject {
  return contract.components.schemas[callbackTypeName(type)] ?? {};
}

/** The schema of a callback as one object, without references. */
export function wholeCallback(contract: Contract, callback: ListedCallback): SchemaObject {
  return merged(dereferenced(contract, callbackSchema(contract, callback)));
}

/** The schema of the payload, without references. */
export function payloadSchema(contract: Contract, callback: ListedCallback): SchemaObject {
  return wholeCallback(contract, callback).properties?.[callback.type] ?? {};
}

/** The name of the payload's schema; none for payloads without fields. */
export function payloadName(contract: Contract, { type }: ListedCallback): string | undefined {
  const name = payloadTypeName(type);
  return contract.components.schemas[name] ? name : undefined;
}

/** The examples of a callback, with references resolved. */
export function callbackExamples(
  contract: Contract,
  { object }: ListedCallback,
): CallbackExample[] {
  return Object.entries(examplesIn(object)).map(([name, example]) => {
    const { value } = resolved(contract, example);
    return { name, value, callbacks: callbacksIn(value) };
  });
}

/** The examples of a callback, with unresolved references. */
export function examplesIn({ requestBody }: WebhookObject): Record<string, ExampleObject> {
  return requestBody?.content["application/json"]?.examples ?? {};
}

function callbacksIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null || !("callbacks" in value)) return [];
  const { callbacks } = value;
  return Array.isArray(callbacks) ? callbacks.filter(isObject) : [];
}
