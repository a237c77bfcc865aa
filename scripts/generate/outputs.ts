import { join } from "node:path";
import { bundle } from "./bundle.ts";
import type { Contract } from "./contract.ts";
import { readErrorCatalogue } from "./error-catalogue.ts";
import { errorCodesModule } from "./error-codes.ts";
import { methodsModule } from "./methods.ts";
import { openapiTypes } from "./openapi-types.ts";
import { operationFactsModule } from "./operation-facts.ts";
import { operationTableModule } from "./operation-table.ts";

/** What `generate` makes of a contract. */
export interface Outputs {
  readonly contract: Contract;
  /** The text of each file, by its path in the member that holds it. */
  readonly files: ReadonlyMap<string, string>;
}

/** Generates from the contract in `folder`; `source` is how the generated files call that folder. */
export async function outputs(folder: string, source: string): Promise<Outputs> {
  const contract = await bundle(join(folder, "openapi.yaml"));
  const errors = await readErrorCatalogue(join(folder, "errors.yaml"));
  const modules = {
    "openapi.ts": await openapiTypes(contract),
    "methods.ts": methodsModule(contract, errors),
    "operation-table.ts": operationTableModule(contract, errors),
    "operation-facts.ts": operationFactsModule(contract),
    "error-codes.ts": errorCodesModule(errors),
  };
  const files = new Map([["openapi.json", `${JSON.stringify(contract, null, 2)}\n`]]);
  for (const [name, text] of Object.entries(modules)) {
    files.set(`src/generated/${name}`, `${banner(source)}${text}`);
  }
  return { contract, files };
}

function banner(source: string): string {
  return `// Generated from ${source}/ by \`pnpm generate\`; edit the contract instead.\n\n`;
}
