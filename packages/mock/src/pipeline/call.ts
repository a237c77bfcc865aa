import type { Operation } from "../contract/operation.ts";
import type { Flaw } from "./flaw.ts";
import type { Reply } from "./reply.ts";

/** The caller of the API. */
export interface Caller {
  /** The account of the token; set by the gate. */
  accountId?: number;
}

/** A call of the API, independent of its transport. */
export interface ApiCall {
  /** Numbers the mock's calls from 1. */
  readonly id: number;
  /** The HTTP verb. */
  readonly verb: string;
  /** The method's name in the path or in `cmd`; empty if it is in neither. */
  readonly method: string;
  /** The URL's parameters as sent, without `cmd`. */
  readonly query: URLSearchParams;
  /** The body's parameters as sent, without `cmd`. */
  readonly form: URLSearchParams;
  /** Request headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly authorization: string | undefined;
  /**
   * Shared by all copies of the call, so that the journal also knows the caller of a refused one.
   */
  readonly caller: Caller;
  readonly prefer: string | undefined;
  /** What was wrong with the request before its parameters could be read. */
  readonly flaws: readonly Flaw[];
  /** The method; set by the gate. */
  readonly operation?: Operation;
  /**
   * All parameters, set by the gate: every name is one of the method's, and every value matches its
   * schema.
   */
  readonly parameters?: URLSearchParams;
  /** Whether the gate accepted what the contract refuses. */
  readonly tolerated?: boolean;
}

/** A request and its response, before the response is sent. */
export interface Answered {
  /** The HTTP verb. */
  readonly verb: string;
  /** The API method, or the path if no method is named. */
  readonly method: string;
  /** Missing if the request is not a call. */
  readonly call: ApiCall | undefined;
  readonly reply: Reply;
  /** The server's clock, in milliseconds. */
  readonly time: number;
}

/** Answers a call. */
export type Answer = (call: ApiCall) => Promise<Reply>;

/** Wraps an answer: may inspect the call, answer it, or change the reply. */
export type Layer = (call: ApiCall, next: Answer) => Promise<Reply>;

/** Composes `layers`, outermost first, around `innermost`. */
export function compose(layers: readonly Layer[], innermost: Answer): Answer {
  return layers.reduceRight<Answer>((next, layer) => (call) => layer(call, next), innermost);
}
