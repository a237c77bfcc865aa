import type { Contract } from "../../contract/contract.ts";
import { createRecordCheck } from "../../contract/record-check.ts";
import type { MockState } from "./mock-state.ts";
import { createSchemas, stateSchema } from "./schemas.ts";

/** Reads a state from outside, as a copy; throws a `TypeError` that names the property. */
export type StateReader = (value: unknown) => MockState;

/** Makes the reader of states of one account. */
export function createStateReader(contract: Contract, accountId: number): StateReader {
  let check: ReturnType<typeof createRecordCheck> | undefined;
  return (value) => {
    check ??= createRecordCheck("The state", stateSchema(createSchemas(contract)));
    check(value);
    const state = structuredClone(value) as MockState; // just checked
    if (state.account.account_id === accountId) return state;
    throw new TypeError(`account.account_id: the mock speaks for account ${accountId}.`);
  };
}
