import type { Operation } from "@vox-accounts/types";
import { readable } from "../errors/redact.ts";
import { type RequestOptions, readRequestOptions } from "../options.ts";
import { didYouMean, readObject, UsageError } from "../usage-error.ts";
import { type CalledOperation, effects, isParameterName, type LooseParams } from "../wire/loose.ts";
import type { MethodName } from "../wire/send.ts";
import { type Api, findOperation } from "./api.ts";

/** What `request` was asked for. */
interface Requested {
  readonly method: MethodName;
  /** With a refusal, if it cannot be called. */
  readonly operation: CalledOperation;
  /** Those of any call. */
  readonly options: Omit<RequestOptions, "effect">;
}

/** Reads what `request` is asked for. Never throws: what cannot be called has the reason with it. */
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
        `a read-only client does not send it${known ? "" : ' without effect: "read"'}`,
      );
    return { method: `${method}`, operation, options };
  } catch (thrown) {
    const refusal = readable(thrown) as TypeError; // only those of this file and of options are thrown
    const operation = { ...looseOperation(undefined, "read"), refusal };
    return { method: isMethodName(method) ? method : "request", operation, options: {} };
  }
}

/** The operation of this name, if the contract has it. @throws UsageError for what no method can be called. */
function namedOperation(api: Api, method: unknown): Operation | undefined {
  if (!isMethodName(method))
    throw UsageError.mustBe("the method", "a name such as GetUsers, with a capital", method);
  const names = Object.keys(api.operations);
  const other = names.find((name) => name.toLowerCase() === method.toLowerCase());
  if (other !== undefined && other !== method)
    throw new UsageError(`there is no method of this spelling${didYouMean(method, [other])}`);
  return findOperation(api, method);
}

function isMethodName(method: unknown): method is string {
  return typeof method === "string" && /^[A-Z][A-Za-z\d]{1,63}$/u.test(method);
}

/** Any parameters, as a form, with the costlier of both effects. */
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
 * The operation and parameters of a call that adds some by `extra`, which then goes as a form.
 *
 * @throws UsageError for a name that the contract has, or that no parameter can have.
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
      throw new UsageError(`extra must not hold ${name}, which is a parameter; use params`);
    if (!isParameterName(name))
      throw new UsageError(`extra has a name of ${name.length} characters that no parameter has`);
  }
  if (loose.length === 0) return { operation, params };
  return { operation: { ...operation, in: "form", loose }, params: { ...given, ...added } };
}
