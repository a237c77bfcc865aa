import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Contract, ErrorCatalogue } from "../contract/document.ts";
import { readContract, readErrorCatalogue } from "../contract/read.ts";

/** Everything that the checks look at. */
export interface Spec {
  contract: Contract;
  errors: ErrorCatalogue;
  /** The text that explains the format, its extensions among it. */
  readme: string;
  /** The file that each path of openapi.yaml refers to. */
  pathFiles: Record<string, string>;
  /** Names of the files in each folder, without their ending; of schemas that share a file, theirs. */
  files: Record<Folder, string[]>;
}

export type Folder = "methods" | "answers" | "schemas" | "examples";

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
  const [contract, errors, readme, root, methods, answers, schemas, examples] = await Promise.all([
    readContract(folder),
    readErrorCatalogue(folder),
    readFile(readmeFile, "utf8"),
    readFile(join(folder, "openapi.yaml"), "utf8"),
    fileNames(join(folder, "methods")),
    fileNames(join(folder, "answers")),
    schemaNames(join(folder, "schemas")),
    fileNames(join(folder, "examples")),
  ]);
  const { paths } = parse(root) as { paths: Record<string, { $ref?: string }> };
  const pathFiles = Object.entries(paths).map(([path, { $ref }]) => [path, $ref ?? "openapi.yaml"]);
  return {
    contract,
    errors,
    readme,
    pathFiles: Object.fromEntries(pathFiles),
    files: { methods, answers, schemas, examples },
  };
}

async function schemaNames(folder: string): Promise<string[]> {
  const names = await fileNames(folder);
  const inFiles = names.map(async (name) => {
    const file = parse(await readFile(join(folder, `${name}.yaml`), "utf8")) as object;
    return "title" in file ? [name] : Object.keys(file);
  });
  return (await Promise.all(inFiles)).flat();
}

async function fileNames(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.map((name) => name.replace(/\.yaml$/u, "")).sort();
}
