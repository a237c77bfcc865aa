import type { AppliesObject, Contract, SchemaObject } from "../../contract/document.ts";
import { objectAt } from "../../contract/fields.ts";
import { type ListedOperation, listOperations, resultSchema } from "../../contract/operations.ts";
import { dereferenced, resolved } from "../../contract/references.ts";
import { presentBranch, typeOf } from "../../contract/schemas.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/** Every parameter of a read says what it does to the answer, in terms that the answer has. */
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
        if (does) return [problem(where, "the method is no read", "take it out")];
        if (!isRead || name === count || name === offset) return [];
        const fix = "add x-applies; `kind: none` says that it is not applied, and why";
        return [problem(where, "nothing says what it does to the answer", fix)];
      }),
    ];
  });

/** What `x-applies` of a parameter is held against. */
interface Applied {
  readonly contract: Contract;
  readonly operation: ListedOperation;
  /** The schema of a success, without references. */
  readonly answer: SchemaObject;
  /** The parameter's schema. */
  readonly parameter: SchemaObject;
  readonly does: AppliesObject;
}

/** What may be wrong: whether it is, what to say of it, and what to do. */
type Row = readonly [isWrong: boolean, what: string, fix: string];

const MATCHES = ["equal", "at-least", "at-most", "above", "key", "prefix"];

/** The keys that each kind needs, and those it may have. */
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
  if (!keys) return [[true, `${does.kind} is no kind of application`, `write one of ${kinds}`]];
  const [needs, takes] = keys;
  const given = Object.keys(does).filter((key) => key !== "kind" && !key.startsWith("x-"));
  const missing = needs.filter((key) => !given.includes(key));
  const unknown = given.filter((key) => !needs.includes(key) && !takes.includes(key));
  const fix = `a ${does.kind} has ${[...needs, ...takes].join(", ")}`;
  if (missing.length > 0) return [[true, `${missing.join(", ")} is missing`, fix]];
  if (unknown.length > 0) return [[true, `${unknown.join(", ")} has no meaning here`, fix]];
  return [...placeRows(applied), ...valueRows(applied), ...callerRows(applied)];
}

/** The place and the fields must be those of the answer. */
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
    [wantsList && !at.endsWith("[]"), `${at} is no list`, "name the records of a list"],
    [typeOf(record) !== "object", `${at} is no object`, "name the place of objects"],
    [lost.length > 0, `${lost.join(", ")} is no field at ${at}`, "correct the name"],
    [!MATCHES.includes(match), `${match} is no way to match`, `write one of ${MATCHES.join(", ")}`],
    [
      kind === "filter" && isKey === (field !== undefined),
      isKey ? "a filter by key has a field" : "the filter has no field",
      "name the field that is compared, or match keys",
    ],
    [
      match === "prefix" && typeOf(fieldOf(record, field ?? "") ?? {}) !== "array",
      `${field} is no list of prefixes`,
      "name one",
    ],
  ];
}

/** The values must be those that the parameter and the field can have. */
function valueRows({ answer, operation, parameter, does }: Applied): Row[] {
  const { kind, at = "", field = "", value, from, by, unless = {} } = does;
  const isSwitch = ["show", "keep", "leave-caller"].includes(kind) || value !== undefined;
  const chosen = from ?? by;
  const values = typeOf(parameter) === "boolean" ? ["true", "false"] : (parameter.enum ?? []);
  const record = schemaAt(answer, at);
  const compared = record && fieldOf(record, field);
  const known = compared?.enum ?? Object.keys(compared?.["x-known-values"] ?? {});
  const names = operation.parameters.map(({ name }) => name);
  const strangers = Object.keys(unless).filter((name) => !names.includes(name));
  return [
    [
      isSwitch && typeOf(parameter) !== "boolean",
      "the parameter is no boolean",
      "use another kind",
    ],
    [
      chosen !== undefined && Object.keys(chosen).sort().join() !== [...values].sort().join(),
      `it speaks of ${Object.keys(chosen ?? {}).join(", ")}, not of ${values.join(", ")}`,
      "say it for each value of the parameter, and no other",
    ],
    [
      value !== undefined && known.length > 0 && !known.includes(value),
      `${value} is no known value of ${field}`,
      "correct it",
    ],
    [strangers.length > 0, `${strangers.join(", ")} is no parameter of the method`, "correct it"],
  ];
}

/** What speaks of the caller's account needs to know where that stands. */
function callerRows({ operation, does }: Applied): Row[] {
  const caller = operation.object["x-caller-account"];
  const speaks = does.kind === "accounts" || does.kind === "leave-caller";
  const isElsewhere = caller?.at !== does.at || caller?.field !== does.field;
  const fix = "let x-caller-account of the method name the same place and field";
  return [[speaks && isElsewhere, "nothing says which of the records is the caller's", fix]];
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
      `${field} is no field at ${at}`,
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
