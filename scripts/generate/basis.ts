import type { Basis, Contract } from "./contract.ts";
import { listOperations } from "./operations.ts";

/** How much of the contract is published, inferred or ours: the number of statements of each kind by basis. */
export function countByBasis(contract: Contract): Record<string, Record<Basis, number>> {
  const counts: Record<string, Record<Basis, number>> = {};
  const count = (kind: string, basis: Basis = "published") => {
    counts[kind] ??= { published: 0, inferred: 0, ours: 0 };
    counts[kind][basis]++;
  };
  for (const { object, parameters } of listOperations(contract)) {
    for (const parameter of parameters) count("parameters", parameter["x-basis"]);
    for (const rule of object["x-rules"] ?? []) count("rules", rule["x-basis"]);
    count("role lists", object["x-roles"]["x-basis"]);
    count("error code lists", object["x-error-codes"]["x-basis"]);
    for (const example of Object.values(object["x-request-examples"])) count("request examples", example["x-basis"]);
    const answers = object.responses["200"].content["application/json"].examples;
    for (const example of Object.values(answers)) count("answer examples", exampleBasis(contract, example));
  }
  for (const schema of Object.values(contract.components.schemas)) count("shared schemas", schema["x-basis"]);
  return counts;
}

function exampleBasis(contract: Contract, example: { $ref?: string; "x-basis"?: Basis }): Basis | undefined {
  const name = example.$ref?.slice("#/components/examples/".length);
  return name ? contract.components.examples?.[name]?.["x-basis"] : example["x-basis"];
}
