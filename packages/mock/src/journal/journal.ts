import type { AccountsMethod } from "@vox-accounts/types";
import { type Check, demandFields, demandMethod, oneOf, text } from "../checks.ts";

/** A request as the journal keeps it; it holds no token and no secret. */
export interface JournalEntry {
  /** Counts the requests of a mock from 1. */
  readonly id: number;
  /** When it was answered, in UTC, such as `2026-01-31T10:00:00.000Z`. */
  readonly time: string;
  /** The API method, or the path if it names none. */
  readonly method: string;
  /** The HTTP verb. */
  readonly verb: string;
  /** Where parameters stood; empty if there were none. */
  readonly places: readonly ("query" | "form" | "multipart")[];
  /**
   * As they came; a list if one was given more than once. Secrets and what the method does not know
   * read `[redacted]`.
   */
  readonly parameters: Readonly<Record<string, string | readonly string[]>>;
  /** The account that the token speaks for; left out if the token was not believed. */
  readonly issuer?: number;
  /** The HTTP status of the answer. */
  readonly status: number;
  readonly outcome: JournalOutcome;
  /** Whether the call was executed, whatever the caller saw of it. */
  readonly executed: boolean;
}

/** What became of a request. */
export type JournalOutcome =
  | { readonly kind: "answered" }
  /** `code` is the vendor's; left out for what was refused with an HTTP status. */
  | { readonly kind: "refused"; readonly code?: number; readonly reason: string }
  /** `name` as in the `x-vox-mock-fault` header; several are joined with `+`. */
  | { readonly kind: "fault"; readonly name: string };

/** Which requests to give; all of them without. */
export interface RequestFilter {
  /** One that the contract has, or what an entry has in its place. */
  readonly method?: AccountsMethod | (string & {}) | undefined;
  readonly outcome?: JournalOutcome["kind"] | undefined;
}

const OUTCOMES = ["answered", "refused", "fault"] satisfies JournalOutcome["kind"][];
export const FILTER: { readonly [Name in keyof Required<RequestFilter>]: Check } = {
  method: text("a method's name", /^/),
  outcome: oneOf(OUTCOMES, ", "),
};

/** How much a journal keeps. */
export interface JournalLimits {
  readonly entries: number;
  /** Of the entries as JSON in UTF-8. */
  readonly bytes: number;
}

/**
 * An entry as JSON: its size is known, and it keeps nothing of the request alive, as parts of a
 * string keep the whole string.
 */
interface Line {
  readonly text: string;
  readonly bytes: number;
}

/** Keeps the latest requests, and counts those it had to let go. */
export class Journal {
  readonly #limits: JournalLimits;
  readonly #methods: ReadonlyMap<string, unknown>;
  #lines: Line[] = [];
  #bytes = 0;
  #count = 0;
  #dropped = 0;

  /** `methods` are those of the contract, and those that are defined beside it. */
  constructor(limits: JournalLimits, methods: ReadonlyMap<string, unknown>) {
    this.#limits = limits;
    this.#methods = methods;
  }

  /** Requests that are no longer kept, since the journal was last cleared. */
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
   * The requests that are kept and fit, the oldest first; throws a `TypeError` for a filter or a
   * method that it does not know, so that "no such call" is not true of a typo.
   */
  list(filter: RequestFilter = {}): JournalEntry[] {
    demandFields("The filter of requests", filter, FILTER);
    const { method, outcome } = filter;
    // as `add` wrote it
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
