import type { AccountsMethod, AccountsMethods } from "@vox-accounts/types";
import type { Operation } from "../contract/operation.ts";
import { Refusal } from "../pipeline/errors.ts";
import type { World } from "./world.ts";

/** Executes a method on the state, or throws a `Refusal` and changes nothing. */
export type StatefulMethod<M extends AccountsMethod> = (call: StatefulCall<M>) => ResponseOf<M>;

/** A call of a method that uses the state. */
export interface StatefulCall<M extends AccountsMethod> {
  readonly world: World;
  /** The account of the token. */
  readonly accountId: number;
  readonly parameters: CallParameters<ParamsOf<M>>;
  /** The contract's example of the response. */
  readonly example: ResponseOf<M>;
  /** The server's clock, in milliseconds. */
  readonly now: number;
  /** The contract's maximum page size. */
  readonly maxPageSize: number;
}

type FunctionOf<M extends AccountsMethod> = AccountsMethods[Uncapitalize<M>];
export type ParamsOf<M extends AccountsMethod> = NonNullable<Parameters<FunctionOf<M>>[0]>;
export type ResponseOf<M extends AccountsMethod> = Awaited<ReturnType<FunctionOf<M>>>;

/** The parameters that are lists. */
export type ListName<P> = {
  [N in keyof P]-?: Extract<P[N], readonly unknown[]> extends never ? never : N;
}[keyof P] &
  string;
type ScalarName<P> = Exclude<keyof P & string, ListName<P>>;

/**
 * Reads the checked parameters of a call with the contract's types; empty values count as missing.
 */
export class CallParameters<P> {
  readonly #sent: URLSearchParams;
  readonly #declared: Operation["parameters"];

  constructor(sent: URLSearchParams, declared: Operation["parameters"]) {
    this.#sent = sent;
    this.#declared = declared;
  }

  get<N extends ScalarName<P>>(name: N): P[N] | undefined {
    return this.#value(name) as P[N] | undefined; // the gate has checked it
  }

  /** Returns the value, or the contract's default. */
  getOrDefault<N extends ScalarName<P>>(name: N): P[N] | undefined {
    return this.get(name) ?? (this.#declared.get(name)?.schema.default as P[N] | undefined);
  }

  /** Returns the members of a list, each once, or `all` if the contract allows that word. */
  list(name: ListName<P>): string[] | "all" | undefined {
    const text = this.#textOf(name);
    if (text === undefined) return undefined;
    if (text === "all" && this.#declared.get(name)?.schema["x-list"]?.all) return "all";
    return [...new Set(text.split(";"))];
  }

  /** Refuses a list member by its position, as the value may be a secret. */
  refuseMember(name: ListName<P>, member: string, code: number): Refusal {
    const place = (this.#textOf(name) ?? "").split(";").indexOf(member) + 1;
    return new Refusal(
      code,
      `Parameter ${name}: member ${place} of the list is not a child account.`,
    );
  }

  /** All values that were sent, by name. */
  *entries(): Generator<[name: string, value: unknown]> {
    for (const name of this.#sent.keys()) yield [name, this.#value(name)];
  }

  #value(name: string): string | number | boolean | undefined {
    const text = this.#textOf(name);
    if (text === undefined) return undefined;
    const type = [this.#declared.get(name)?.schema.type].flat().find((one) => one !== "null");
    if (type === "boolean") return text === "true";
    if (type === "integer" || type === "number") return Number(text);
    return structuredClone(text); // a copy: a substring would keep the whole body in memory
  }

  #textOf(name: string): string | undefined {
    return this.#sent.get(name) || undefined;
  }
}
