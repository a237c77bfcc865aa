import type { Operation } from "../contract/operation.ts";
import type { Flaw } from "./flaw.ts";
import type { Reply } from "./reply.ts";

/** The caller of the API. */
export interface Caller {
  /** From the gate on: the account that the token speaks for. */
  accountId?: number;
}

/** A call of the API, however it was sent. */
export interface ApiCall {
  /** Counts the calls of a mock from 1. */
  readonly id: number;
  /** The HTTP verb. */
  readonly verb: string;
  /** The method's name as the path or `cmd` has it; empty if neither does. */
  readonly method: string;
  /** Parameters of the URL as they came, without `cmd`. */
  readonly query: URLSearchParams;
  /** Parameters of the body as they came, without `cmd`. */
  readonly form: URLSearchParams;
  /** Request headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  /**
   * Shared by every copy of the call, so that the journal knows the caller of a refused call too.
   */
  readonly caller: Caller;
  readonly prefer: string | undefined;
  /** What was wrong before there were parameters to look at. */
  readonly flaws: readonly Flaw[];
  /** From the gate on: the method. */
  readonly operation?: Operation;
  /**
   * From the gate on: the one set of parameters; every name is the method's, and each value fits
   * its schema.
   */
  readonly parameters?: URLSearchParams;
  /** From the gate on: whether it let pass what the contract refuses. */
  readonly tolerated?: boolean;
}

/** A request and its answer, before the answer goes out. */
export interface Answered {
  /** The HTTP verb. */
  readonly verb: string;
  /** The API method, or the path if it names none. */
  readonly method: string;
  /** Missing if the request could not be read as a call. */
  readonly call: ApiCall | undefined;
  readonly reply: Reply;
  /** The server's clock, in milliseconds. */
  readonly time: number;
}

/** Answers a call. */
export type Answer = (call: ApiCall) => Promise<Reply>;

/** Wraps an answer: may inspect the call, answer it, or change the reply. */
export type Layer = (call: ApiCall, next: Answer) => Promise<Reply>;

/** Puts `layers`, the outermost first, around `innermost`. */
export function compose(layers: readonly Layer[], innermost: Answer): Answer {
  return layers.reduceRight<Answer>((next, layer) => (call) => layer(call, next), innermost);
}
