/** Reads the contract from its folder, as `spec/` is laid out. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createConfig, bundle as redoclyBundle } from "@redocly/openapi-core";
import { parse } from "yaml";
import type { Contract, ErrorCatalogue } from "./document.ts";

/**
 * Reads the contract with every file reference resolved, and the error catalogue beside it:
 * OpenAPI has no place that may refer to one.
 */
export async function readContract(folder: string): Promise<Contract> {
  const openapiYaml = join(folder, "openapi.yaml");
  const config = await createConfig({});
  const { bundle, problems } = await redoclyBundle({ ref: openapiYaml, config });
  const broken = problems.filter((problem) => problem.severity === "error");
  if (broken.length > 0) {
    const list = broken.map(({ location: [place], message }) => {
      return `  ${place?.source.absoluteRef ?? openapiYaml}: ${message}`;
    });
    throw new Error(`The contract does not bundle:\n${list.join("\n")}`);
  }
  // two schemas may share the fields of one; a copy as JSON lets each be changed by itself
  const contract = JSON.parse(JSON.stringify(bundle.parsed)) as Contract;
  return { ...contract, "x-error-catalogue": await readErrorCatalogue(folder) };
}

/** Reads the vendor's error codes. */
export async function readErrorCatalogue(folder: string): Promise<ErrorCatalogue> {
  // the lint checks its shape
  return parse(await readFile(join(folder, "errors.yaml"), "utf8")) as ErrorCatalogue;
}
