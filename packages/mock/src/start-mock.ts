import { createRequire } from "node:module";
import { errorCodes } from "@vox-accounts/types/error-codes";
import type { Mock } from "./mock.ts";
import type { MockOptions } from "./options.ts";
import { serveContract } from "./serve-contract.ts";

/** Starts a mock of the API and makes the key pair that it trusts. */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const bundle = options.contract ?? loadBundle();
  const namesAllRoles = options.contract === undefined; // another bundle may be a part, whose methods name fewer
  return serveContract({ bundle, errorTexts: errorCodes, namesAllRoles }, options);
}

function loadBundle(): object {
  return createRequire(import.meta.url)("@vox-accounts/types/openapi.json") as object; // an import of JSON warns on Node 20
}
