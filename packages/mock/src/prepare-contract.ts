import QuickLRU from "quick-lru";
import { type Contract, type ErrorTexts, readContract } from "./contract/contract.ts";
import { loadContract } from "./contract/document.ts";
import { createPrism, type Prism } from "./prism/create-prism.ts";

/** What depends only on the contract. All mocks of one contract in this process share it. */
export interface PreparedContract {
  readonly contract: Contract;
  readonly prism: Prism;
}

const MAX_PREPARED_CONTRACTS = 4;
const prepared = new QuickLRU<string, Promise<PreparedContract>>({
  maxSize: MAX_PREPARED_CONTRACTS,
});

/** Prepares a bundled contract, or returns the result of preparing an equal one earlier. */
export async function prepareContract(
  bundle: object,
  errorTexts: ErrorTexts,
): Promise<PreparedContract> {
  const text = JSON.stringify(bundle); // the object itself may change after the start of a mock
  const shared = prepared.get(text) ?? prepare(bundle);
  prepared.set(text, shared);
  shared.catch(() => prepared.delete(text));
  const { contract, prism } = await shared;
  return { contract: { ...contract, errorTexts }, prism };
}

async function prepare(bundle: object): Promise<PreparedContract> {
  const contract = readContract(bundle, {});
  deepFreeze(contract.document);
  // Prism changes the document it is given
  const prism = await createPrism(loadContract(bundle), contract.responses);
  return { contract, prism };
}

function deepFreeze(value: unknown): void {
  if (typeof value === "object" && value !== null)
    Object.values(Object.freeze(value)).forEach(deepFreeze);
}
