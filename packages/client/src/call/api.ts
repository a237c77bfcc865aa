import type { Operation, SteeringCodes } from "@vox-accounts/types";

/** What the engine knows of an API. Only the entries bind the generated one. */
export interface Api {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly codes: SteeringCodes;
}

/** The operation of this name, if the API has it. */
export function findOperation({ operations }: Api, method: string): Operation | undefined {
  return Object.hasOwn(operations, method) ? operations[method] : undefined;
}
