import type { AccountCallback } from "@vox-accounts/types";
import { callbackTable } from "@vox-accounts/types/callback-table";
import { UsageError } from "../usage-error.ts";
import { CallbackBodyError, tooLarge } from "./body-error.ts";
import { defaultMaxBodyBytes, readMaxBodyBytes } from "./limits.ts";

/** A callback without the fields that every callback must have. */
export interface BrokenCallback {
  /** Its index in the body's list, from 0. */
  readonly index: number;
  /** What is wrong with it, without quoting any value. */
  readonly reason: string;
}

/** The callbacks of one request body. */
export interface ParsedCallbacks {
  /** The well-formed callbacks, in order, not yet verified. */
  readonly callbacks: AccountCallback[];
  /** The broken ones. */
  readonly broken: BrokenCallback[];
}

/**
 * Parses the body of a POST to your `callback_url`. Broken callbacks are listed apart from the others. Verify each callback before
 * you trust it.
 *
 * @param options `maxBodyBytes`: maximum size of the body in bytes. Default: 1 MiB.
 * @throws CallbackBodyError if the body is too large, is not JSON, or has no list of callbacks.
 * @example
 * const { callbacks, broken } = parseCallbacks(await request.text());
 */
export function parseCallbacks(
  body: string | Uint8Array | ArrayBuffer,
  options: { readonly maxBodyBytes?: number } = {},
): ParsedCallbacks {
  const text = textOf(body, readMaxBodyBytes(options.maxBodyBytes ?? defaultMaxBodyBytes));
  const parsed: ParsedCallbacks = { callbacks: [], broken: [] };
  for (const [index, item] of listIn(text).entries()) {
    const reason = flawOf(item);
    if (reason === undefined)
      parsed.callbacks.push(item as AccountCallback); // just checked
    else parsed.broken.push({ index, reason });
  }
  return parsed;
}

function textOf(body: string | Uint8Array | ArrayBuffer, maxBodyBytes: number): string {
  if (typeof body === "string") {
    const isTooLarge =
      body.length > maxBodyBytes || new TextEncoder().encode(body).length > maxBodyBytes;
    if (isTooLarge) throw tooLarge(maxBodyBytes);
    return body.replace(/^\uFEFF/u, "");
  }
  if (!(body instanceof Uint8Array) && !isArrayBuffer(body))
    throw UsageError.mustBe("the body", "a string, Uint8Array or ArrayBuffer", body);
  if (body.byteLength > maxBodyBytes) throw tooLarge(maxBodyBytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new CallbackBodyError("not-utf-8", "The body is not UTF-8.");
  }
}

/** Like `instanceof`, but also recognizes buffers from another realm, such as a test runner's. */
function isArrayBuffer(body: unknown): boolean {
  return {}.toString.call(body) === "[object ArrayBuffer]";
}

function listIn(text: string): unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new CallbackBodyError("not-json", "The body is not JSON."); // the engine's own message quotes the body
  }
  const list = isRecord(parsed) && Object.hasOwn(parsed, "callbacks") ? parsed.callbacks : null;
  if (!Array.isArray(list))
    throw new CallbackBodyError("no-callbacks", 'The body does not contain a list "callbacks".');
  return list;
}

/** What is missing from a callback according to its type; `undefined` if nothing is. */
function flawOf(item: unknown): string | undefined {
  if (!isRecord(item)) return "it is not an object";
  const { callback_id, account_id, type, hash } = item;
  if (!isId(callback_id)) return "callback_id is not a safe integer";
  if (!isId(account_id)) return "account_id is not a safe integer";
  if (typeof type !== "string" || type === "") return "type is not a non-empty string";
  if (typeof hash !== "string") return "hash is not a string";
  if (!needsPayload(type) || isRecord(Object.hasOwn(item, type) ? item[type] : null))
    return undefined;
  return `the payload ${type} is not an object`;
}

function needsPayload(type: string): type is keyof typeof callbackTable {
  return isKnownType(type) && callbackTable[type].payload;
}

/** Whether the contract has callbacks of this type. */
export function isKnownType(type: string): type is keyof typeof callbackTable {
  return Object.hasOwn(callbackTable, type);
}

/** Whether a value is an id that JSON parsing has not rounded. */
export function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
