import type { Application } from "../contract/application.ts";
import type { Operation, Parameter } from "../contract/operation.ts";
import { activeFilters, applyFilter, compare, pick } from "./filter.ts";
import { type Fields, fieldOf, mapLists, mapRecords, selectRecords } from "./records.ts";

/** What a call selects from a response. */
export interface Selection {
  readonly operation: Operation;
  /** The parameters, checked by the gate. */
  readonly sent: URLSearchParams;
  /** The account of the token. */
  readonly accountId: number;
}

/** Copies a response with the parts that the call selects, in the order that it selects. */
export function select(body: unknown, selection: Selection): unknown {
  const { operation, sent } = selection;
  const parameters = [...operation.parameters.values()];
  let answer = activeFilters(parameters, sent).reduce<unknown>(applyFilter, body);
  for (const kind of KINDS) {
    for (const parameter of parameters) {
      const { applies } = parameter;
      if (applies?.kind !== kind) continue;
      const apply = APPLY[kind] as Apply; // the function for this kind
      answer = apply(answer, applies, readValue(selection, parameter), selection);
    }
  }
  return answer;
}

/** Returns the call's parameters that the response cannot follow, with the reason. */
export function notApplied(
  { operation, sent, accountId }: Selection,
  applied: readonly string[] = [],
): string[] {
  return [...operation.parameters.values()].flatMap(({ name, applies }) => {
    const text = sent.get(name);
    if (!text || applies?.kind !== "none" || applied.includes(name)) return [];
    const { except = [], reason } = applies;
    const isRight = except === "caller" ? text === String(accountId) : except.includes(text);
    return isRight ? [] : [`Parameter ${name}: the mock does not apply it; ${reason}.`];
  });
}

/** Sets the field that names the token's account. */
export function withCaller(
  body: unknown,
  { callerAccount }: Operation,
  accountId: number,
): unknown {
  if (!callerAccount) return body;
  let isFirst = true;
  return mapRecords(body, callerAccount.at, (record) => {
    // keeps values that are not ids, so that errors in the contract show
    if (!isFirst || !Number.isInteger(record[callerAccount.field])) return record;
    isFirst = false;
    return { ...record, [callerAccount.field]: accountId };
  });
}

/** Applies a parameter; `value` is the one that was sent, or the default. */
type Apply<A = Application> = (
  body: unknown,
  applies: A,
  value: string | undefined,
  selection: Selection,
) => unknown;

type Kind = Exclude<Application["kind"], "filter" | "none">;

const APPLY: { readonly [K in Kind]: Apply<Extract<Application, { kind: K }>> } = {
  accounts: (body, { at, field }, value, { accountId }) => {
    const named = value?.split(";") ?? [];
    const isListed = (id: unknown) =>
      id === accountId || named.includes("all") || named.includes(String(id));
    return selectRecords(body, at, (record) => (isListed(record[field]) ? record : undefined));
  },
  "leave-caller": (body, { at, field }, value, { accountId }) =>
    value === "true"
      ? selectRecords(body, at, (one) => (one[field] === accountId ? undefined : one))
      : body,
  choose: (body, { at, field, from }, value) => {
    const source = from[value ?? ""] ?? field;
    return mapRecords(body, at, (record) =>
      field in record && record[source] !== undefined
        ? { ...record, [field]: record[source] }
        : record,
    );
  },
  order: (body, { at, by }, value) => {
    const field = by[value ?? ""];
    if (field === undefined) return body;
    const inOrder = (one: Fields, other: Fields) =>
      compare(fieldOf(one, field), fieldOf(other, field));
    return mapLists(body, at, (records) => [...records].sort(inOrder));
  },
  show: (body, { at, fields, unless = {} }, value, selection) => {
    const { parameters } = selection.operation;
    const isIgnored = Object.entries(unless).some(
      ([name, other]) => readValue(selection, parameters.get(name)) === other,
    );
    return value === "true" && !isIgnored
      ? body
      : mapRecords(body, at, (record) => pick(record, (name) => !fields.includes(name)));
  },
  keep: (body, { at, fields }, value) =>
    value === "true"
      ? mapRecords(body, at, (record) => pick(record, (name) => fields.includes(name)))
      : body,
};

/** In the order of application: fields are removed last, as other kinds may use them. */
const KINDS: readonly Kind[] = ["accounts", "leave-caller", "choose", "order", "show", "keep"];

/** Returns the value that was sent, or the contract's default. */
function readValue({ sent }: Selection, parameter: Parameter | undefined): string | undefined {
  if (!parameter) return undefined;
  const { default: standard } = parameter.schema;
  return sent.get(parameter.name) || (standard === undefined ? undefined : String(standard));
}
