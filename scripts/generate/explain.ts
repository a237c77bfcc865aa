import { ContractError } from "../contract/source/contract-error.ts";

/** An error message for editors of the contract: places to correct, without a stack trace. */
export function explain(error: unknown): string {
  if (error instanceof ContractError) {
    const count = error.problems.length;
    return `${error.message}\n\nNothing was generated. Problems in the contract: ${count}.`;
  }
  const what = error instanceof Error ? error.message : String(error);
  return `Nothing was generated: ${what}\n\`npm run lint\` may show where in the contract the problem is.`;
}
