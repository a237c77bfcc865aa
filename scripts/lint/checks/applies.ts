import type { AppliesObject, Contract, SchemaObject } from "../../contract/document.ts";
import { objectAt } from "../../contract/fields.ts";
import { type ListedOperation, listOperations, resultSchema } from "../../contract/operations.ts";
import { dereferenced, resolved } from "../../contract/references.ts";
import { presentBranch, typeOf } from "../../contract/schemas.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/** Every parameter of a read declares its effect on the answer, in terms of the answer. */
export const applies: Check = ({ contract }) =>
  listOperations(contract).flatMap((operation) => {
    const { object, parameters, name: method } = operation;
    const { count, offset } = object["x-paging"] ?? {};
    const isRead = object["x-effect"] === "read";
    const caller = object["x-caller-account"];
    const answer = dereferenced(contract, resultSchema(contract, object));
    return [
      ...(caller ? callerProblems(method, answer, caller) : []),
      ...parameters.flatMap(({ name, schema, "x-applies": does }) => {
        const where = `methods/${method}.yaml parameters/${name} x-applies`;
        if (does && isRead) {
          const parameter = resolved(contract, schema);
          return wrongOnes(where, rowsOf({ contract, operation, answer, parameter, does }));
        }
        if (does) return [problem(where, "the method is not a read", "remove it")];
        if (!isRead || name === count || name === offset) return [];
        const fix = "add x-applies; `kind: none` means that it has none, with a reason";
        return [problem(where, "its effect on the answer is missing", fix)];
      }),
    ];
  });

/** The facts for checking `x-applies` of a parameter. */
interface Applied {
  readonly contract: Contract;
  readonly operation: ListedOperation;
  /** The schema of a success, without references. */
  readonly answer: SchemaObject;
  /** The parameter's schema. */
  readonly parameter: SchemaObject;
  readonly does: AppliesObject;
}

/** A possible mistake: whether it was made, its description and its fix. */
type Row = readonly [isWrong: boolean, what: string, fix: string];

const MATCHES = ["equal", "at-least", "at-most", "above", "key", "prefix"];

/** The required and the optional keys of each kind. */
const KEYS: Readonly<Record<string, readonly [needs: string[], takes: string[]]>> = {
  filter: [["at"], ["field", "match", "value", "except", "echo"]],
  show: [["at", "fields"], ["unless"]],
  keep: [["at", "fields"], []],
  choose: [["at", "field", "from"], []],
  order: [["at", "by"], []],
  accounts: [["at", "field"], []],
  "leave-caller": [["at", "field"], []],
  none: [["reason"], ["except"]],
};

function rowsOf(applied: Applied): Row[] {
  const { does } = applied;
  const keys = Object.hasOwn(KEYS, does.kind) ? KEYS[does.kind] : undefined;
  const kinds = Object.keys(KEYS).join(", ");
  if (!keys) return [[true, `${does.kind} is not a kind of application`, `write one of ${kinds}`]];
  const [needs, takes] = keys;
  const given = Object.keys(does).filter((key) => key !== "kind" && !key.startsWith("x-"));
  const missing = needs.filter((key) => !given.includes(key));
  const unknown = given.filter((key) => !needs.includes(key) && !takes.includes(key));
  const fix = `a ${does.kind} has ${[...needs, ...takes].join(", ")}`;
  if (missing.length > 0) return [[true, `${missing.join(", ")} is missing`, fix]];
  if (unknown.length > 0) return [[true, `${unknown.join(", ")} is not allowed here`, fix]];
  return [...placeRows(applied), ...valueRows(applied), ...callerRows(applied)];
}

