import { createRequire } from "node:module";
import { errorCodes } from "@vox-accounts/types/error-codes";
import type { Mock } from "./mock.ts";
import { type MockOptions, readOptions } from "./options.ts";
import { serveContract } from "./serve-contract.ts";

/** Starts a mock of the API and makes the key pair that it trusts. */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  readOptions(options); // before anything is read from them
  const bundle = options.contract ?? loadBundle();
  // another bundle may be a part, whose methods name fewer
  const namesAllRoles = options.contract === undefined;
  return serveContract({ bundle, errorTexts: errorCodes, namesAllRoles }, options);
}

function loadBundle(): object {
  // an import of JSON warns on Node 20
  return createRequire(import.meta.url)("@vox-accounts/types/openapi.json") as object;
}
