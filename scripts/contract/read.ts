/** Reads the contract from its folder, as `spec/` is laid out. */
import { join, relative, sep } from "node:path";
import { createConfig, getLineColLocation, bundle as redoclyBundle } from "@redocly/openapi-core";
import type { Contract, ErrorCatalogue } from "./document.ts";
import { ContractError } from "./source/contract-error.ts";
import { readSources, type Sources } from "./source/source-folder.ts";
import { readingProblems, type SourceProblem } from "./source/source-problems.ts";

/**
 * Reads the contract with every file reference resolved, and the error catalogue, which OpenAPI
 * cannot reference. Throws a `ContractError` if a file is not YAML or a reference does not exist.
 */
export async function readContract(folder: string, read?: Sources): Promise<Contract> {
  const sources = read ?? (await readSources(folder));
  const unreadable = readingProblems(sources);
  if (unreadable.length > 0) throw new ContractError(folder, unreadable);
  const config = await createConfig({});
  const { bundle, problems } = await redoclyBundle({ ref: join(folder, "openapi.yaml"), config });
  const broken = problems.filter((problem) => problem.severity === "error");
  if (broken.length > 0) throw new ContractError(folder, broken.map(inSource(folder)));
  // two schemas may share an object of fields; a JSON copy makes them independent
  const contract = JSON.parse(JSON.stringify(bundle.parsed)) as Contract;
  return { ...contract, "x-error-catalogue": errorCatalogue(sources) };
}

/** The vendor's error codes. */
export function errorCatalogue(sources: Sources): ErrorCatalogue {
  return sources.get("errors.yaml")?.value as ErrorCatalogue; // the lint checks its shape
}

type RedoclyProblem = Awaited<ReturnType<typeof redoclyBundle>>["problems"][number];

/** Turns a Redocly problem into one of ours. */
export function inSource(folder: string): (found: RedoclyProblem) => SourceProblem {
  return ({ location: [place], message, suggest }) => {
    const start = place && getLineColLocation(place).start;
    const file = place && relative(folder, place.source.absoluteRef).split(sep).join("/");
    const [nearest] = suggest ?? [];
    return {
      file: file ?? "openapi.yaml",
      line: start?.line ?? 1,
      column: start?.col ?? 1,
      what: message.replace(/\.$/u, ""),
      fix: nearest ? `did you mean ${nearest}?` : "correct it",
    };
  };
}
