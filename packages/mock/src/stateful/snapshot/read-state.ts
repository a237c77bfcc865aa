import type { Contract } from "../../contract/contract.ts";
import { createRecordCheck } from "../../contract/record-check.ts";
import type { MockState } from "./mock-state.ts";
import { createSchemas, stateSchema } from "./schemas.ts";

/** Reads a copy of a state; throws a `TypeError` that names an invalid property. */
export type StateReader = (value: unknown) => MockState;

/** Creates the reader for states of one account. */
export function createStateReader(contract: Contract, accountId: number): StateReader {
  let check: ReturnType<typeof createRecordCheck> | undefined;
  return (value) => {
    check ??= createRecordCheck("The state", stateSchema(createSchemas(contract)));
    check(value);
    const state = structuredClone(value) as MockState; // checked above
    if (state.account.account_id === accountId) return state;
    throw new TypeError(`account.account_id: the state of account ${accountId} is needed.`);
  };
}
