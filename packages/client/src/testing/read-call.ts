import type { Operation, WireType } from "@vox-accounts/types";
import { type Api, findOperation } from "../call/api.ts";
import { NotSentError } from "../errors/proof.ts";
import type { FetchInit } from "../wire/fetch.ts";
import type { Definitions, OtherParams } from "./definitions.ts";

/** The test asks for what the API would not take, or the fake cannot give. */
export class FakeFetchError extends NotSentError {
  override readonly name = "FakeFetchError";
  override readonly certain = true;

  constructor(message: string) {
    super(`fakeFetch: ${message}`, {}, "config");
  }
}

/** The part of a request's settings that is read. */
export type FakeInit = Pick<FetchInit, "headers" | "body" | "signal">;

/** One request as it was read back. */
export interface CallRead {
  readonly method: string;
  /** `undefined` for a method that the contract does not have. */
  readonly operation: Operation | undefined;
  /** Secrets among them are not enumerable. */
  readonly params: object;
  /** Parameters that the contract does not have; none of them is enumerable. */
  readonly extra: OtherParams;
}

/**
 * Reads a request back by the table.
 *
 * @throws FakeFetchError for a method or parameter that does not exist, is missing, given twice, in the wrong place or of another type.
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
      `there is no method ${JSON.stringify(method)}; if the vendor has it, tell the fake: define("${method}", { answer: ... }).`,
    );
  if (!headers.get("authorization")?.startsWith("Bearer "))
    throw new FakeFetchError(`${method} came without a token.`);
  const extraNames = definitions.extraOf(method);
  const takesForm = operation === undefined || operation.in === "form";
  const inForm = takesForm || ((operation.alsoForm || extraNames) && search.length <= 1);
  const [right, wrong] = inForm ? [body, search.slice(1)] : [search.slice(1), body];
  if (wrong)
    throw new FakeFetchError(
      `the parameters of ${method} go into the ${operation?.in ?? "form"}, and nowhere else.`,
    );
  const sent = new URLSearchParams(right);
  if (!operation) return { method, operation, params: hiddenTexts([...sent]), extra: {} };
  const isExtra = (name: string) => extraNames?.includes(name) === true;
  const own = new URLSearchParams([...sent].filter(([name]) => !isExtra(name)));
  const extra = hiddenTexts([...sent].filter(([name]) => isExtra(name)));
  return { method, operation, params: readParameters(method, operation, own), extra };
}

/** Texts by name, as a test report does not print them. */
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
      throw new FakeFetchError(`${name} of ${method} does not read as ${type}.`);
    Object.defineProperty(params, name, { value, enumerable: !sensitive.includes(name) }); // a test report prints what is enumerable
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
