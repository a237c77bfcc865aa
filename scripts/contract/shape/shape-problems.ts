/** Checks the shape of each file of the contract, so that no key is misspelled or missing. */
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import type { SourceFile } from "../source/source-file.ts";
import type { Sources } from "../source/source-folder.ts";
import type { SourceProblem } from "../source/source-problems.ts";
import { completeShape, shapeOf } from "./file-shapes.ts";
import type { Shape } from "./parts.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
const compiled = new Map<Shape, ReturnType<Ajv2020["compile"]>>();

/** All places where a file differs from its shape. */
export function shapeProblems(sources: Sources): SourceProblem[] {
  return [...sources.values()].flatMap((file) => {
    const shape = shapeOf(file.name, file.value);
    return shape ? misfits(file, shape) : [];
  });
}

function misfits(file: SourceFile, shape: Shape): SourceProblem[] {
  const validate = compiled.get(shape) ?? ajv.compile(completeShape(shape));
  compiled.set(shape, validate);
  if (validate(file.value)) return [];
  const telling = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if");
  return telling.map((error) => {
    const { what, fix, key } = describeError(error);
    const path = [...pathOf(error.instancePath), ...(key === undefined ? [] : [key])];
    return { file: file.name, ...file.placeOf(path), what: `${placeName(path)}${what}`, fix };
  });
}

interface ErrorText {
  readonly what: string;
  readonly fix: string;
  /** The wrong key of the object that the error names. */
  readonly key?: string;
}

function describeError({ keyword, params, data, parentSchema, message }: ErrorObject): ErrorText {
  const advice = parentSchema?.description ?? "correct it as spec/README.md says";
  if (keyword === "additionalProperties") {
    const key = String(params.additionalProperty);
    const known = Object.keys(parentSchema?.properties ?? {});
    return { key, what: "is not a known key", fix: unknownKeyFix(key, known) };
  }
  if (keyword === "required") {
    const isRecord = parentSchema?.additionalProperties === false;
    const fix = isRecord ? `add \`${params.missingProperty}\`` : advice;
    return { what: `lacks \`${params.missingProperty}\``, fix };
  }
  if (keyword === "enum") {
    const fix = parentSchema?.description ?? `write one of ${params.allowedValues.join(", ")}`;
    return { what: `is ${shown(data)}`, fix };
  }
  if (keyword === "uniqueItems") return { what: "has a duplicate entry", fix: "list each once" };
  if (keyword === "minItems" || keyword === "minProperties")
    return { what: "has too few entries", fix: "add one, or remove it" };
  if (keyword === "type")
    return { what: `is ${shown(data)}, not of type ${params.type}`, fix: advice };
  return { what: `is ${shown(data)}, which ${message}`, fix: advice };
}

function unknownKeyFix(key: string, known: readonly string[]): string {
  const [nearest] = known
    .map((name) => ({ name, steps: distance(name, key) }))
    .filter(({ steps }) => steps <= 2)
    .sort((a, b) => a.steps - b.steps);
  if (nearest) return `write \`${nearest.name}\``;
  return `remove it, or write one of ${known.join(", ")}`;
}

/** How many letters to change, add or drop to turn one word into the other. */
function distance(one: string, other: string): number {
  let row = [...other].map((_, i) => i + 1);
  for (const [i, letter] of [...one].entries()) {
    let [corner, left] = [i, i + 1];
    row = row.map((above, j) => {
      const change = corner + (letter === other[j] ? 0 : 1);
      corner = above;
      left = Math.min(change, above + 1, left + 1);
      return left;
    });
  }
  return row.at(-1) ?? one.length;
}

function pathOf(instancePath: string): string[] {
  const steps = instancePath.split("/").slice(1);
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function placeName(path: readonly string[]): string {
  const shownPath = path.filter((step) => step !== "post").join("/");
  return shownPath === "" ? "the file " : `${shownPath} `;
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? "nothing";
  return json.length > 60 ? `${json.slice(0, 57)}...` : json;
}
