import { createConfig, bundle as redoclyBundle } from "@redocly/openapi-core";
import type { Contract } from "./contract.ts";

/** Reads the contract at `openapi.yaml` with every file reference resolved, and nothing else changed. */
export async function bundle(openapiYaml: string): Promise<Contract> {
  const { bundle: result, problems } = await redoclyBundle({ ref: openapiYaml, config: await createConfig({}) });
  const broken = problems.filter((problem) => problem.severity === "error");
  if (broken.length > 0) {
    const list = broken.map((problem) => `  ${problem.location[0]?.source.absoluteRef ?? openapiYaml}: ${problem.message}`);
    throw new Error(`The contract does not bundle:\n${list.join("\n")}`);
  }
  return result.parsed as Contract; // openapi-core types every document as unknown
}
