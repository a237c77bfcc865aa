import type { Contract, ErrorCatalogue } from "../contract/document.ts";
import { callbacksModule, callbackTableModule } from "./callbacks.ts";
import { errorCodesModule, operationFactsModule } from "./facts.ts";
import { methodsModule } from "./methods.ts";
import { operationTableModule } from "./operation-table.ts";
import { openapiTypes } from "./types.ts";

/** The text of each generated module, by file name. */
export async function modulesOf(
  contract: Contract,
  errors: ErrorCatalogue,
): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ["openapi.ts", await openapiTypes(contract)],
    ["methods.ts", methodsModule(contract, errors)],
    ["operation-table.ts", operationTableModule(contract, errors)],
    ["callbacks.ts", callbacksModule(contract)],
    ["callback-table.ts", callbackTableModule(contract)],
    ["operation-facts.ts", operationFactsModule(contract)],
    ["error-codes.ts", errorCodesModule(errors)],
  ]);
}
