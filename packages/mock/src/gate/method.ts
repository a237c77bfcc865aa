import type { Operation } from "../contract/operation.ts";
import { nearest } from "./nearest.ts";
import { Refusal } from "./refusal.ts";
import { sayName } from "./say-name.ts";

/** Finds the method that a request names, letter for letter. */
export function findOperation(operations: ReadonlyMap<string, Operation>, name: string): Operation {
  const operation = operations.get(name);
  if (operation) return operation;
  const sources = [...operations.values()].flatMap((known) => known.sources.map((source) => source.split(":")[0] ?? source));
  if (name === "") {
    throw new Refusal(102, "Method: neither path nor cmd names one; write /platform_api/<method> or cmd=<method>.", sources);
  }
  const said = sayName(name) ?? "what the request names";
  const meant = nearest(name, operations.keys());
  const cased = meant?.toLowerCase() === name.toLowerCase();
  const fix = meant
    ? `${cased ? "names are case-sensitive: write" : "did you mean"} ${meant}${cased ? "." : "?"}`
    : "see the contract.";
  throw new Refusal(103, `Method: ${said} is unknown; ${fix}`, sources);
}
