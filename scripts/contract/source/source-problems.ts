/** Problems that make a contract unreadable: invalid YAML and references to nothing. */
import { posix } from "node:path";
import { isObjectOrList } from "../json.ts";
import type { Path, SourceFile } from "./source-file.ts";
import { type Sources, topFiles } from "./source-folder.ts";

/** Something to correct in a file of the contract. */
export interface SourceProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly fix: string;
}

/** Problems that prevent further reading. */
export function readingProblems(sources: Sources): SourceProblem[] {
  const files = [...sources.values()];
  const missing = topFiles.filter((name) => !sources.has(name));
  return [
    ...missing.map((file) => {
      return { file, line: 1, column: 1, what: "the file is missing", fix: "add it" };
    }),
    ...files.filter(({ name }) => !name.endsWith(".yaml")).map(misnamed),
    ...files.flatMap(mistakesIn),
    ...files.flatMap((file) => referenceProblems(sources, file)),
  ];
}

function misnamed({ name }: SourceFile): SourceProblem {
  const what = "the name of the file does not end with .yaml";
  return { file: name, line: 1, column: 1, what, fix: "rename it" };
}

function mistakesIn({ name, mistakes }: SourceFile): SourceProblem[] {
  const fix = "correct the YAML: check indentation, quotes, colons and duplicate keys";
  return mistakes.map((mistake) => ({ file: name, fix, ...mistake }));
}

function referenceProblems(sources: Sources, file: SourceFile): SourceProblem[] {
  return referencesIn(file.value).flatMap(({ path, ref }) => {
    const what = referenceFault(sources, file, ref);
    if (what === undefined) return [];
    const fix = "correct the path, or add the missing target";
    return [{ file: file.name, ...file.placeOf([...path, "$ref"]), what, fix }];
  });
}

interface Reference {
  readonly path: Path;
  readonly ref: unknown;
}

function referencesIn(node: unknown, path: Path = []): Reference[] {
  if (!isObjectOrList(node)) return [];
  const own = "$ref" in node ? [{ path, ref: node.$ref }] : [];
  const below = Object.entries(node).flatMap(([key, child]) => referencesIn(child, [...path, key]));
  return [...own, ...below];
}

function referenceFault(sources: Sources, { name }: SourceFile, ref: unknown): string | undefined {
  if (typeof ref !== "string") return "a reference that is not a string";
  const [path = "", pointer = ""] = ref.split("#");
  const target = path === "" ? name : posix.join(posix.dirname(name), path);
  const file = sources.get(target);
  if (!file) return `the reference ${ref} names the file ${target}, which does not exist`;
  if (file.mistakes.length > 0 || isThere(file.value, pointer)) return undefined;
  return `the reference ${ref} names ${pointer}, which ${target} does not have`;
}

function isThere(value: unknown, pointer: string): boolean {
  const keys = pointer.split("/").slice(1);
  let node = value;
  for (const key of keys) {
    const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
    if (!isObjectOrList(node) || !Object.hasOwn(node, name)) return false;
    node = node[name];
  }
  return true;
}