/** The place and the fields must exist in the answer. */
function placeRows({ answer, does }: Applied): Row[] {
  const { at, kind, match = "equal", field, fields = [], from = {}, by = {}, echo, except } = does;
  if (at === undefined) return [];
  const record = schemaAt(answer, at);
  if (!record) return [[true, `the answer has no ${at}`, "correct the place"]];
  const isKey = kind === "filter" && match === "key";
  const wantsList = kind === "order" || (kind === "filter" && !isKey);
  const excepted = kind === "filter" ? [except].flat() : [];
  const named = [field, ...fields, echo, ...excepted, ...Object.values(from), ...Object.values(by)];
  const lost = named.filter((name) => name !== undefined && !fieldOf(record, name));
  return [
    [wantsList && !at.endsWith("[]"), `${at} is not a list`, "name the records of a list"],
    [typeOf(record) !== "object", `${at} is not an object`, "name a place with objects"],
    [lost.length > 0, `${lost.join(", ")} is not a field at ${at}`, "correct the name"],
    [
      !MATCHES.includes(match),
      `${match} is not a way to match`,
      `write one of ${MATCHES.join(", ")}`,
    ],
    [
      kind === "filter" && isKey === (field !== undefined),
      isKey ? "a filter by key has a field" : "the filter has no field",
      "name the compared field, or match keys",
    ],
    [
      match === "prefix" && typeOf(fieldOf(record, field ?? "") ?? {}) !== "array",
      `${field} is not a list of prefixes`,
      "name one",
    ],
  ];
}

/** The values must be possible for the parameter and the field. */
function valueRows({ answer, operation, parameter, does }: Applied): Row[] {
  const { kind, at = "", field = "", value, from, by, unless = {} } = does;
  const isSwitch = ["show", "keep", "leave-caller"].includes(kind) || value !== undefined;
  const chosen = from ?? by;
  const values = typeOf(parameter) === "boolean" ? ["true", "false"] : (parameter.enum ?? []);
  const record = schemaAt(answer, at);
  const compared = record && fieldOf(record, field);
  const known = compared?.enum ?? Object.keys(compared?.["x-known-values"] ?? {});
  const names = operation.parameters.map(({ name }) => name);
  const unknownNames = Object.keys(unless).filter((name) => !names.includes(name));
  return [
    [
      isSwitch && typeOf(parameter) !== "boolean",
      "the parameter is not a boolean",
      "use another kind",
    ],
    [
      chosen !== undefined && Object.keys(chosen).sort().join() !== [...values].sort().join(),
      `it has ${Object.keys(chosen ?? {}).join(", ")} instead of ${values.join(", ")}`,
      "write one entry for each value of the parameter",
    ],
    [
      value !== undefined && known.length > 0 && !known.includes(value),
      `${value} is not a known value of ${field}`,
      "correct it",
    ],
    [
      unknownNames.length > 0,
      `${unknownNames.join(", ")} is not a parameter of the method`,
      "correct it",
    ],
  ];
}

/** Rules about the caller's account need its place in the answer. */
function callerRows({ operation, does }: Applied): Row[] {
  const caller = operation.object["x-caller-account"];
  const speaks = does.kind === "accounts" || does.kind === "leave-caller";
  const isElsewhere = caller?.at !== does.at || caller?.field !== does.field;
  const fix = "name the same place and field in x-caller-account of the method";
  return [[speaks && isElsewhere, "the caller's record is not identified", fix]];
}

function callerProblems(
  method: string,
  answer: SchemaObject,
  { at, field }: { at: string; field: string },
): Problem[] {
  const record = schemaAt(answer, at);
  const where = `methods/${method}.yaml x-caller-account`;
  return wrongOnes(where, [
    [!record, `the answer has no ${at}`, "correct the place"],
    [
      record !== undefined && !fieldOf(record, field),
      `${field} is not a field at ${at}`,
      "correct it",
    ],
  ]);
}

function wrongOnes(where: string, rows: readonly Row[]): Problem[] {
  const wrong = rows.filter(([isWrong]) => isWrong);
  return wrong.map(([, what, fix]) => problem(where, what, fix));
}

function schemaAt(answer: SchemaObject, at: string): SchemaObject | undefined {
  const steps = at.replaceAll("[]", ".[]").split(".");
  try {
    return objectAt(answer, steps);
  } catch {
    return undefined;
  }
}

/** The schema of a record's field, or of a field's field as in `params.allowed`. */
function fieldOf(record: SchemaObject, field: string): SchemaObject | undefined {
  let schema: SchemaObject | undefined = record;
  for (const name of field.split(".")) schema = schema && presentBranch(schema).properties?.[name];
  return schema && presentBranch(schema);
}
