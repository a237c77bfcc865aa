import type {
  AppliesObject,
  Contract,
  OperationObject,
  ParameterObject,
} from "@vox-accounts/scripts/contract/document";
import { answersOf } from "@vox-accounts/scripts/contract/operations";
import { resolved } from "@vox-accounts/scripts/contract/references";
import { pageOf } from "./page-of.ts";

type Fields = Record<string, unknown>;
type Does = AppliesObject & { at: string };
type Applied = { readonly does: Does; readonly asked: readonly string[] };

/**
 * The answer that the mock must give: the example that matches the parameters best, reduced to what
 * they ask for. Shares no code with the mock.
 */
export function answerFor(
  contract: Contract,
  operation: OperationObject,
  params: object,
  accountId: number,
): object {
  const applied = appliedBy(contract, operation, params);
  const filters = applied.filter(({ does }) => does.kind === "filter");
  const [first = {}, ...others] = successesOf(contract, operation).map((answer) =>
    filters.reduce((left, filter) => filtered(left, filter), structuredClone(answer)),
  );
  const amount = (answer: object) => filters.reduce((sum, { does }) => sum + size(answer, does), 0);
  const best = others.reduce((one, other) => (amount(other) > amount(one) ? other : one), first);
  const body: Fields = { ...best };
  const { at, field } = operation["x-caller-account"] ?? {};
  const own = at === undefined ? undefined : recordsAt(body, at)[0];
  if (own && field !== undefined) own[field] = accountId;
  for (const { does, asked } of applied) apply(body, does, asked, accountId);
  const { items = "", total } = operation["x-paging"] ?? {};
  if (total !== undefined && filters.length > 0) body[total] = (body[items] as unknown[]).length;
  return pageOf(body, operation["x-paging"], params);
}

/** Parameters that ask for every record with all details. */
export function askingForAll(operation: OperationObject): Record<string, string> {
  const { examples } = answersOf(operation);
  const asked = (operation.parameters ?? []).flatMap(({ name, required, "x-applies": does }) => {
    if (does?.kind === "show") return [[name, "true"]];
    if (!required || does?.match !== "key") return [];
    const answers = Object.values(examples).map(({ value = {} }) => value as Fields);
    const keys = answers.flatMap((value) => Object.keys((value[does.at ?? ""] as object) ?? {}));
    return [[name, [...new Set(keys)].join(";")]];
  });
  return Object.fromEntries(asked);
}

/** The order of application: filters first, and what drops fields last. */
const KIND_ORDER = ["filter", "accounts", "leave-caller", "choose", "order", "show", "keep"];

function appliedBy(contract: Contract, operation: OperationObject, params: object): Applied[] {
  const given = params as Fields;
  const found = (operation.parameters ?? []).flatMap((parameter) => {
    const { "x-applies": does, name } = parameter;
    if (!does || does.at === undefined) return [];
    if (does.kind === "filter" && !narrows(contract, parameter, given[name])) return [];
    const value = given[name] ?? resolved(contract, parameter.schema).default ?? [];
    const unless = Object.entries(does.unless ?? {});
    const isIgnored = unless.some(([other, text]) => String(given[other]) === text);
    const asked = isIgnored ? [] : [value].flat().map(String);
    return [{ does: does as Does, asked }];
  });
  const rank = ({ does }: Applied) => KIND_ORDER.indexOf(does.kind);
  return found.sort((one, other) => rank(one) - rank(other));
}

function narrows(contract: Contract, { schema }: ParameterObject, value: unknown): boolean {
  const { default: standard, "x-list": list } = resolved(contract, schema);
  return value !== undefined && value !== standard && !(list?.all && value === "all");
}

function successesOf(contract: Contract, operation: OperationObject): object[] {
  const examples = Object.values(answersOf(operation).examples);
  const values = examples.map((example) => resolved(contract, example).value ?? {});
  return values.filter((value) => !("error" in value));
}

function filtered(answer: object, { does, asked }: Applied): object {
  const { at, match, field = "", value, except = "", echo } = does;
  if (match === "key") {
    for (const record of recordsAt(answer, at))
      for (const key of Object.keys(record)) if (!asked.includes(key)) delete record[key];
    return answer;
  }
  prune(answer as Fields, at.split("."), (record) => {
    const values = [read(record, field) ?? []].flat().map(String);
    const denied = [read(record, String(except)) ?? []].flat().map(String);
    const fitting = asked.filter((text) => {
      if (match === "at-least") return values.some((one) => one >= text);
      if (match === "at-most") return values.some((one) => one <= text);
      if (match !== "prefix") return values.includes(value ?? text);
      const begins = (prefix: string) => text.startsWith(prefix);
      return values.some(begins) && !denied.some(begins);
    });
    const [outer = "", inner = ""] = (echo ?? "").split(".");
    if (echo !== undefined) (record[outer] as Fields)[inner] = fitting;
    return fitting.length > 0;
  });
  return answer;
}

/** Removes records from the innermost list, and outer records whose list becomes empty. */
function prune(
  node: Fields,
  [step = "", ...rest]: readonly string[],
  keeps: (record: Fields) => boolean,
): boolean {
  const name = step.replace("[]", "");
  const list = (node[name] ?? []) as Fields[];
  const kept = list.filter((one) => (rest.length > 0 ? prune(one, rest, keeps) : keeps(one)));
  node[name] = kept;
  return kept.length > 0;
}

function apply(body: Fields, does: Does, asked: readonly string[], accountId: number): void {
  const { kind, at, field = "", fields = [], from = {}, by = {} } = does;
  const [value = ""] = asked;
  const isOwn = (record: Fields) => record[field] === accountId;
  const isNamed = (record: Fields) => value === "all" || asked.includes(String(record[field]));
  if (kind === "accounts") prune(body, [at], (record) => isOwn(record) || isNamed(record));
  if (kind === "leave-caller" && value === "true") prune(body, [at], (record) => !isOwn(record));
  if (kind === "order") {
    const key = by[value] ?? "";
    const list = body[at.replace("[]", "")] as Fields[];
    list.sort((one, other) => ((one[key] as string) < (other[key] as string) ? -1 : 1));
  }
  for (const record of recordsAt(body, at)) {
    const source = from[value] ?? "";
    if (kind === "choose" && source in record && field in record) record[field] = record[source];
    for (const name of Object.keys(record)) {
      if (kind === "show" && value !== "true" && fields.includes(name)) delete record[name];
      if (kind === "keep" && value === "true" && !fields.includes(name)) delete record[name];
    }
  }
}

function size(answer: object, { at, match }: Does): number {
  const records = recordsAt(answer, at);
  return match === "key" ? records.flatMap(Object.keys).length : records.length;
}

function recordsAt(answer: object, at: string): Fields[] {
  const steps = at.replaceAll("[]", "").split(".");
  const found = steps.reduce<unknown[]>(
    (all, name) => all.flatMap((one) => (one as Fields)[name] ?? []),
    [answer],
  );
  return found as Fields[];
}

function read(record: Fields, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((one, name) => (one as Fields | undefined)?.[name], record);
}
