/** Drafts the edit of the contract for what the vendor added. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import type { Checked } from "../check.ts";
import { newFindings } from "../check.ts";
import type { ApiFacts, Side, Statement } from "../facts.ts";
import { type DraftContext, exampleOf, property, queryParameter } from "./schema-draft.ts";
import { SpecFiles, type SpecPlace } from "./spec-files.ts";

/** One addition of the vendor, with all that is needed to draft it. */
interface Addition {
  readonly method: string;
  readonly side: Side;
  readonly name: string;
  readonly statement: Statement;
  readonly facts: ApiFacts;
  readonly context: DraftContext;
}

/** Writes the drafts and says, line by line, what was drafted and what is left to do by hand. */
export async function writeDrafts(folder: string, checked: readonly Checked[]): Promise<string[]> {
  const files = new SpecFiles(folder);
  const lines = checked.flatMap(({ report, facts }) => {
    const added = newFindings(report).filter(({ verdict }) => verdict === "vendor-added");
    return added.map(({ method, side, name }) => {
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

/** Lines are cited only of pages that are kept: others move. */
function citation({ key, hasFixedLines }: ApiFacts, { place }: Statement): string {
  return hasFixedLines ? `${key}:${place.slice(place.lastIndexOf(":") + 1)}` : key;
}

function drafted(files: SpecFiles, addition: Addition): string {
  const { method, side, name, facts } = addition;
  const isDrafted =
    side === "request" ? draftParameter(files, addition) : draftField(files, addition);
  if (!isDrafted) return `by hand: ${method} ${side} ${name}, whose place was not found`;
  files.insert({ file: "openapi.yaml", path: ["x-source-keys"] }, facts.key, sourceText(facts));
  return `drafted ${method} ${side} ${name}`;
}

/** A path of this machine means nothing to others. */
function sourceText({ title }: ApiFacts): string {
  return existsSync(title) ? `TODO: say what this is, saved as ${basename(title)}.` : `${title}.`;
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
  const params = requestExample(files, file);
  if (params) files.insert(params, name, exampleOf(name, statement, context.statements));
  return true;
}

function formPlace(files: SpecFiles, file: string): SpecPlace | undefined {
  const content = ["post", "requestBody", "content"];
  const type = "application/x-www-form-urlencoded";
  const place = { file, path: [...content, type, "schema", "properties"] };
  return files.at(place) ? place : undefined;
}

/** The example that has the most parameters. */
function requestExample(files: SpecFiles, file: string): SpecPlace | undefined {
  const path = ["post", "x-request-examples"];
  const places = keysOf(files.at({ file, path })).map((name) => {
    return { file, path: [...path, name, "params"] };
  });
  return largest(files, places);
}

function draftField(files: SpecFiles, addition: Addition): boolean {
  const { method, name, statement, context } = addition;
  const steps = stepsOf(name);
  const field = steps.at(-1);
  const parent = parentSchema(files, method, steps.slice(0, -1));
  if (!field || !parent) return false;
  const properties = { ...parent, path: [...parent.path, "properties"] };
  if (!files.at(properties)) return false;
  files.insert(properties, field, property(name, statement, context));
  const example = answerExample(files, method, steps.slice(0, -1));
  if (example) files.insert(example, field, exampleOf(name, statement, context.statements));
  return true;
}

/** `result[].name` -> result, [], name. */
function stepsOf(path: string): string[] {
  return path.replaceAll("[]", ".[]").split(".");
}

/** The schema of the object that has the field, wherever its file is. */
function parentSchema(files: SpecFiles, method: string, steps: readonly string[]) {
  const answer = { file: `answers/${method}.yaml`, path: [`${method}Response`] };
  let place: SpecPlace = present(files, answer);
  for (const step of steps) {
    const next: SpecPlace = { file: place.file, path: place.path.concat(schemaSteps(step)) };
    if (!files.at(next)) return undefined;
    place = present(files, next);
  }
  return place;
}

/** How a schema goes on where the path of a field does. */
function schemaSteps(step: string): string[] {
  if (step === "[]") return ["items"];
  return step === "*" ? ["additionalProperties"] : ["properties", step];
}

/** The schema behind references, and the branch that is not null. */
function present(files: SpecFiles, place: SpecPlace): SpecPlace {
  const schema = files.followed(place);
  const node = files.at(schema);
  if (
    typeof node !== "object" ||
    node === null ||
    !("oneOf" in node) ||
    !Array.isArray(node.oneOf)
  ) {
    return schema;
  }
  const index = node.oneOf.findIndex((branch: { type?: unknown }) => branch.type !== "null");
  return present(files, { ...schema, path: [...schema.path, "oneOf", Math.max(index, 0)] });
}

/** The object at the field's place in the example that shows most. */
function answerExample(files: SpecFiles, method: string, steps: readonly string[]) {
  const file = `methods/${method}.yaml`;
  const path = ["post", "responses", "200", "content", "application/json", "examples"];
  const places = keysOf(files.at({ file, path })).flatMap((example) => {
    return objectsAt(files, { file, path: [...path, example, "value"] }, steps);
  });
  return largest(files, places);
}

function objectsAt(files: SpecFiles, place: SpecPlace, steps: readonly string[]): SpecPlace[] {
  const [step, ...rest] = steps;
  const node = files.at(place);
  if (step === undefined) return [place];
  const keys =
    step === "[]" && Array.isArray(node) ? [...node.keys()] : step === "*" ? keysOf(node) : [step];
  return keys.flatMap((key) => objectsAt(files, { ...place, path: [...place.path, key] }, rest));
}

function largest(files: SpecFiles, places: readonly SpecPlace[]): SpecPlace | undefined {
  const sized = places
    .map((place) => ({ place, node: files.at(place) }))
    .filter(({ node }) => typeof node === "object" && node !== null && !Array.isArray(node))
    .map(({ place, node }) => ({ place, size: keysOf(node).length }));
  return sized.toSorted((one, other) => other.size - one.size)[0]?.place;
}

function keysOf(node: unknown): string[] {
  return typeof node === "object" && node !== null ? Object.keys(node) : [];
}
