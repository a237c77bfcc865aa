import { createRequire } from "node:module";
import type { Contract } from "@vox-accounts/scripts/contract/document";

export type Bundle = Contract;

/** The bundle of the real contract. */
export const bundle: Bundle = createRequire(import.meta.url)("@vox-accounts/types/openapi.json");
