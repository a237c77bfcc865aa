import type { AccountsMethod, AccountsMethods, WireType } from "@vox-accounts/types";
import type { operationTable } from "@vox-accounts/types/operation-table";
import type { OtherParams } from "./definitions.ts";

type Table = typeof operationTable;
type TypesOf<M extends AccountsMethod> = Table[M]["parameters"];
type RequiredOf<M extends AccountsMethod> = Table[M] extends { required: readonly (infer P)[] }
  ? P
  : never;
type ResponseOf<M extends AccountsMethod> = Awaited<ReturnType<AccountsMethods[Uncapitalize<M>]>>;

/** The type that a wire type is decoded to. */
interface Decoded extends Record<WireType, unknown> {
  /** `true` or `false`. */
  boolean: boolean;
  /** A whole number. */
  integer: number;
  /** A number, possibly with a fraction. */
  number: number;
  /** Any text. */
  string: string;
  /** A day, `YYYY-MM-DD`. */
  date: string;
  /** The items of the list, or `"all"`. */
  integers: readonly number[] | "all";
  /** The items of the list. */
  strings: readonly string[];
}

type DecodedParameter<T> = T extends WireType ? Decoded[T] : never;

/** The parameters of a call, decoded from the wire: lists are arrays again, numbers and booleans have their own types. */
export type SentParams<M extends AccountsMethod> = {
  readonly [P in Exclude<keyof TypesOf<M>, RequiredOf<M>>]?: DecodedParameter<TypesOf<M>[P]>;
} & { readonly [P in Extract<keyof TypesOf<M>, RequiredOf<M>>]: DecodedParameter<TypesOf<M>[P]> };

/** The response body of each method, or a function that returns it for the parameters of the call. */
export type Answers = {
  readonly [M in AccountsMethod]?:
    | ResponseOf<M>
    | ((params: SentParams<M>, extra: OtherParams) => ResponseOf<M> | Promise<ResponseOf<M>>);
};

/** A request; narrow it by `method`. */
export type RecordedCall = {
  [M in AccountsMethod]: {
    /** The method's name on the wire, such as `GetAccountInfo`. */
    readonly method: M;
    /** The decoded parameters. Secrets can be read by name but are not enumerable, so tests do not print, compare or copy them. */
    readonly params: SentParams<M>;
    /** The parameters from the option `extra`, as strings; not enumerable. */
    readonly extra: OtherParams;
  };
}[AccountsMethod];

/** A request to a method that the contract does not have. */
export interface OtherCall {
  /** The method's name on the wire. */
  readonly method: string;
  /** The parameters as strings; can be read by name, but are not enumerable. */
  readonly params: OtherParams;
}

/** How a call fails: with an error of the API, with another HTTP status, or without a response. */
export type Failure = (
  | {
      /** The vendor's error code, such as 127. */
      readonly code: number;
      /** The error message. Default: the message in the contract. */
      readonly msg?: string;
    }
  | {
      /** The HTTP status, such as 503. */
      readonly status: number;
      /** The response headers. Default: none. */
      readonly headers?: Readonly<Record<string, string>>;
      /** The response body. Default: none. */
      readonly body?: string;
    }
  | {
      /** The code of a socket error, such as `ECONNRESET`. */
      readonly network: "ECONNREFUSED" | "ECONNRESET" | (string & {});
    }
) & {
  /** Delay before the failure in milliseconds. Default: the option `latencyMs`. */
  readonly afterMs?: number;
};
