import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Contract, ErrorCatalogue } from "../contract/document.ts";
import { readContract, readErrorCatalogue } from "../contract/read.ts";

/** Everything that the checks look at. */
export interface Spec {
  contract: Contract;
  errors: ErrorCatalogue;
  counts: Counts;
  alwaysThere: AlwaysThere;
  /** The text that explains the format, its extensions among it. */
  readme: string;
  /** The file that each path of openapi.yaml refers to. */
  pathFiles: Record<string, string>;
  /** Names of the files in each folder, without their ending; of schemas that share a file, theirs. */
  files: Record<Folder, string[]>;
}

export type Folder = "methods" | "answers" | "schemas" | "examples";

/** counts.yaml: how much there is of everything, so that nothing is lost by a slip. */
export interface Counts {
  methods: Record<string, { parameters: number; fields: number }>;
  knownValues: Record<string, number>;
  errorCodes: number;
}

/** always-there.yaml: what is known of which fields of an answer are always there. */
export interface AlwaysThere {
  /** The clients that `typed` goes by. */
  clients: string[];
  schemas: Record<
    string,
    {
      /** What a record is one by. */
      key?: string[];
      /** What the clients type as always there. */
      typed?: string[];
      /** What a parameter leaves out. */
      "left-out"?: { fields: string[]; "x-sources": string[] };
    }
  >;
}

/** Something in the contract that does not hold. */
export interface Problem {
  /** The file, and the place in it. */
  where: string;
  what: string;
  fix: string;
}

/** Puts a problem together. */
export function problem(where: string, what: string, fix: string): Problem {
  return { where, what, fix };
}

/** A check tells what does not hold; an empty list is a pass. */
export type Check = (spec: Spec) => Problem[];

/** Reads the contract in `folder`, bundled, with what stands beside it. */
export async function readSpec(
  folder: string,
  readmeFile = join(folder, "README.md"),
): Promise<Spec> {
  const [contract, errors, readme, counts, alwaysThere, root, files] = await Promise.all([
    readContract(folder),
    readErrorCatalogue(folder),
    readFile(readmeFile, "utf8"),
    readYaml<Counts>(join(folder, "counts.yaml")),
    readYaml<AlwaysThere>(join(folder, "always-there.yaml")),
    readYaml<Root>(join(folder, "openapi.yaml")),
    readNames(folder),
  ]);
  const pathFiles = Object.entries(root.paths).map(([path, { $ref }]) => {
    return [path, $ref ?? "openapi.yaml"];
  });
  return {
    ...{ contract, errors, counts, alwaysThere, readme, files },
    pathFiles: Object.fromEntries(pathFiles),
  };
}

/** openapi.yaml before its references are followed. */
interface Root {
  paths: Record<string, { $ref?: string }>;
}

async function readYaml<T>(file: string): Promise<T> {
  return parse(await readFile(file, "utf8")) as T; // the checks look at what they use of it
}

async function readNames(folder: string): Promise<Spec["files"]> {
  const [methods, answers, schemas, examples] = await Promise.all([
    fileNames(join(folder, "methods")),
    fileNames(join(folder, "answers")),
    schemaNames(join(folder, "schemas")),
    fileNames(join(folder, "examples")),
  ]);
  return { methods, answers, schemas, examples };
}

async function schemaNames(folder: string): Promise<string[]> {
  const names = await fileNames(folder);
  const inFiles = names.map(async (name) => {
    const file = await readYaml<object>(join(folder, `${name}.yaml`));
    return "title" in file ? [name] : Object.keys(file);
  });
  return (await Promise.all(inFiles)).flat();
}

async function fileNames(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.map((name) => name.replace(/\.yaml$/u, "")).sort();
}
