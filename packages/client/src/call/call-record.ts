import type { Operation } from "@vox-accounts/types";
import type { Outcome } from "../errors/accounts-error.ts";
import { type Redact, redactor } from "../errors/redact.ts";
import { copyParams, encodeParameters } from "../wire/encode.ts";
import type { MethodName } from "../wire/send.ts";

/** One request of a call. */
export interface RequestRecord {
  /** It was handed to a socket, or to a `fetch` that does not say when: from now on it may have been carried out. */
  handedOver(): void;
  /** It is proven to have done nothing. */
  provedUndone(): void;
  /** The API answered it with a result. */
  gaveResult(): void;
}

/**
 * What is known of a call: what was sent, what is proven undone and what was carried out. Middleware may
 * have several requests under way at once, so each of them is counted.
 */
export class CallRecord {
  readonly method: MethodName;
  readonly operation: Operation;
  /** A frozen copy of the caller's parameters, lists included: editing in place throws. */
  readonly params: object;
  readonly #replacements: object[] = [];
  readonly #tokens: string[] = [];
  #encoded: string | undefined;
  #doubtful = 0;
  #executed = false;
  /** Made when first needed, and again when there are more secrets. */
  #redactor: { readonly secrets: number; readonly redact: Redact } | undefined;

  /** @throws TypeError if the parameters are not an object. */
  constructor(method: MethodName, operation: Operation, params: object) {
    this.method = method;
    this.operation = operation;
    this.params = copyParams(params);
  }

  /** How many requests were begun. */
  get attempts(): number {
    return this.#tokens.length;
  }

  /** `unknown` as long as one of the requests may have been carried out. */
  get outcome(): Outcome {
    if (this.#executed) return "executed";
    return this.#doubtful > 0 ? "unknown" : "not-executed";
  }

  /** Takes the secrets of this call out of a text: tokens and hidden parameters, middleware's included. */
  get redact(): Redact {
    const secrets = this.#tokens.length + this.#replacements.length;
    if (this.#redactor?.secrets !== secrets) {
      const redact = redactor(this.operation, [this.params, ...this.#replacements], this.#tokens);
      this.#redactor = { secrets, redact };
    }
    return this.#redactor.redact;
  }

  /** The parameters of one request. Middleware's own are copied and remembered, as no error may quote them. */
  adopt(params: object): object {
    if (params === this.params) return params;
    const replacement = copyParams(params);
    this.#replacements.push(replacement);
    return replacement;
  }

  /** Encodes the parameters of one request; the caller's only once, so that a retry sends the same text. */
  encode(params: object): string {
    if (params !== this.params) return encodeParameters(this.operation, params);
    this.#encoded ??= encodeParameters(this.operation, params);
    return this.#encoded;
  }

  /** Begins a request with this token. */
  request(token: string): RequestRecord {
    this.#tokens.push(token);
    let doubtful = false;
    const setDoubtful = (isDoubtful: boolean) => {
      if (isDoubtful !== doubtful) this.#doubtful += isDoubtful ? 1 : -1;
      doubtful = isDoubtful;
    };
    return {
      handedOver: () => setDoubtful(true),
      provedUndone: () => setDoubtful(false),
      gaveResult: () => {
        this.#executed = true;
      },
    };
  }
}
