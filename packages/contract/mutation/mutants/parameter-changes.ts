import type {
  OperationObject,
  ParameterObject,
  SchemaObject,
} from "@vox-accounts/scripts/contract/document";
import { isSensitive, parametersOf } from "@vox-accounts/scripts/contract/operations";
import { bundle } from "../../support/bundle.ts";
import type { Change } from "./mutant.ts";
import { editParameter, type ParameterEdit } from "./parameter-edit.ts";

const scalars = ["string", "integer", "number", "boolean"];
const integerList: SchemaObject = {
  type: "string",
  pattern: "^\\d+(;\\d+)*$",
  "x-list": { items: { type: "integer" } },
};
const stringList: SchemaObject = {
  type: "string",
  pattern: "^[^;]+(;[^;]+)*$",
  "x-list": { items: { type: "string" } },
};

type Step = readonly [kind: string, how: string | undefined, apply: (edit: ParameterEdit) => void];

/** The changes of a method's parameters. */
export function parameterChanges(operation: OperationObject): Change[] {
  return parametersOf(operation).flatMap((parameter) => {
    const { name, required } = parameter;
    const steps: Step[] = [
      ["drop a parameter", undefined, (edit) => edit.drop()],
      ["rename a parameter", undefined, (edit) => edit.rename(`${name}_renamed`)],
      ["flip required of a parameter", undefined, (edit) => edit.setRequired(!required)],
      ...(isSensitive(bundle, parameter)
        ? [["drop a sensitive mark", undefined, (edit) => edit.unmark()] satisfies Step]
        : []),
      ...retypings(parameter).map(
        ([how, schema]): Step => [
          "retype a parameter",
          how,
          (edit) => edit.setSchema(structuredClone(schema)),
        ],
      ),
      ...valueSteps(parameter),
      ...limitSteps(parameter),
    ];
    return steps.map(([kind, how, apply]) => ({
      kind,
      at: `parameter ${name}`,
      ...(how !== undefined && { how }),
      apply: (target: OperationObject) => apply(editParameter(target, name)),
    }));
  });
}

function retypings({ schema }: ParameterObject): [how: string, schema: SchemaObject][] {
  const list = schema["x-list"];
  if (!list) return scalars.filter((type) => type !== schema.type).map((type) => [type, { type }]);
  const other = list.items.type === "integer" ? stringList : integerList;
  const all = list.all === undefined ? {} : { all: list.all };
  return [
    ["string", { type: "string" }],
    ["list of another type", { ...other, "x-list": { items: {}, ...other["x-list"], ...all } }],
  ];
}

function valueSteps({ schema }: ParameterObject): Step[] {
  const list = schema["x-list"];
  const values = (edit: ParameterEdit) => edit.schema["x-list"]?.items ?? edit.schema;
  return [
    ...((list?.items ?? schema).enum ?? []).map((value): Step => {
      const drop = (edit: ParameterEdit) => {
        const target = values(edit);
        target.enum = (target.enum ?? []).filter((other) => other !== value);
      };
      return ["drop an enum value", value, drop];
    }),
    ...(list ? [["flip whether a list takes all", undefined, flipAll] satisfies Step] : []),
  ];
}

function flipAll({ schema }: ParameterEdit): void {
  const list = schema["x-list"];
  if (!list) return;
  list.all = !list.all;
  if (list.all) delete schema.pattern; // it would still refuse `all`
}

function limitSteps({ schema }: ParameterObject): Step[] {
  const steps: Step[] = [];
  for (const limit of ["minLength", "maxLength"] as const) {
    const length = schema[limit];
    if (length === undefined) continue;
    steps.push(["drop a limit", limit, (edit) => void delete edit.schema[limit]]);
    for (const by of [-1, 1]) {
      const move = (edit: ParameterEdit) => {
        edit.schema[limit] = length + by;
      };
      steps.push(["move a limit", `${limit} by ${by}`, move]);
    }
  }
  if (schema.format)
    steps.push(["drop a format", schema.format, (edit) => void delete edit.schema.format]);
  const isImplied = schema.format !== undefined || schema["x-list"] !== undefined; // by the format or the list
  if (schema.pattern && !isImplied)
    steps.push(["drop a pattern", undefined, (edit) => void delete edit.schema.pattern]);
  return steps;
}
