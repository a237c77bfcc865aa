/** Drafts the edit of the contract for the vendor's additions. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Checked } from "../check.ts";
import { newFindings } from "../check.ts";
import { type ApiFacts, CALLBACKS, type Side, type Statement } from "../facts.ts";
import {
  answerExample,
  answerFields,
  fieldKey,
  fieldOf,
  formPlace,
  parentSchema,
  requestExample,
  stepsOf,
} from "./places.ts";
import { type DraftContext, exampleOf, property, queryParameter } from "./schema-draft.ts";
import { SpecFiles, type SpecPlace } from "./spec-files.ts";

/** An addition of the vendor, with everything needed to draft it. */
interface Addition {
  readonly method: string;
  readonly side: Side;
  readonly name: string;
  readonly statement: Statement;
  readonly facts: ApiFacts;
  readonly context: DraftContext;
}

/** Writes the drafts and returns, line by line, what was drafted and what must be done by hand. */
export async function writeDrafts(folder: string, checked: readonly Checked[]): Promise<string[]> {
  const files = new SpecFiles(folder);
  const lines = checked.flatMap(({ report, facts }) => {
    const added = newFindings(report).filter(({ verdict }) => verdict === "vendor-added");
    return added.map(({ method, side, name }) => {
      if (method === CALLBACKS) return `by hand: ${name ?? method}, in callbacks/`;
      const statement = side && name ? facts.methods.get(method)?.[side].get(name) : undefined;
      if (!side || !name || !statement) return `by hand: the method ${method}`;
      const context = contextOf(folder, facts, method, side);
      return drafted(files, { method, side, name, statement, facts, context });
    });
  });
  return [...lines, ...files.save().map((file) => `changed ${file}`)];
}

function contextOf(folder: string, facts: ApiFacts, method: string, side: Side): DraftContext {
  const statements = facts.methods.get(method)?.[side] ?? new Map<string, Statement>();
  return { folder, side, statements, cite: (statement) => citation(facts, statement) };
}

/** Lines are cited only for saved pages: lines of other pages move. */
function citation({ key, hasFixedLines }: ApiFacts, { place }: Statement): string {
  return hasFixedLines ? `${key}:${place.slice(place.lastIndexOf(":") + 1)}` : key;
}

function drafted(files: SpecFiles, addition: Addition): string {
  const { method, side, name, facts } = addition;
  const isDrafted =
    side === "request" ? draftParameter(files, addition) : draftField(files, addition);
  if (!isDrafted) return `by hand: ${method} ${side} ${name}, because its place was not found`;
  files.insert({ file: "openapi.yaml", path: ["x-source-keys"] }, facts.key, sourceText(facts));
  return `drafted ${method} ${side} ${name}`;
}

/** Local paths mean nothing to others. */
function sourceText({ title }: ApiFacts): string {
  return existsSync(title)
    ? `TODO: describe this source, saved as ${basename(title)}.`
    : `${title}.`;
}

function draftParameter(files: SpecFiles, addition: Addition): boolean {
  const { method, name, statement, context } = addition;
  const file = `methods/${method}.yaml`;
  const form = formPlace(files, file);
  const list: SpecPlace = { file, path: ["post", "parameters"] };
  if (form) {
    files.insert(form, name, property(name, statement, context));
  } else if (files.at(list)) {
    files.insert(list, undefined, queryParameter(name, statement, context));
  } else {
    files.insert({ file, path: ["post"] }, "parameters", [
      queryParameter(name, statement, context),
    ]);
  }
  const params = requestExample(files, method);
  if (params) files.insert(params, name, exampleOf(name, statement, context.statements));
  return true;
}

function draftField(files: SpecFiles, addition: Addition): boolean {
  const { method, name, statement, context } = addition;
  const field = stepsOf(name).at(-1);
  const parent = parentSchema(files, method, stepsOf(name).slice(0, -1));
  if (!field || !parent) return false;
  const before = answerFields(files);
  files.insert(parent, field, property(name, statement, context));
  // methods share schemas, and each method's examples contain all fields
  const added = [...answerFields(files)].filter((one) => !before.has(one));
  for (const place of new Set([fieldKey(method, name), ...added])) {
    const [other, path] = fieldOf(place);
    const steps = stepsOf(path);
    if (steps.at(-1) !== field) continue; // its example includes the new fields below it
    const example = answerExample(files, other, steps.slice(0, -1));
    if (example) files.insert(example, field, exampleOf(name, statement, context.statements));
  }
  return true;
}
