import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import type { PublishedContract } from "../../src/document/published-contract.ts";
import type { SiteSources } from "../../src/site/read-sources.ts";

/** The fixture contract, as it would be published. */
export const fixtureContract = fixtureDocument as unknown as PublishedContract; // JSON has wider types

/** A small site, without the renderer. */
export const fixtureSources: SiteSources = {
  contract: fixtureContract,
  tested: new Map(),
  recipes: [],
  assets: new Map(),
};
