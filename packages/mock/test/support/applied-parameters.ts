import { minimalCalls, readBundle } from "./bundle.ts";

/** How a parameter changes an answer, read independently of the code under test. */
interface Does {
  readonly kind: string;
  readonly at: string;
  readonly field?: string;
  readonly match?: string;
  readonly value?: string;
  readonly except?: string;
  readonly echo?: string;
}

/** A parameter of a read of the real contract. */
export interface AppliedParameter {
  readonly method: string;
  readonly name: string;
  readonly does: Does | undefined;
  /** Whether it selects a page. */
  readonly pages: boolean;
  /** The required parameters. */
  readonly required: Record<string, string>;
  /** The parameters for a complete answer: every record with its details. */
  readonly everything: Record<string, string>;
  /** The allowed values, if there are few. */
  readonly values: readonly string[] | undefined;
  /** The values that keep everything. */
  readonly all: readonly string[];
  /** A value that no example has. */
  readonly nobodys: string | undefined;
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly required?: boolean;
    readonly schema: Schema;
    readonly "x-applies"?: Does;
  }[];
  readonly responses: {
    readonly 200: { content: { "application/json": { examples: Record<string, Example> } } };
  };
  readonly "x-effect": string;
  readonly "x-paging"?: { count: string; offset: string; maximum: number };
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly "x-list"?: { readonly items: Schema; readonly all?: boolean };
}

type Example = { readonly value?: object };

const bundle = readBundle() as unknown as {
  readonly paths: Record<string, { readonly post: Operation }>;
  readonly components: { readonly schemas: Record<string, Schema> };
};

/** The parameters of every read of the real contract. */
export function readParameters(): AppliedParameter[] {
  const minimal = new Map(minimalCalls(bundle));
  const reads = Object.entries(bundle.paths).filter(([, { post }]) => post["x-effect"] === "read");
  return reads.flatMap(([path, { post }]) => {
    const method = path.slice(1);
    const { count, offset, maximum } = post["x-paging"] ?? {};
    const details = (post.parameters ?? []).filter((one) => one["x-applies"]?.kind === "show");
    const everything = {
      ...Object.fromEntries(details.map(({ name }) => [name, "true"])),
      ...everyValue(method, post),
      ...(count === undefined ? {} : { [count]: String(maximum) }),
    };
    return (post.parameters ?? []).map(({ name, schema, "x-applies": does }) => ({
      method,
      name,
      does,
      pages: name === count || name === offset,
      required: { ...minimal.get(method), ...ownAccount(post) },
      everything,
      values: memberOf(schema).enum,
      all: wordsForAll(schema),
      nobodys: does && nobodys(memberOf(schema), does),
    }));
  });
}

const OWN_ACCOUNT = "1000001"; // a mock's default account

/** The parameters that take the token's account; any other gets a warning. */
function ownAccount({ parameters = [] }: Operation): Record<string, string> {
  const own = parameters.filter(({ "x-applies": does }) => does?.except === "caller");
  return Object.fromEntries(own.map(({ name }) => [name, OWN_ACCOUNT]));
}

/** Returns the contract's successful examples. */
export function exampleAnswers(method: string): object[] {
  const answers = bundle.paths[`/${method}`]?.post.responses[200].content["application/json"];
  return Object.values(answers?.examples ?? {}).flatMap(({ value }) =>
    value && !("error" in value) ? [value] : [],
  );
}

/** Returns values of the parameter that match something in an answer. */
export function valuesAt(
  answer: unknown,
  { does, values }: Pick<AppliedParameter, "does" | "values">,
): string[] {
  if (!does) return [];
  const records = recordsAt(answer, does.at);
  if (does.value !== undefined) return ["true"];
  if (does.match === "key") return records.flatMap((record) => Object.keys(record));
  const found = records.flatMap((record) => valuesOf(record, does.field)).map(String);
  return found.filter((value) => values === undefined || values.includes(value));
}

/** Returns the records of an answer that match a value, or all of them. */
export function filterApart(answer: unknown, { does }: AppliedParameter, value?: string) {
  if (!does) throw new Error("The parameter does nothing.");
  const records = recordsAt(answer, does.at);
  const asked = value === undefined ? [] : value.split(";");
  if (does.match === "key") {
    const entries = records.flatMap((record) => Object.entries(record));
    const left = entries.filter(([key]) => value === undefined || asked.includes(key));
    return { records: left, amount: left.length };
  }
  const left =
    value === undefined ? records : records.filter((record) => fits(record, does, value));
  const echoed =
    does.echo === undefined || value === undefined
      ? left
      : left.map((record) => echo(record, does.echo ?? "", [value]));
  return { records: echoed, amount: left.length };
}

type Fields = Record<string, unknown>;

function fits(record: Fields, does: Does, asked: string): boolean {
  return valuesOf(record, does.field).some((value) => {
    if (does.value !== undefined) return value === does.value;
    if (does.match === "at-least") return String(value) >= asked;
    if (does.match === "at-most") return String(value) <= asked;
    if (does.match !== "prefix") return String(value) === asked;
    const denied = valuesOf(record, does.except).some((prefix) => asked.startsWith(String(prefix)));
    return asked.startsWith(String(value)) && !denied;
  });
}

function echo(record: Fields, field: string, asked: string[]): Fields {
  const copy = structuredClone(record);
  const [outer = "", inner = ""] = field.split(".");
  (copy[outer] as Fields)[inner] = asked;
  return copy;
}

function valuesOf(record: Fields, field = ""): unknown[] {
  const value = field.split(".").reduce<unknown>((one, name) => (one as Fields)?.[name], record);
  return [value ?? []].flat();
}

function recordsAt(answer: unknown, at: string): Fields[] {
  const found = at
    .split(".")
    .reduce<unknown[]>(
      (all, name) => all.flatMap((one) => (one as Fields)[name.replace("[]", "")] ?? []),
      [answer],
    );
  return found as Fields[];
}

function everyValue(method: string, { parameters = [] }: Operation): Record<string, string> {
  const needed = parameters.filter(
    ({ required, "x-applies": does }) => required && does?.kind === "filter",
  );
  const values = needed.map(({ name, schema, "x-applies": does }) => {
    const all = exampleAnswers(method).flatMap((example) =>
      valuesAt(example, { does, values: memberOf(schema).enum }),
    );
    return [name, [...new Set(all)].join(";")];
  });
  return Object.fromEntries(values);
}

function wordsForAll(schema: Schema): string[] {
  const { default: standard, "x-list": list } = resolved(schema);
  return [...(standard === undefined ? [] : [String(standard)]), ...(list?.all ? ["all"] : [])];
}

function resolved(schema: Schema): Schema {
  return { ...bundle.components.schemas[schema.$ref?.split("/").at(-1) ?? ""], ...schema };
}

function memberOf(schema: Schema): Schema {
  const own = resolved(schema);
  const items = own["x-list"]?.items;
  return items ? memberOf(items) : own;
}

function nobodys({ type, format, enum: values }: Schema, { match }: Does): string | undefined {
  if (values || type === "boolean") return undefined;
  if (format === "date") return match === "at-least" ? "9999-12-31" : "1000-01-01";
  if (format === "email") return "nobody@example.com";
  return type === "integer" ? "987654321" : "XXX";
}
