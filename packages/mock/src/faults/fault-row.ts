import type { Check } from "../checks.ts";
import type { Answer, ApiCall } from "../pipeline/call.ts";
import type { Reply } from "../pipeline/reply.ts";
import type { Fault, FaultName, Faults } from "./fault-types.ts";

/** One kind of fault: what it takes, and what it does. */
export type FaultRow<F> = {
  /** Every property of the fault with its check. */
  readonly takes: { readonly [P in keyof F]-?: Check };
  /** Says why the fault cannot be set for a method, or for any if undefined. */
  readonly objection?: (fault: F, method: string | undefined) => string | undefined;
} & (
  | {
      /** Answers a call within the gate; `next` executes it. */
      readonly answer: (
        fault: F,
        call: ApiCall,
        next: Answer,
        memory: FaultMemory,
      ) => Reply | Promise<Reply>;
    }
  | {
      /** The fault that this call meets in place of this one; undefined if it meets none. */
      readonly choose: (
        fault: F,
        call: ApiCall,
        memory: FaultMemory,
        now: number,
      ) => Fault | undefined;
    }
  | {
      /** How far the clock is ahead when the gate looks at the token. */
      readonly secondsAhead: (fault: F) => number;
    }
);

/** What a fault remembers of the calls that it was for. */
export interface FaultMemory {
  /** How many there were, this one among them. */
  calls: number;
  /** The window of each account under a rate limit. */
  readonly windows: Map<number, { readonly start: number; calls: number }>;
}

/** All kinds of faults; a fault without a row, or a row without a fault, does not compile. */
export type FaultTable = { readonly [N in FaultName]: FaultRow<Faults[N]> };

/** The kind of a fault. */
export function nameOfFault(table: FaultTable, fault: Fault): FaultName {
  // one of them is: the reader made sure
  return (Object.keys(table) as FaultName[]).find((name) => name in fault) as FaultName;
}

/** The row of a fault. */
export function rowOfFault(table: FaultTable, fault: Fault): FaultRow<Fault> {
  return table[nameOfFault(table, fault)] as FaultRow<Fault>; // the row of this very fault
}
