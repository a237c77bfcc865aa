import { createRequire } from "node:module";
import type { Contract } from "@vox-accounts/scripts/contract/document";
import { listOperations } from "@vox-accounts/scripts/contract/operations";

/** The bundle of the real contract. */
export const bundle: Contract = createRequire(import.meta.url)("@vox-accounts/types/openapi.json");

/** Every method of the contract. */
export const operations = listOperations(bundle);
