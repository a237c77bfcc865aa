import { type ListedOperation, listOperations } from "@vox-accounts/scripts/contract/operations";
import { readSources } from "../../src/site/read-sources.ts";

export const sources = readSources();
export const operations = listOperations(sources.contract);

/** A read without required parameters. */
export const plainRead = found(
  operations.find(
    ({ in: place, object, parameters }) =>
      place === "query" && object["x-effect"] === "read" && !parameters.some((one) => one.required),
  ),
);

/** An operation that sends a form with required fields. */
export const formWrite = found(
  operations.find(
    ({ in: place, parameters }) => place === "form" && parameters.some((one) => one.required),
  ),
);

function found(operation: ListedOperation | undefined): ListedOperation {
  if (!operation) throw new Error("The contract has no operation of this kind.");
  return operation;
}
