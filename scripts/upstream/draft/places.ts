/** Finds places in the contract's files. */
import type { SpecFiles, SpecPlace } from "./spec-files.ts";

/** The properties of a method's form, if it has one. */
export function formPlace(files: SpecFiles, file: string): SpecPlace | undefined {
  const content = ["post", "requestBody", "content"];
  const type = "application/x-www-form-urlencoded";
  const place = { file, path: [...content, type, "schema", "properties"] };
  return files.at(place) ? place : undefined;
}

/** `result[].name` -> result, [], name. */
export function stepsOf(path: string): string[] {
  return path.replaceAll("[]", ".[]").split(".");
}

/** The properties of the object that has a field, in whichever file. */
export function parentSchema(
  files: SpecFiles,
  method: string,
  steps: readonly string[],
): SpecPlace | undefined {
  let place = present(files, answerPlace(method));
  for (const step of steps) {
    const next: SpecPlace = { file: place.file, path: place.path.concat(schemaSteps(step)) };
    if (!files.at(next)) return undefined;
    place = present(files, next);
  }
  const properties = { file: place.file, path: [...place.path, "properties"] };
  return files.at(properties) ? properties : undefined;
}

function answerPlace(method: string): SpecPlace {
  return { file: `answers/${method}.yaml`, path: [`${method}Response`] };
}

/** The steps in a schema for a step in a field's path. */
function schemaSteps(step: string): string[] {
  if (step === "[]") return ["items"];
  return step === "*" ? ["additionalProperties"] : ["properties", step];
}

/** The schema with references and nullable branches resolved. */
function present(files: SpecFiles, place: SpecPlace): SpecPlace {
  const schema = files.followed(place);
  const branches = keysOf(files.at({ ...schema, path: [...schema.path, "oneOf"] }));
  if (branches.length === 0) return schema;
  const places = branches.map((key) => ({ ...schema, path: [...schema.path, "oneOf", key] }));
  const isPresent = (branch: SpecPlace) =>
    files.at({ ...branch, path: [...branch.path, "type"] }) !== "null";
  return present(files, places.find(isPresent) ?? schema);
}

/** A field of a method's answer as a string. */
export function fieldKey(method: string, path: string): string {
  return `${method} ${path}`;
}

/** The method and the path in such a string. */
export function fieldOf(key: string): [method: string, path: string] {
  const [method = "", path = ""] = key.split(" ");
  return [method, path];
}

/** The fields of all answers, as strings. */
export function answerFields(files: SpecFiles): Set<string> {
  const methods = keysOf(files.at({ file: "openapi.yaml", path: ["paths"] })).map((path) =>
    path.slice(1),
  );
  const fields = methods.flatMap((method) =>
    [...fieldsUnder(files, answerPlace(method), "", [])].map((path) => fieldKey(method, path)),
  );
  return new Set(fields);
}

function* fieldsUnder(
  files: SpecFiles,
  place: SpecPlace,
  path: string,
  within: readonly string[],
): Generator<string> {
  const schema = present(files, place);
  const own = [schema.file, ...schema.path].join("/");
  if (within.includes(own)) return;
  const inside = (step: string): SpecPlace => ({
    ...schema,
    path: schema.path.concat(schemaSteps(step)),
  });
  for (const name of keysOf(files.at({ ...schema, path: [...schema.path, "properties"] }))) {
    const at = path === "" ? name : `${path}.${name}`;
    yield at;
    yield* fieldsUnder(files, inside(name), at, [...within, own]);
  }
  for (const [step, next] of [
    ["[]", `${path}[]`],
    ["*", `${path}.*`],
  ] as const) {
    if (files.at(inside(step))) yield* fieldsUnder(files, inside(step), next, [...within, own]);
  }
}

/** The example call with the most parameters. */
export function requestExample(files: SpecFiles, method: string): SpecPlace | undefined {
  const examples = { file: `methods/${method}.yaml`, path: ["post", "x-request-examples"] };
  const places = ownExamples(files, examples).map((place) => {
    return { ...place, path: [...place.path, "params"] };
  });
  return largest(files, places);
}

/** The object at the field's path in the example with the most fields. */
export function answerExample(
  files: SpecFiles,
  method: string,
  steps: readonly string[],
): SpecPlace | undefined {
  const path = ["post", "responses", "200", "content", "application/json", "examples"];
  const examples = ownExamples(files, { file: `methods/${method}.yaml`, path });
  const places = examples.flatMap((place) => {
    return objectsAt(files, { ...place, path: [...place.path, "value"] }, steps);
  });
  return largest(files, places);
}

/** Excludes the vendor's own examples. */
function ownExamples(files: SpecFiles, { file, path }: SpecPlace): SpecPlace[] {
  const places = keysOf(files.at({ file, path })).map((name) => ({ file, path: [...path, name] }));
  return places.filter((place) => {
    return files.at({ file, path: [...place.path, "x-basis"] }) === "ours";
  });
}

function objectsAt(files: SpecFiles, place: SpecPlace, steps: readonly string[]): SpecPlace[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [place];
  const node = files.at(place);
  const isMany = step === "*" || (step === "[]" && Array.isArray(node));
  const keys = isMany ? keysOf(node) : [step];
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
