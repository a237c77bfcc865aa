import { choicesOf, type Fact, type Facts } from "./contract-facts.ts";
import type { Fields, Request } from "./requests.ts";

/** A mutated request and its expected refusal. */
export interface Mutant {
  readonly request: Request;
  readonly code: number;
  /** What the reason must name. */
  readonly names: string;
}

/**
 * Adds one mistake to a valid request, chosen by `pick`; undefined if the method has nothing of this
 * kind.
 */
export type Mutation = (facts: Facts, request: Request, pick: number) => Mutant | undefined;

const oneOf = <T>(all: readonly T[], pick: number): T | undefined =>
  all[pick % Math.max(1, all.length)];
const given = ({ query, form }: Request): Fields => [...query, ...form];
const without = (fields: Fields, name: string): Fields =>
  fields.filter(([other]) => other !== name);
const list = ({ schema }: Fact) => schema["x-list"];

/** Returns the request with a parameter set where the contract puts it. */
function set(request: Request, { form }: Facts, name: string, value: string): Request {
  const place = form || request.form.length > 0 ? "form" : "query";
  const bare = {
    ...request,
    query: without(request.query, name),
    form: without(request.form, name),
  };
  return { ...bare, [place]: [...bare[place], [name, value]] };
}

/** Sets a parameter of a kind to a wrong value. */
function wrong(
  code: number,
  fits: (fact: Fact) => boolean | undefined,
  value: (fact: Fact, pick: number) => string,
): Mutation {
  return (facts, request, pick) => {
    const fact = oneOf(facts.parameters.filter(fits), pick);
    return (
      fact && {
        request: set(request, facts, fact.name, value(fact, pick)),
        code,
        names: `Parameter ${fact.name}: `,
      }
    );
  };
}

/** Changes a parameter of the request. */
function change(
  code: number,
  make: (request: Request, name: string, value: string) => Request,
): Mutation {
  return (_facts, request, pick) => {
    const [name, value] = oneOf(given(request), pick) ?? [];
    return name === undefined || value === undefined
      ? undefined
      : { request: make(request, name, value), code, names: `Parameter ${name}` };
  };
}

const replace = (request: Request, name: string, fields: Fields): Request => {
  const inPlace = (all: Fields) => all.flatMap((field) => (field[0] === name ? fields : [field]));
  return { ...request, query: inPlace(request.query), form: inPlace(request.form) };
};

const scalarOf = (type: string) => (fact: Fact) => fact.schema.type === type;
const bad =
  (...all: readonly string[]) =>
  (_fact: Fact, pick: number) =>
    oneOf(all, pick) ?? "";
const twice = ({ schema }: Fact) => {
  const items = schema["x-list"]?.items;
  const one = items?.enum?.[0] ?? (items?.pattern?.includes("A-Z]{3}") ? "USD" : "12");
  return [one, one] as const;
};

const otherCase = (text: string) =>
  text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase();

