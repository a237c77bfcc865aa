import type { Operation } from "@vox-accounts/types";
import type { Outcome } from "../errors/accounts-error.ts";
import { type Redact, redactor } from "../errors/redact.ts";
import { copyParams, encodeParameters } from "../wire/encode.ts";
import type { MethodName } from "../wire/send.ts";

/**
 * What is known of a call: what was sent, what is proven undone and what was carried out. Middleware may
 * have several requests under way at once, so each of them is counted.
 */
export class CallRecord {
  readonly method: MethodName;
  readonly operation: Operation;
  /** The caller's parameters: a frozen copy, so that editing in place throws. */
  readonly params: object;
  readonly #replacements: object[] = [];
  readonly #tokens: string[] = [];
  #encoded: string | undefined;
  /** Made when first needed, and again when there are more secrets. */
  #redactor: { readonly secrets: number; readonly redact: Redact } | undefined;
  #doubtful = 0;
  #executed = false;

  constructor(method: MethodName, operation: Operation, params: object) {
    this.method = method;
    this.operation = operation;
    this.params = Object.freeze(params);
  }

  /** How many requests went out. */
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

  /** Remembers parameters that middleware put in place of the caller's, as no error may quote them. */
  replaced(params: object): void {
    this.#replacements.push(params);
  }

  /** Encodes the parameters of one request; those of the caller once, so that a repeat sends what went out first. */
  encode(params: object): string {
    if (params !== this.params) return encodeParameters(this.operation, params);
    this.#encoded ??= encodeParameters(this.operation, params);
    return this.#encoded;
  }

  /** A request went out with this token; it counts as perhaps carried out until it is proven undone. */
  sent(token: string): void {
    this.#tokens.push(token);
    this.#doubtful++;
  }

  /** One of the requests is proven to have done nothing. */
  provedUndone(): void {
    this.#doubtful--;
  }

  /** The API answered a request with a result. */
  answered(): void {
    this.#executed = true;
  }
}

/** Begins the record of a call. @throws TypeError if the parameters are not an object. */
export function recordOf(method: MethodName, operation: Operation, params: object): CallRecord {
  return new CallRecord(method, operation, copyParams(params));
}
