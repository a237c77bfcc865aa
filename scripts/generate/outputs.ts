import { examplesIn, listCallbacks } from "../contract/callbacks.ts";
import type { Basis, Contract } from "../contract/document.ts";
import { answersOf, listOperations } from "../contract/operations.ts";
import { errorCatalogue, readContract } from "../contract/read.ts";
import { resolved } from "../contract/references.ts";
import { shapeProblems } from "../contract/shape/shape-problems.ts";
import { ContractError } from "../contract/source/contract-error.ts";
import { readSources, type Sources } from "../contract/source/source-folder.ts";
import { readingProblems } from "../contract/source/source-problems.ts";
import { modulesOf } from "./modules.ts";

/** The output of `generate` for a contract. */
export interface Outputs {
  readonly contract: Contract;
  /** The text of each file, by path in its member. */
  readonly files: ReadonlyMap<string, string>;
}

/** The number of statements of a kind on each basis. */
export type BasisCounts = Record<string, Record<Basis, number>>;

/**
 * Generates from the contract in `folder`; the generated files call it `source`.
 * Throws a `ContractError` with the places to correct.
 */
export async function outputs(folder: string, source: string, read?: Sources): Promise<Outputs> {
  const sources = read ?? (await readSources(folder));
  const problems = [...readingProblems(sources), ...shapeProblems(sources)];
  if (problems.length > 0) throw new ContractError(folder, problems);
  const contract = await readContract(folder, sources);
  const errors = errorCatalogue(sources);
  const banner = `// Generated from ${source}/ by \`pnpm generate\`; edit the contract instead.\n\n`;
  const files = new Map([["openapi.json", `${JSON.stringify(contract, null, 2)}\n`]]);
  for (const [name, text] of await modulesOf(contract, errors)) {
    files.set(`src/generated/${name}`, `${banner}${text}`);
  }
  return { contract, files };
}

/** How many statements of the contract are published, inferred or ours. */
export function countByBasis(contract: Contract): BasisCounts {
  const counts: BasisCounts = {};
  const count = (kind: string, basis: Basis = "published") => {
    counts[kind] ??= { published: 0, inferred: 0, ours: 0 };
    counts[kind][basis]++;
  };
  for (const { object, parameters } of listOperations(contract)) {
    for (const parameter of parameters) count("parameters", parameter["x-basis"]);
    for (const { "x-applies": does } of parameters)
      if (does) count("parameters applied", does["x-basis"]);
    for (const rule of object["x-rules"] ?? []) count("rules", rule["x-basis"]);
    count("role lists", object["x-roles"]["x-basis"]);
    count("error code lists", object["x-error-codes"]["x-basis"]);
    for (const { "x-basis": basis } of Object.values(object["x-request-examples"])) {
      count("request examples", basis);
    }
    for (const example of Object.values(answersOf(object).examples)) {
      count("answer examples", resolved(contract, example)["x-basis"]);
    }
  }
  for (const { object } of listCallbacks(contract)) {
    count("callbacks", object["x-basis"]);
    for (const example of Object.values(examplesIn(object))) {
      count("callback examples", resolved(contract, example)["x-basis"]);
    }
  }
  for (const schema of Object.values(contract.components.schemas)) {
    count("shared schemas", schema["x-basis"]);
  }
  return counts;
}
