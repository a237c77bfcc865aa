import type { Check } from "../checks.ts";
import type { Answer, ApiCall } from "../pipeline/call.ts";
import type { Reply } from "../pipeline/reply.ts";
import type { Fault, FaultName, Faults } from "./fault-types.ts";

/** One kind of fault: its properties and its effect. */
export type FaultRow<F> = {
  /** Every property of the fault with its check. */
  readonly properties: { readonly [P in keyof F]-?: Check };
  /** Explains why the fault cannot be set for a method, or for all methods if undefined. */
  readonly objection?: (fault: F, method: string | undefined) => string | undefined;
} & (
  | {
      /** Answers a call inside the gate; `next` executes it. */
      readonly answer: (
        fault: F,
        call: ApiCall,
        next: Answer,
        memory: FaultMemory,
      ) => Reply | Promise<Reply>;
    }
  | {
      /** Chooses the fault for this call; undefined means a normal response. */
      readonly choose: (
        fault: F,
        call: ApiCall,
        memory: FaultMemory,
        now: number,
      ) => Fault | undefined;
    }
  | {
      /** How far the clock is ahead when the gate checks the token. */
      readonly secondsAhead: (fault: F) => number;
    }
);

/** What a fault remembers about earlier calls. */
export interface FaultMemory {
  /** The number of calls, including the current one. */
  calls: number;
  /** The rate limit's window of each account. */
  readonly windows: Map<number, { readonly start: number; calls: number }>;
}

/** All kinds of faults; the compiler requires exactly one row for each. */
export type FaultTable = { readonly [N in FaultName]: FaultRow<Faults[N]> };

/** The kind of a fault. */
export function nameOfFault(table: FaultTable, fault: Fault): FaultName {
  // `readFault` has checked that there is one
  return (Object.keys(table) as FaultName[]).find((name) => name in fault) as FaultName;
}

/** The row of a fault. */
export function rowOfFault(table: FaultTable, fault: Fault): FaultRow<Fault> {
  return table[nameOfFault(table, fault)] as FaultRow<Fault>; // the row of this fault
}