/** Every kind of mistake. */
export const mutations: Readonly<Record<string, Mutation>> = {
  "drop what is required": ({ parameters }, request, pick) => {
    const name = oneOf(
      parameters.filter(({ required }) => required),
      pick,
    )?.name;
    return name === undefined
      ? undefined
      : { request: replace(request, name, []), code: 134, names: `Parameter ${name}: ` };
  },
  empty: change(485, (request, name) => replace(request, name, [[name, ""]])),
  repeat: change(101, (request, name, value) =>
    replace(request, name, [
      [name, value],
      [name, value],
    ]),
  ),
  "change the case": (_facts, request, pick) => {
    const name = oneOf(given(request), pick)?.[0];
    const value = given(request).find(([other]) => other === name)?.[1];
    if (name === undefined || value === undefined) return undefined;
    const cased =
      pick % 2 === 0 ? name.toUpperCase() : name.replace(/_?\b./, (letter) => letter.toUpperCase());
    return { request: replace(request, name, [[cased, value]]), code: 101, names: `use ${name}` };
  },
  misspell: (facts, request, pick) => {
    const name = oneOf(facts.parameters, pick)?.name ?? "";
    return {
      request: set(request, facts, `${name}z`, "1"),
      code: 101,
      names: `did you mean ${name}?`,
    };
  },
  "add an unknown one": (facts, request) => ({
    request: set(request, facts, "quite_unheard_of", "1"),
    code: 101,
    names: "with a hidden name",
  }),
  "give different values in URL and form": (facts, request, pick) => {
    const fact = oneOf(
      facts.parameters.filter(({ sensitive }) => !sensitive),
      pick,
    );
    if (!fact) return undefined;
    const field = (value: string): Fields => [[fact.name, value]];
    const rest = {
      query: without(request.query, fact.name),
      form: without(request.form, fact.name),
    };
    const conflicting = {
      ...request,
      query: [...rest.query, ...field("1")],
      form: [...rest.form, ...field("2")],
    };
    return { request: conflicting, code: 101, names: `Parameter ${fact.name}: ` };
  },
  "put a secret into the URL": (facts, request, pick) => {
    const fact = oneOf(
      facts.parameters.filter(({ sensitive }) => sensitive),
      pick,
    );
    if (!fact) return undefined;
    const value = given(request).find(([name]) => name === fact.name)?.[1] ?? "aA1-example";
    const form = without(request.form, fact.name);
    return {
      request: { ...request, query: [[fact.name, value]], form },
      code: 101,
      names: `Parameter ${fact.name}: it is a secret`,
    };
  },
  "join a list with commas": wrong(
    496,
    (fact) => list(fact) !== undefined,
    (fact) => twice(fact).join(","),
  ),
  "put spaces into a list": wrong(
    496,
    (fact) => list(fact) !== undefined,
    (fact) => twice(fact).join("; "),
  ),
  "leave a member of a list empty": wrong(
    496,
    (fact) => list(fact) !== undefined,
    (fact) => twice(fact).join(";;"),
  ),
  "put a bad member into a list": wrong(
    496,
    (fact) =>
      list(fact)?.items.type === "integer" ||
      list(fact)?.items.enum !== undefined ||
      list(fact)?.items.pattern !== undefined,
    (fact, pick) => `${twice(fact)[0]};${oneOf(["no-such", "none?", "1.5", "-"], pick)}`,
  ),
  "write any for all": wrong(496, (fact) => list(fact)?.all, bad("any", "ALL", "Any")),
  "leave a closed enumeration": wrong(
    496,
    ({ schema }) => schema.enum !== undefined,
    ({ schema: { enum: [known = ""] = [] } }, pick) =>
      oneOf(["NO_SUCH", otherCase(known), known.slice(0, -1)], pick) ?? "",
  ),
  "misspell a boolean": wrong(
    496,
    scalarOf("boolean"),
    bad("True", "FALSE", "1", "0", "yes", "null", " true"),
  ),
  "misspell an integer": wrong(
    496,
    scalarOf("integer"),
    bad("1.0", "1e3", "+1", " 1", "one", "0x10", "007", "-0", "1,000", "12345678901234567890"),
  ),
  "misspell a number": wrong(
    496,
    scalarOf("number"),
    bad("1,5", "1e3", "01.5", "-0", ".5", "5.", "NaN", "Infinity", "$5"),
  ),
  "misspell a date": wrong(
    111,
    ({ schema }) => schema.format === "date",
    bad(
      "2026-02-30",
      "2026-1-5",
      "05.01.2026",
      "20260105",
      "2026-01-05 10:00:00",
      "2026-01-05T10:00:00Z",
      "today",
    ),
  ),
  "write too much": wrong(
    477,
    ({ schema }) => schema.maxLength !== undefined,
    ({ schema }) => "a".repeat((schema.maxLength ?? 0) + 1),
  ),
  "write too little": wrong(496, ({ schema }) => (schema.minLength ?? 0) > 1, bad("aA1-")),
  "misspell an email": wrong(
    496,
    ({ schema }) => schema.format === "email",
    bad("nobody", "a@", "@example.com", "a b@example.com"),
  ),
  "misspell a URL": wrong(
    496,
    ({ schema }) => schema.format === "uri",
    bad("no url", "//example.com", "https//example.com/a b"),
  ),
  "break the pattern": wrong(
    496,
    ({ schema }) =>
      schema.pattern !== undefined && !schema["x-list"] && schema.format === undefined,
    bad(";;;;;;;; ;"),
  ),
  "choose none of what one is needed of": (facts, request, pick) => {
    const names = oneOf(choicesOf(facts), pick);
    const keep = (fields: Fields) => fields.filter(([name]) => !names?.includes(name));
    return (
      names && {
        request: { ...request, query: keep(request.query), form: keep(request.form) },
        code: 101,
        names: `Parameters ${names.join(", ")}: `,
      }
    );
  },
  "choose two of what one is needed of": (facts, request, pick) => {
    const names = oneOf(choicesOf(facts), pick);
    const other = names?.find((name) => !given(request).some(([has]) => has === name));
    if (!names || !other) return undefined;
    const email = facts.parameters.find(({ name }) => name === other)?.schema.format === "email";
    const value = email ? "a@example.com" : "12";
    return {
      request: set(request, facts, other, value),
      code: 101,
      names: `Parameters ${names.join(", ")}: `,
    };
  },
  "send JSON": (_facts, request) => ({
    request: { ...request, form: [], json: JSON.stringify(Object.fromEntries(given(request))) },
    code: 101,
    names: "Body: JSON",
  }),
  "change the case of the method": ({ method }, request, pick) => {
    const cased = pick % 2 === 0 ? method.toLowerCase() : method.toUpperCase();
    return { request: { ...request, method: cased }, code: 103, names: `use ${method}` };
  },
  "misspell the method": ({ method }, request) => ({
    request: { ...request, method: `${method}z` },
    code: 103,
    names: `did you mean ${method}?`,
  }),
  "name no method": (_facts, request) => ({
    request: { ...request, method: "" },
    code: 102,
    names: "Method: ",
  }),
};
