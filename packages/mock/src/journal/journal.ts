import type { AccountsMethod } from "@vox-accounts/types";
import { type Check, demandFields, demandMethod, oneOf, text } from "../checks.ts";

/** A request in the journal, without token and secrets. */
export interface JournalEntry {
  /** Numbers the mock's requests from 1. */
  readonly id: number;
  /** When it was answered, in UTC, such as `2026-01-31T10:00:00.000Z`. */
  readonly time: string;
  /** The API method, or the path if no method is named. */
  readonly method: string;
  /** The HTTP verb. */
  readonly verb: string;
  /** Where the parameters were; empty if there were none. */
  readonly places: readonly ("query" | "form" | "multipart")[];
  /**
   * The parameters as sent; a list if one was repeated. Values of secret and unknown parameters are
   * `[redacted]`.
   */
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  /** The account of the token; missing if the token was refused. */
  readonly issuer?: number;
  /** The HTTP status of the response. */
  readonly status: number;
  /** Whether the request was answered, refused or got a fault. */
  readonly outcome: JournalOutcome;
  /** Whether the call was executed, even if the caller never saw the response. */
  readonly executed: boolean;
}

/** The outcome of a request. */
export type JournalOutcome =
  | {
      /** The call was answered without a fault. */
      readonly kind: "answered";
    }
  | {
      /** The request was refused. */
      readonly kind: "refused";
      /** The vendor's error code; missing if the request was refused with an HTTP status. */
      readonly code?: number;
      /** Why, as in the header `x-vox-mock-reason`. */
      readonly reason: string;
    }
  | {
      /** The response had a fault. */
      readonly kind: "fault";
      /** The fault, as in the header `x-vox-mock-fault`; several are joined with `+`. */
      readonly name: string;
    };

/** Which requests to return; by default all of them. */
export interface RequestFilter {
  /** A method of the contract, or the `method` of an entry. */
  readonly method?: AccountsMethod | (string & {}) | undefined;
  /** Only requests with this outcome. */
  readonly outcome?: JournalOutcome["kind"] | undefined;
}

const OUTCOMES = ["answered", "refused", "fault"] satisfies JournalOutcome["kind"][];
export const FILTER: { readonly [Name in keyof Required<RequestFilter>]: Check } = {
  method: text("the name of a method", /^/),
  outcome: oneOf(OUTCOMES),
};

/** The limits of a journal. */
export interface JournalLimits {
  readonly entries: number;
  /** Size of the entries as JSON in UTF-8. */
  readonly bytes: number;
}

/**
 * An entry as JSON. Its size is known, and it does not keep the request in memory, as substrings of
 * the request would.
 */
interface Line {
  readonly text: string;
  readonly bytes: number;
}

/** Keeps the latest requests and counts the dropped ones. */
export class Journal {
  readonly #limits: JournalLimits;
  readonly #methods: ReadonlyMap<string, unknown>;
  #lines: Line[] = [];
  #bytes = 0;
  #count = 0;
  #dropped = 0;

  /** `methods` are those of the contract and the defined ones. */
  constructor(limits: JournalLimits, methods: ReadonlyMap<string, unknown>) {
    this.#limits = limits;
    this.#methods = methods;
  }

  /** How many requests were dropped since the journal was last cleared. */
  get dropped(): number {
    return this.#dropped;
  }

  add(entry: Omit<JournalEntry, "id">): void {
    this.#count += 1;
    const text = JSON.stringify({ id: this.#count, ...entry });
    const bytes = Buffer.byteLength(text);
    this.#lines.push({ text, bytes });
    this.#bytes += bytes;
    while (this.#lines.length > this.#limits.entries || this.#bytes > this.#limits.bytes)
      this.#dropOldest();
  }

  /**
   * Returns the matching requests, oldest first. Throws a `TypeError` for an unknown filter or
   * method, so that a test for "no such call" cannot pass on a typo.
   */
  list(filter: RequestFilter = {}): JournalEntry[] {
    demandFields("The filter of requests", filter, FILTER);
    const { method, outcome } = filter;
    // `add` wrote it
    const entries = this.#lines.map(({ text }) => JSON.parse(text) as JournalEntry);
    if (method !== undefined && !entries.some((entry) => entry.method === method))
      demandMethod(method, this.#methods.keys());
    return entries.filter(
      (entry) =>
        (method === undefined || entry.method === method) &&
        (outcome === undefined || entry.outcome.kind === outcome),
    );
  }

  clear(): void {
    this.#lines = [];
    this.#bytes = 0;
    this.#dropped = 0;
  }

  #dropOldest(): void {
    this.#bytes -= this.#lines.shift()?.bytes ?? 0;
    this.#dropped += 1;
  }
}
