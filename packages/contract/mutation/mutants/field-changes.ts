import type { OperationObject, SchemaObject } from "@vox-accounts/scripts/contract/document";
import {
  type Field,
  fieldsOf,
  objectAt,
  objectsIn,
  pathOf,
} from "@vox-accounts/scripts/contract/fields";
import { answersOf } from "@vox-accounts/scripts/contract/operations";
import { presentBranch, typeOf } from "@vox-accounts/scripts/contract/schemas";
import { errorOf, resultOf } from "../bundle/method-bundle.ts";
import type { Change } from "./mutant.ts";
import { retypeSteps } from "./retype-steps.ts";

type Root = (operation: OperationObject) => SchemaObject;
type Step = readonly [kind: string, how: string | undefined, apply: (target: Target) => void];

/** A field of one mutant's bundle. */
interface Target {
  /** The schema of the object with the field. */
  readonly owner: SchemaObject & { properties: Record<string, SchemaObject> };
  /** The objects in examples that may have the field. */
  readonly objects: readonly Record<string, unknown>[];
}

/** The changes of the fields of a method's results. */
export function fieldChanges(operation: OperationObject): Change[] {
  return changesOf(operation, resultOf);
}

/** The changes of the fields of the error, which is the same for every method. */
export function errorChanges(operation: OperationObject): Change[] {
  return changesOf(operation, errorOf);
}

function changesOf(operation: OperationObject, root: Root): Change[] {
  return fieldsOf(root(operation)).flatMap((field) =>
    stepsOf(field, targetOf(operation, root, field)).map(([kind, how, apply]) => ({
      kind,
      at: `field ${pathOf(field)}`,
      ...(how !== undefined && { how }),
      apply: (changed: OperationObject) => apply(targetOf(changed, root, field)),
    })),
  );
}

function stepsOf({ name, schema, required }: Field, { objects: shown }: Target): Step[] {
  const isShown = shown.some((one) => name in one);
  const without = (owner: SchemaObject) => (owner.required ?? []).filter((other) => other !== name);
  const dropInSchema = ({ owner }: Target) => {
    delete owner.properties[name];
    owner.required = without(owner);
  };
  const dropInExamples = ({ objects }: Target) => {
    for (const one of objects) delete one[name];
  };
  const both = (target: Target) => {
    dropInSchema(target);
    dropInExamples(target);
  };
  const rename = (target: Target) => {
    const renamed = `${name}_renamed`;
    for (const one of target.objects) if (name in one) one[renamed] = one[name];
    both(target);
    target.owner.properties[renamed] = schema;
    if (required) target.owner.required = [...(target.owner.required ?? []), renamed];
  };
  const flip = ({ owner }: Target) => {
    owner.required = [...without(owner), ...(required ? [] : [name])];
  };
  const change = (edit: (field: SchemaObject) => void) => (target: Target) =>
    edit(presentBranch(target.owner.properties[name] ?? {}));
  return [
    ["drop a field", "schema and examples", both],
    ["drop a field", "schema", dropInSchema],
    ...(isShown ? [["drop a field", "examples", dropInExamples] satisfies Step] : []),
    ["rename a field", undefined, rename],
    ["flip required of a field", undefined, flip],
    ...retypeSteps(schema).map(
      ([how, to]): Step => [
        "retype a field",
        how,
        ({ owner }) => {
          owner.properties[name] = structuredClone(to);
        },
      ],
    ),
    ...markSteps(schema).map(([kind, how, edit]): Step => [kind, how, change(edit)]),
  ];
}

type Mark = [kind: string, how: string | undefined, edit: (field: SchemaObject) => void];

function markSteps(schema: SchemaObject): Mark[] {
  const own = presentBranch(schema);
  return [
    ...(own["x-sensitive"] ? [["drop a sensitive mark", undefined, unmark] satisfies Mark] : []),
    ...(own.enum && typeOf(own) === "string" ? own.enum : []).map(
      (value): Mark => ["drop an enum value", value, withoutValue(value)],
    ),
  ];
}

function withoutValue(value: string): (field: SchemaObject) => void {
  return (field) => {
    field.enum = (field.enum ?? []).filter((other) => other !== value);
  };
}

function unmark(field: SchemaObject): void {
  delete field["x-sensitive"];
}

function targetOf(operation: OperationObject, root: Root, { parent }: Field): Target {
  const owner = objectAt(root(operation), parent);
  const examples = Object.values(answersOf(operation).examples);
  const objects = examples.flatMap(({ value }) => objectsIn(value, parent));
  return { owner: owner as Target["owner"], objects };
}
