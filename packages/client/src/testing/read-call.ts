import type { Operation, WireType } from "@vox-accounts/types";
import { type Api, findOperation } from "../call/api.ts";
import { NotSentError } from "../errors/proof.ts";
import type { FetchInit } from "../wire/fetch.ts";
import type { Definitions, OtherParams } from "./definitions.ts";

/** Thrown if the API would not accept the call, or if the fake has no answer for it. */
export class FakeFetchError extends NotSentError {
  override readonly name = "FakeFetchError";
  override readonly certain = true;

  constructor(message: string) {
    super(`fakeFetch: ${message}`, {}, "config");
  }
}

/** The parts of a request that the fake reads. */
export type FakeInit = Pick<FetchInit, "headers" | "body" | "signal">;

/** A request decoded from the wire. */
export interface CallRead {
  readonly method: string;
  /** `undefined` for a method that the contract does not have. */
  readonly operation: Operation | undefined;
  /** The decoded parameters; secrets are not enumerable. */
  readonly params: object;
  /** Parameters that the contract does not have; not enumerable. */
  readonly extra: OtherParams;
}

/**
 * Decodes a request according to the operation table.
 *
 * @throws FakeFetchError if the method is unknown, or if a parameter is unknown, missing, repeated, in the wrong place or of the wrong type.
 */
export function readCall(
  api: Api,
  url: string,
  { headers, body = "" }: FakeInit,
  definitions: Definitions,
): CallRead {
  const { pathname, search } = new URL(url);
  const method = pathname.split("/").at(-1) ?? "";
  const operation = findOperation(api, method);
  if (!operation && !definitions.answerOf(method))
    throw new FakeFetchError(
      `unknown method ${JSON.stringify(method)}; if the vendor has it, add it with define("${method}", { answer: ... }).`,
    );
  if (!headers.get("authorization")?.startsWith("Bearer "))
    throw new FakeFetchError(`the request to ${method} has no token.`);
  const extraNames = definitions.extraOf(method);
  const takesForm = operation === undefined || operation.in === "form";
  const inForm = takesForm || ((operation.alsoForm || extraNames) && search.length <= 1);
  const [right, wrong] = inForm ? [body, search.slice(1)] : [search.slice(1), body];
  if (wrong)
    throw new FakeFetchError(
      `the parameters of ${method} must all be in the ${operation?.in ?? "form"}.`,
    );
  const sent = new URLSearchParams(right);
  if (!operation) return { method, operation, params: hiddenTexts([...sent]), extra: {} };
  const isExtra = (name: string) => extraNames?.includes(name) === true;
  const own = new URLSearchParams([...sent].filter(([name]) => !isExtra(name)));
  const extra = hiddenTexts([...sent].filter(([name]) => isExtra(name)));
  return { method, operation, params: readParameters(method, operation, own), extra };
}

/** Strings by name, hidden from test reports. */
function hiddenTexts(entries: readonly (readonly [name: string, text: string])[]): OtherParams {
  const texts = {};
  for (const [name, value] of entries) Object.defineProperty(texts, name, { value });
  return texts;
}

function readParameters(
  method: string,
  { parameters, required = [], sensitive = [] }: Operation,
  sent: URLSearchParams,
): object {
  const params = {};
  for (const [name, text] of sent) {
    const type = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!type) throw new FakeFetchError(`${method} has no parameter ${JSON.stringify(name)}.`);
    if (Object.hasOwn(params, name))
      throw new FakeFetchError(`${name} of ${method} is given twice.`);
    const value = readers[type](text);
    if (value === undefined)
      throw new FakeFetchError(`${name} of ${method} is not valid for the type ${type}.`);
    Object.defineProperty(params, name, { value, enumerable: !sensitive.includes(name) }); // test reports print enumerable properties
  }
  const missing = required.filter((name) => !Object.hasOwn(params, name));
  if (missing.length > 0) throw new FakeFetchError(`${method} lacks ${missing.join(", ")}.`);
  return params;
}

const readers: Record<WireType, (text: string) => unknown> = {
  boolean: (text) => (text === "true" || text === "false" ? text === "true" : undefined),
  integer: readInteger,
  number: (text) => (/^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : undefined),
  string: (text) => text,
  date: (text) => (/^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : undefined),
  integers: (text) => (text === "all" ? text : readIntegers(text)),
  strings: (text) => text.split(";"),
};

function readInteger(text: string): number | undefined {
  return /^-?\d+$/u.test(text) ? Number(text) : undefined;
}

function readIntegers(text: string): unknown {
  const members = text.split(";").map(readInteger);
  return members.includes(undefined) ? undefined : members;
}
