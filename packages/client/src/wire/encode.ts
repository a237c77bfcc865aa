import type { Operation, ParameterRule, WireType } from "@vox-accounts/types";
import { didYouMean, isObject, quote, readObject, UsageError } from "../usage-error.ts";
import { isDay, utcDay } from "./dates.ts";
import { type CalledOperation, isLoose, looseText, looseType, mayNameSeveral } from "./loose.ts";

/**
 * Encodes parameters as percent-encoded `name=value` pairs for a query or form. Skips `undefined`.
 *
 * @throws UsageError, naming parameter and rule, for values that the server would misread: `null`, an
 *   unknown name, a value of the wrong type, a missing parameter or a forbidden combination. The types and
 *   the server check limits and enumerations.
 */
export function encodeParameters(operation: CalledOperation, params: object): string {
  const names: string[] = [];
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    names.push(name);
    pairs.push(`${name}=${encodeURIComponent(format(operation, name, value))}`);
  }
  checkRequired(operation, names);
  for (const rule of operation.rules ?? []) checkRule(rule, names);
  return pairs.join("&");
}

/** Whether a list among the parameters names more than one target, or all. */
export function namesSeveral(operation: CalledOperation, params: object): boolean {
  return Object.entries(params).some(([name, value]) => {
    const type = wireTypeOf(operation.parameters, name);
    if (!type) return mayNameSeveral(value);
    if (value === undefined || !(type === "integers" || type === "strings")) return false;
    const list = joined(value);
    return list === "all" || list.includes(";");
  });
}

/**
 * A frozen copy of the parameters and their lists. Each is read only once, so that getters cannot change it later. Objects, which are
 * never valid, become empty, so that nothing reads them again before they are refused.
 *
 * @throws UsageError if the parameters are not an object or cannot be read.
 */
export function copyParams(params: object): object {
  const copy = readObject("params", "an object", params) as Record<string, unknown>; // readObject accepts only plain objects
  try {
    for (const [name, value] of Object.entries(copy))
      if (isObject(value)) copy[name] = copyOf(value);
    return Object.freeze(copy);
  } catch {
    throw new UsageError("params cannot be read"); // a getter's error may quote a secret
  }
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze([...value].map(copyOfMember));
  return copyOfMember(value);
}

function copyOfMember(value: unknown): unknown {
  if (value instanceof Date) return new Date(value);
  return isObject(value) ? {} : value;
}

/** The type of a parameter; `undefined` for unknown names, including inherited ones such as `toString`. */
function wireTypeOf(parameters: Operation["parameters"], name: string): WireType | undefined {
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

/** Checks a value and formats it for the wire, before percent-encoding. */
function format(operation: CalledOperation, name: string, value: unknown): string {
  const type = wireTypeOf(operation.parameters, name);
  if (!type && !isLoose(operation, name)) throw unknownParameter(operation, name, value);
  const { must, accepts } = type ? wireTypes[type] : looseType;
  if (!accepts(value)) throw UsageError.mustBe(name, must, value);
  const text = type ? textOf(value) : looseText(value);
  if (/\p{Cs}/u.test(text)) throw UsageError.mustBe(name, must, value);
  return text;
}

function unknownParameter({ parameters, loose }: CalledOperation, name: string, value: unknown) {
  const unknown = `unknown parameter ${quote(name, value, parameters)}`;
  if (loose === "any")
    return new UsageError(`${unknown}; a name consists of letters, digits and _`);
  const known = Object.keys(parameters);
  return new UsageError(`${unknown}${didYouMean(name, known)}; known: ${known.join(", ")}`);
}

function textOf(value: unknown): string {
  return value instanceof Date ? `${utcDay(value)}` : joined(value);
}

function checkRequired({ required = [] }: Operation, given: readonly string[]): void {
  const missing = required.filter((name) => !given.includes(name));
  if (missing.length > 0) throw new UsageError(`${missing.join(", ")} must be given`);
}

function checkRule({ kind, parameters }: ParameterRule, given: readonly string[]): void {
  const count = parameters.filter((name) => given.includes(name)).length;
  const tooFew = count === 0 && kind !== "at-most-one-of";
  const tooMany = count > 1 && kind !== "at-least-one-of";
  if (!tooFew && !tooMany) return;
  const rule = kind.replaceAll("-", " ");
  throw new UsageError(`pass ${rule} ${parameters.join(", ")} (got ${count})`);
}

function joined(value: unknown): string {
  return Array.isArray(value) ? value.join(";") : `${value}`;
}

/** What a value of a wire type must be. */
interface WireTypeRule {
  readonly must: string;
  readonly accepts: (value: unknown) => boolean;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isListMember = (value: unknown) => isText(value) && /^[^;]+$/u.test(value);

function isListOf(isMember: (value: unknown) => boolean, asText: RegExp) {
  return (value: unknown) => {
    if (isText(value)) return asText.test(value);
    const members = [value].flat();
    return members.length > 0 && members.every(isMember);
  };
}

const wireTypes: Readonly<Record<WireType, WireTypeRule>> = {
  boolean: { must: "true or false", accepts: (value) => typeof value === "boolean" },
  integer: { must: "an integer", accepts: Number.isSafeInteger },
  number: {
    must: "a finite number without an exponent",
    accepts: (value) => Number.isFinite(value) && !`${value}`.includes("e"),
  },
  string: { must: "a string without lone surrogates", accepts: isText },
  date: {
    must: "a Date or a string YYYY-MM-DD",
    accepts: (value) =>
      value instanceof Date ? isDay(utcDay(value)) : isText(value) && value === utcDay(value),
  },
  integers: {
    must: 'an integer, an array of integers or, if supported, "all"',
    accepts: isListOf(Number.isSafeInteger, /^(all|-?\d+(;-?\d+)*)$/u),
  },
  strings: {
    must: "a string or an array of strings, without ;",
    accepts: isListOf(isListMember, /[^;\s]/u),
  },
};
