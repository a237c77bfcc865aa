import { createRequire } from "node:module";
import { errorCodes } from "@vox-accounts/types/error-codes";
import type { Mock } from "./mock.ts";
import { type MockOptions, readOptions } from "./options.ts";
import { serveContract } from "./serve-contract.ts";

/** Starts a mock. By default it uses a free port and a new key pair. */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  readOptions(options); // checks them first
  const bundle = options.contract ?? loadBundle();
  // another bundle may have fewer methods, and so fewer roles
  const namesAllRoles = options.contract === undefined;
  return serveContract({ bundle, errorTexts: errorCodes, namesAllRoles }, options);
}

function loadBundle(): object {
  // importing JSON prints a warning on Node 20
  return createRequire(import.meta.url)("@vox-accounts/types/openapi.json") as object;
}
