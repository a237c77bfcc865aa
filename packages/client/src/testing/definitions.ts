import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { type Api, findOperation } from "../call/api.ts";
import { isParameterName } from "../wire/loose.ts";

/** Parameters that the contract does not have, as strings from the wire. Not enumerable, so tests do not print, compare or copy them. */
export type OtherParams = Readonly<Record<string, string | undefined>>;

/** A method that the contract does not have. */
export interface OtherMethod {
  /** The response body, or a function that returns it for the parameters of the call. */
  readonly answer: object | ((params: OtherParams) => object | Promise<object>);
}

/** Parameters that a method of the contract accepts in addition to its own. */
export interface ExtraParams {
  /** Their names on the wire. */
  readonly extraParams: readonly string[];
}

/** Adds methods and parameters to a fake that the contract does not have. */
export interface Define {
  /**
   * Accepts additional parameters for a method of the contract, for calls with the option `extra`.
   *
   * @throws TypeError if the contract already has a parameter with this name.
   */
  (method: AccountsMethod, definition: ExtraParams): void;
  /**
   * Adds a method that accepts any parameters, for calls with `request`.
   *
   * @throws TypeError if the contract already has this method.
   */
  (method: string, definition: OtherMethod): void;
}

/** The methods and parameters of a fake that are not in the contract. */
export class Definitions {
  readonly #api: Api;
  readonly #answers = new Map<string, OtherMethod["answer"]>();
  readonly #extra = new Map<string, readonly string[]>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** @throws TypeError if the definition does not fit the contract. */
  define(method: string, { answer, extraParams }: Partial<OtherMethod & ExtraParams>): void {
    const known = findOperation(this.#api, method);
    if (known && extraParams && !answer) this.#addExtra(method, known, extraParams);
    else if (!known && answer && !extraParams) this.#answers.set(method, answer);
    else
      throw new TypeError(
        `fakeFetch: ${method} ${known ? "is in the contract, so define it with { extraParams: [...] }" : "is not in the contract, so define it with { answer: ... }"}.`,
      );
  }

  /** The response body of a method that the contract does not have. */
  answerOf(method: string): OtherMethod["answer"] | undefined {
    return this.#answers.get(method);
  }

  /** The additional parameters of a method of the contract; `undefined` if none were defined. */
  extraOf(method: string): readonly string[] | undefined {
    return this.#extra.get(method);
  }

  #addExtra(method: string, { parameters }: Operation, names: readonly string[]): void {
    const known = names.find((name) => Object.hasOwn(parameters, name) || !isParameterName(name));
    if (known !== undefined)
      throw new TypeError(`fakeFetch: ${known} cannot be an extra parameter of ${method}.`);
    this.#extra.set(method, [...(this.#extra.get(method) ?? []), ...names]);
  }
}
