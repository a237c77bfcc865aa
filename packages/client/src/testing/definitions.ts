import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { type Api, findOperation } from "../call/api.ts";
import { isParameterName } from "../wire/loose.ts";

/** Parameters that the contract does not have, as the texts that went over the wire; they are not printed, compared or copied. */
export type OtherParams = Readonly<Record<string, string | undefined>>;

/** A method that the contract does not have. */
export interface OtherMethod {
  /** What it answers, or a function that makes it of the parameters. */
  readonly answer: object | ((params: OtherParams) => object | Promise<object>);
}

/** Parameters that a method of the contract takes beside its own. */
export interface ExtraParams {
  readonly extraParams: readonly string[];
}

/** Tells a fake of what the contract does not have. */
export interface Define {
  /**
   * Has calls of a method pass that `extra` adds parameters to.
   *
   * @throws TypeError for a name that the contract has already.
   */
  (method: AccountsMethod, definition: ExtraParams): void;
  /**
   * Answers a method that only `request` calls, with whatever parameters.
   *
   * @throws TypeError for a method that the contract has.
   */
  (method: string, definition: OtherMethod): void;
}

/** What a fake was told beside the contract. */
export class Definitions {
  readonly #api: Api;
  readonly #answers = new Map<string, OtherMethod["answer"]>();
  readonly #extra = new Map<string, readonly string[]>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** @throws TypeError for what cannot be defined. */
  define(method: string, { answer, extraParams }: Partial<OtherMethod & ExtraParams>): void {
    const known = findOperation(this.#api, method);
    if (known && extraParams && !answer) this.#addExtra(method, known, extraParams);
    else if (!known && answer && !extraParams) this.#answers.set(method, answer);
    else
      throw new TypeError(
        `fakeFetch: ${method} ${known ? "is in the contract and takes { extraParams: [...] }" : "is not in the contract and takes { answer: ... }"}.`,
      );
  }

  /** What a method answers that the contract does not have. */
  answerOf(method: string): OtherMethod["answer"] | undefined {
    return this.#answers.get(method);
  }

  /** The extra parameters of a method of the contract; `undefined` if it was given none. */
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
