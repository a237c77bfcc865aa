import type { AccountsMethod, AccountsMethods, WireType } from "@vox-accounts/types";
import type { operationTable } from "@vox-accounts/types/operation-table";
import type { OtherParams } from "./definitions.ts";

type Table = typeof operationTable;
type TypesOf<M extends AccountsMethod> = Table[M]["parameters"];
type RequiredOf<M extends AccountsMethod> = Table[M] extends { required: readonly (infer P)[] }
  ? P
  : never;
type ResponseOf<M extends AccountsMethod> = Awaited<ReturnType<AccountsMethods[Uncapitalize<M>]>>;

/** What a parameter's text on the wire is read back as. */
interface Decoded extends Record<WireType, unknown> {
  boolean: boolean;
  integer: number;
  number: number;
  string: string;
  /** `YYYY-MM-DD`. */
  date: string;
  integers: readonly number[] | "all";
  strings: readonly string[];
}

type DecodedParameter<T> = T extends WireType ? Decoded[T] : never;

/** The parameters of a call as they went over the wire, read back by the table: lists split, numbers and booleans made such. */
export type SentParams<M extends AccountsMethod> = {
  readonly [P in Exclude<keyof TypesOf<M>, RequiredOf<M>>]?: DecodedParameter<TypesOf<M>[P]>;
} & { readonly [P in Extract<keyof TypesOf<M>, RequiredOf<M>>]: DecodedParameter<TypesOf<M>[P]> };

/** An answer per method, or a function that makes one of the parameters. */
export type Answers = {
  readonly [M in AccountsMethod]?:
    | ResponseOf<M>
    | ((params: SentParams<M>, extra: OtherParams) => ResponseOf<M> | Promise<ResponseOf<M>>);
};

/** One request; narrow it by `method`. Secrets are readable by name, but not printed, compared or copied with the rest. */
export type RecordedCall = {
  [M in AccountsMethod]: {
    readonly method: M;
    readonly params: SentParams<M>;
    /** What the option `extra` added; not printed, compared or copied with the rest. */
    readonly extra: OtherParams;
  };
}[AccountsMethod];

/** One request to a method that the contract does not have. Parameters are readable by name, but not printed, compared or copied. */
export interface OtherCall {
  readonly method: string;
  readonly params: OtherParams;
}

/** How a call fails: with an error of the API, another answer than the API's, or none. */
export type Failure = (
  | { readonly code: number; readonly msg?: string }
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string;
    }
  /** The code of the socket's error, as Node's `fetch` carries it. */
  | { readonly network: "ECONNREFUSED" | "ECONNRESET" | (string & {}) }
) & {
  /** Milliseconds until it fails. */
  readonly afterMs?: number;
};
