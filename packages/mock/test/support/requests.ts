import fc, { type Arbitrary } from "fast-check";
import { choicesOf, type Facts, type ValueSchema } from "./contract-facts.ts";

export type Fields = readonly (readonly [name: string, value: string])[];

/** A request before it is sent. */
export interface Request {
  readonly method: string;
  readonly query: Fields;
  readonly form: Fields;
  readonly json?: string;
}

const WORD = "abyzABYZ019_";
const ODD = " @.-+&%\u00e9\u4e16";

const LETTERS = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORD) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);

/** Values that a schema allows, as in requests. */
export function values(schema: ValueSchema): Arbitrary<string> {
  const key = JSON.stringify(schema);
  const arbitrary = made.get(key) ?? make(schema);
  made.set(key, arbitrary);
  return arbitrary;
}

const made = new Map<string, Arbitrary<string>>(); // creating one takes longer than a request

function make(schema: ValueSchema): Arbitrary<string> {
  const list = schema["x-list"];
  if (list) {
    const fits = new RegExp(schema.pattern ?? "", "u");
    const joined = fc
      .array(member(list.items), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(";"));
    const members = joined.filter((text) => fits.test(text));
    return list.all ? fc.oneof(members, fc.constant("all")) : members;
  }
  return scalar(schema);
}

function member(schema: ValueSchema): Arbitrary<string> {
  const plain = schema.type === "string" && !schema.pattern && !schema.enum;
  if (!plain) return scalar(schema);
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...WORD), minLength: 1, maxLength: 9 }),
    fc.string({ unit: LETTERS, minLength: 1, maxLength: 9 }),
  );
  return text.filter((member) => member.trim() === member && !/^(all|any)$/i.test(member));
}

function scalar({
  type,
  format,
  pattern,
  enum: known,
  minLength = 1,
  maxLength = 60,
}: ValueSchema): Arbitrary<string> {
  if (known) return fc.constantFrom(...known);
  if (type === "integer") return fc.nat().map(String);
  if (type === "number")
    return fc.integer({ min: -1e6, max: 1e6 }).map((cents) => String(cents / 100));
  if (type === "boolean") return fc.boolean().map(String);
  if (format === "date")
    return fc
      .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
      .map(dayOf);
  if (format === "email") return fc.emailAddress();
  if (format === "uri")
    return fc
      .stringMatching(/^[a-z0-9]{1,9}$/)
      .map((part) => `https://${part}.example.com/${part}?a=${part}#b`);
  if (pattern?.includes("(?="))
    return fc.stringMatching(/^[A-Za-z0-9]{4,12}$/).map((rest) => `aA1-${rest}`);
  if (pattern)
    return fc
      .stringMatching(new RegExp(pattern))
      .filter(({ length }) => length >= minLength && length <= maxLength);
  return fc
    .string({ minLength, maxLength: Math.min(maxLength, 60), unit: LETTERS })
    .filter((text) => [...text].length <= maxLength);
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Requests that the contract allows. */
export function validRequests(facts: Facts): Arbitrary<Request> {
  const { method, form, parameters } = facts;
  const choices = choicesOf(facts);
  const chosen = fc.tuple(...choices.map((names) => fc.constantFrom(...names)));
  const optional = fc.subarray(
    parameters.filter(({ required }) => !required).map(({ name }) => name),
  );
  return fc.tuple(chosen, optional, fc.boolean()).chain(([choice, extra, formAllTheSame]) => {
    const taken = parameters.filter(({ name, required }) => {
      const rule = choices.find((names) => names.includes(name));
      return rule ? choice.includes(name) : required || extra.includes(name);
    });
    const fields = fc.tuple(
      ...taken.map(({ name, schema }) => values(schema).map((value) => [name, value] as const)),
    );
    return fields.map((all) =>
      form || formAllTheSame ? { method, query: [], form: all } : { method, query: all, form: [] },
    );
  });
}
