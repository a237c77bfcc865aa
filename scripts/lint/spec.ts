import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { bundle } from "../generate/bundle.ts";
import type { Contract } from "../generate/contract.ts";
import { type ErrorCatalogue, readErrorCatalogue } from "../generate/error-catalogue.ts";
import type { Problem } from "./problem.ts";

/** Everything in `spec/` that the checks look at. */
export interface Spec {
  contract: Contract;
  errors: ErrorCatalogue;
  readme: string;
  /** The file that each path of openapi.yaml refers to. */
  pathFiles: Record<string, string>;
  /** Names of the files in each folder, without their ending. */
  files: Record<Folder, string[]>;
}

export type Folder = "methods" | "schemas" | "examples";

/** A check tells what does not hold; an empty list is a pass. */
export type Check = (spec: Spec) => Problem[];

/** Reads the contract in `folder`, bundled, with what stands beside it. */
export async function readSpec(folder: string): Promise<Spec> {
  const openapiYaml = join(folder, "openapi.yaml");
  const [contract, errors, readme, root, methods, schemas, examples] = await Promise.all([
    bundle(openapiYaml),
    readErrorCatalogue(join(folder, "errors.yaml")),
    readFile(join(folder, "README.md"), "utf8"),
    readFile(openapiYaml, "utf8"),
    fileNames(join(folder, "methods")),
    fileNames(join(folder, "schemas")),
    fileNames(join(folder, "examples")),
  ]);
  const { paths } = parse(root) as { paths: Record<string, { $ref?: string }> };
  const pathFiles = Object.fromEntries(Object.entries(paths).map(([path, { $ref }]) => [path, $ref ?? "openapi.yaml"]));
  return { contract, errors, readme, pathFiles, files: { methods, schemas, examples } };
}

async function fileNames(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.map((name) => name.replace(/\.yaml$/u, "")).sort();
}
