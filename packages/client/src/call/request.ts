import type { Operation } from "@vox-accounts/types";
import { readable } from "../errors/redact.ts";
import { type RequestOptions, readRequestOptions } from "../options.ts";
import { didYouMean, readObject, UsageError } from "../usage-error.ts";
import { type CalledOperation, effects, isParameterName, type LooseParams } from "../wire/loose.ts";
import type { MethodName } from "../wire/send.ts";
import { type Api, findOperation } from "./api.ts";

/** What the caller of `request` asked for. */
interface Requested {
  readonly method: MethodName;
  /** Has a `refusal` if the method cannot be called. */
  readonly operation: CalledOperation;
  /** The options that every call has. */
  readonly options: Omit<RequestOptions, "effect">;
}

/** Reads the arguments of `request`. Never throws: an operation that cannot be called carries the reason as its `refusal`. */
export function readRequest(
  api: Api,
  method: unknown,
  given: RequestOptions | null,
  readOnly: boolean,
): Requested {
  try {
    const { effect, ...options } = readRequestOptions(given);
    const known = namedOperation(api, method);
    const operation = looseOperation(known, effect);
    if (readOnly && operation.effect !== "read")
      throw new UsageError(
        `a read-only client cannot call it${known ? "" : ' without effect: "read"'}`,
      );
    return { method: `${method}`, operation, options };
  } catch (thrown) {
    const refusal = readable(thrown) as TypeError; // only this file and options.ts throw here
    const operation = { ...looseOperation(undefined, "read"), refusal };
    return { method: isMethodName(method) ? method : "request", operation, options: {} };
  }
}

/** The operation with this name, if the contract has one. @throws UsageError if no method can have this name. */
function namedOperation(api: Api, method: unknown): Operation | undefined {
  if (!isMethodName(method))
    throw UsageError.mustBe("the method", "a capitalized name such as GetUsers", method);
  const names = Object.keys(api.operations);
  const other = names.find((name) => name.toLowerCase() === method.toLowerCase());
  if (other !== undefined && other !== method)
    throw new UsageError(`there is no method with this spelling${didYouMean(method, [other])}`);
  return findOperation(api, method);
}

function isMethodName(method: unknown): method is string {
  return typeof method === "string" && /^[A-Z][A-Za-z\d]{1,63}$/u.test(method);
}

/** An operation that accepts any parameters as a form. Its effect is the requested or the known one, whichever is more harmful. */
function looseOperation(
  known: Operation | undefined,
  asked: Operation["effect"] = known?.effect ?? "write",
): CalledOperation {
  const costs = [asked, known?.effect ?? asked].map((effect) => effects.indexOf(effect));
  const effect = effects[Math.max(...costs)] ?? "write";
  const { checkWith } = known ?? {};
  return { effect, in: "form", parameters: {}, loose: "any", ...(checkWith && { checkWith }) };
}

/**
 * Adds the parameters of `extra` to those of a call, which is then sent as a form.
 *
 * @throws UsageError for a name that is declared in the contract or already in `params`, or that no parameter can have.
 */
export function withExtra(
  operation: Operation,
  params: object,
  extra: LooseParams,
): { readonly operation: CalledOperation; readonly params: object } {
  const given = readObject("params", "an object", params);
  const added = readObject("extra", "a plain object of parameters", extra);
  const loose = Object.keys(added);
  for (const name of loose) {
    if (Object.hasOwn(operation.parameters, name) || Object.hasOwn(given, name))
      throw new UsageError(`extra must not contain ${name}, which is a parameter; use params`);
    if (!isParameterName(name))
      throw new UsageError(`extra contains an invalid name of ${name.length} characters`);
  }
  if (loose.length === 0) return { operation, params };
  return { operation: { ...operation, in: "form", loose }, params: { ...given, ...added } };
}
