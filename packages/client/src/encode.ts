import type { Operation, WireType } from "@vox-accounts/types";
import { mustBe } from "./redact.ts";

/**
 * Writes parameters as `name=value` pairs, percent-encoded, for a query or a form. `undefined` is left out.
 *
 * @throws TypeError, naming parameter and rule, for what the server could not take as meant: null, an unknown name, a value of another type, a missing or
 *   excluded parameter. Limits and enumerations are left to the types and the server.
 */
export function encodeParameters({ parameters, required = [], rules = [] }: Operation, params: object): string {
  const given = Object.entries(checked(params)).filter(([, value]) => value !== undefined);
  const has = (name: string) => given.some(([other]) => other === name);
  const pairs = given.map(([name, value]) => {
    const type = Object.hasOwn(parameters, name) && parameters[name];
    if (!type)
      throw new TypeError(`there is no parameter ${JSON.stringify(name)}; there are ${Object.keys(parameters).join(", ")}`);
    const [rule, holds] = wireTypes[type];
    if (!holds(value)) throw mustBe(name, rule, value);
    const written = `${value instanceof Date ? dateOf(value) : [value].flat().join(";")}`;
    if (/\p{Cs}/u.test(written)) throw mustBe(name, rule, value);
    return `${name}=${encodeURIComponent(written)}`;
  });
  const missing = required.filter((name) => !has(name));
  if (missing.length > 0) throw new TypeError(`${missing.join(", ")} must be given`);
  for (const { kind, parameters: names } of rules) {
    const count = names.filter(has).length;
    const broken = count === 0 ? kind !== "at-most-one-of" : count > 1 && kind !== "at-least-one-of";
    if (broken) throw new TypeError(`${kind.replaceAll("-", " ")} ${names.join(", ")} must be given, but ${count} are`);
  }
  return pairs.join("&");
}

/** Whether a list among the parameters names more than one member, or all. */
export function namesSeveral({ parameters }: Operation, params: object): boolean {
  return Object.entries(params).some(([name, value]) => {
    if (value === undefined || !/^(integers|strings)$/u.test(`${parameters[name]}`)) return false;
    const text = `${[value].flat().join(";")}`;
    return text === "all" || text.includes(";");
  });
}

/** A copy of the parameters, which getters cannot change any more. @throws TypeError if they are none. */
export function copyParams(params: object): object {
  return { ...checked(params) };
}

function checked(params: object): object {
  if ({}.toString.call(params) !== "[object Object]") throw mustBe("params", "an object", params); // a list or a date is none
  return params;
}

type Holds = (value: unknown) => boolean;

const isText: Holds = (value) => typeof value === "string";
const listOf =
  (holds: Holds, joined: RegExp): Holds =>
  (value) =>
    isText(value) ? joined.test(`${value}`) : [value].flat().length > 0 && [value].flat().every(holds);

const wireTypes: Record<WireType, readonly [rule: string, holds: Holds]> = {
  boolean: ["true or false", (value) => typeof value === "boolean"],
  integer: ["an integer", Number.isSafeInteger],
  number: ["a finite number without exponent", (value) => Number.isFinite(value) && !`${value}`.includes("e")],
  string: ["a text without lone surrogates", isText],
  date: [
    "a date, YYYY-MM-DD or a Date",
    (value) => (value instanceof Date ? /^\d/u.test(`${dateOf(value)}`) : isText(value) && value === dateOf(value)),
  ],
  integers: [
    'an integer, a list of them, or "all" where the method takes it',
    listOf(Number.isSafeInteger, /^(all|-?\d+(;-?\d+)*)$/u),
  ],
  strings: ["a text, or a list of them without ;", listOf((member) => isText(member) && /^[^;]+$/u.test(`${member}`), /[^;\s]/u)],
};

// 2024-02-31 rolls over instead of failing, so that it is not what was given
function dateOf(value: unknown): string | undefined {
  return new Date(value as Date).toJSON()?.slice(0, 10);
}
