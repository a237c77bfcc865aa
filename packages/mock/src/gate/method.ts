import type { Operation } from "../contract/operation.ts";
import { Refusal } from "./refusal.ts";

/** Finds the method that a request names, letter for letter. */
export function findOperation(operations: ReadonlyMap<string, Operation>, name: string): Operation {
  const operation = operations.get(name);
  if (operation) return operation;
  if (name === "") throw new Refusal(102, "Method: the path names none; write /platform_api/<method>.");
  const said = /^\w{1,60}$/.test(name) ? name : "the one in the path";
  const meant = [...operations.keys()].find((known) => known.toLowerCase() === name.toLowerCase());
  throw new Refusal(103, `Method: ${said} is unknown${meant ? `; names are case-sensitive: ${meant}` : ""}.`);
}
