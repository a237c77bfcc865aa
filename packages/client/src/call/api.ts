import type { Operation, SteeringCodes } from "@vox-accounts/types";

/** What the engine knows about an API. Only the entry points import the generated tables. */
export interface Api {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly codes: SteeringCodes;
}

/** The operation with this name, if the API has one. */
export function findOperation({ operations }: Api, method: string): Operation | undefined {
  return Object.hasOwn(operations, method) ? operations[method] : undefined;
}
