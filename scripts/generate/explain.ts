import { ContractError } from "../contract/source/contract-error.ts";

/** What went wrong, for the editor of the contract: places to correct, and no stack. */
export function explain(error: unknown): string {
  if (error instanceof ContractError) {
    const count = error.problems.length;
    return `${error.message}\n\nNothing was generated. Problems in the contract: ${count}.`;
  }
  const what = error instanceof Error ? error.message : String(error);
  return `Nothing was generated: ${what}\n\`npm run lint\` may tell where in the contract it is.`;
}
