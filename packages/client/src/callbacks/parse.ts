import type { AccountCallback } from "@vox-accounts/types";
import { callbackTable } from "@vox-accounts/types/callback-table";
import { UsageError } from "../usage-error.ts";
import { CallbackBodyError, tooLarge } from "./body-error.ts";
import { defaultMaxBodyBytes, readMaxBodyBytes } from "./limits.ts";

/** A callback that lacks what every callback has. */
export interface BrokenCallback {
  /** Its place in the body's list, from 0. */
  readonly index: number;
  /** What is wrong, without a value of it. */
  readonly reason: string;
}

/** What a body holds. */
export interface ParsedCallbacks {
  /** The callbacks that can be read, in their order. Nobody has verified them yet. */
  readonly callbacks: AccountCallback[];
  /** The others. */
  readonly broken: BrokenCallback[];
}

/**
 * Reads the body of a POST to your `callback_url`. A broken callback does not lose the others. Verify each one before you believe it.
 *
 * @param options `maxBodyBytes`: 1 MiB by default.
 * @throws CallbackBodyError for a body that is too large, is not JSON, or has no list of callbacks.
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
    throw UsageError.mustBe("the body of callbacks", "a string or bytes", body);
  if (body.byteLength > maxBodyBytes) throw tooLarge(maxBodyBytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new CallbackBodyError("not-utf-8", "The body is not UTF-8.");
  }
}

/** An `instanceof` would miss the buffers of another realm, such as those of a test runner. */
function isArrayBuffer(body: unknown): boolean {
  return {}.toString.call(body) === "[object ArrayBuffer]";
}

function listIn(text: string): unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new CallbackBodyError("not-json", "The body is not JSON."); // the engine's message quotes it
  }
  const list = isRecord(parsed) && Object.hasOwn(parsed, "callbacks") ? parsed.callbacks : null;
  if (!Array.isArray(list))
    throw new CallbackBodyError("no-callbacks", 'The body has no list "callbacks".');
  return list;
}

/** What a callback lacks of what it is typed to have; `undefined` if nothing. */
function flawOf(item: unknown): string | undefined {
  if (!isRecord(item)) return "it is not an object";
  const { callback_id, account_id, type, hash } = item;
  if (!isId(callback_id)) return "callback_id is not an integer of JavaScript";
  if (!isId(account_id)) return "account_id is not an integer of JavaScript";
  if (typeof type !== "string" || type === "") return "type is not a text";
  if (typeof hash !== "string") return "hash is not a text";
  if (!needsPayload(type) || isRecord(Object.hasOwn(item, type) ? item[type] : null))
    return undefined;
  return `the payload ${type} is not an object`;
}

function needsPayload(type: string): type is keyof typeof callbackTable {
  return isKnownType(type) && callbackTable[type].payload;
}

/** Whether the contract describes callbacks of this type. */
export function isKnownType(type: string): type is keyof typeof callbackTable {
  return Object.hasOwn(callbackTable, type);
}

/** Whether a value is an id that no rounding has changed. */
export function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
