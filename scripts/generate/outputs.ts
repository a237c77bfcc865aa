import { join } from "node:path";
import { bundle } from "./bundle.ts";
import type { Contract } from "./contract.ts";
import { readErrorCatalogue } from "./error-catalogue.ts";
import { errorCodesModule } from "./error-codes.ts";
import { methodsModule } from "./methods.ts";
import { openapiTypes } from "./openapi-types.ts";
import { operationFactsModule } from "./operation-facts.ts";
import { operationTableModule } from "./operation-table.ts";

/** What `generate` makes of the contract in `specFolder`: the bundle and the text of each file, by its path in packages/types. */
export async function outputs(specFolder: string): Promise<{ contract: Contract; files: Map<string, string> }> {
  const contract = await bundle(join(specFolder, "openapi.yaml"));
  const errors = await readErrorCatalogue(join(specFolder, "errors.yaml"));
  const modules = {
    "openapi.ts": await openapiTypes(contract),
    "methods.ts": methodsModule(contract, errors),
    "operation-table.ts": operationTableModule(contract, errors),
    "operation-facts.ts": operationFactsModule(contract),
    "error-codes.ts": errorCodesModule(errors),
  };
  const files = new Map([["openapi.json", `${JSON.stringify(contract, null, 2)}\n`]]);
  for (const [name, text] of Object.entries(modules)) files.set(`src/generated/${name}`, `${banner}${text}`);
  return { contract, files };
}

const banner = "// Generated from spec/ by `pnpm generate`; edit the contract instead.\n\n";
