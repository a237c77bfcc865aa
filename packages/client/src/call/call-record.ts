import type { Outcome } from "../errors/accounts-error.ts";
import type { KnownSecrets } from "../errors/known-secrets.ts";
import { type Redact, redactor } from "../errors/redact.ts";
import { copyParams, encodeParameters } from "../wire/encode.ts";
import type { CalledOperation } from "../wire/loose.ts";
import type { MethodName, WireAnswer } from "../wire/send.ts";

const minHeaderLength = 8; // a short value, such as `en`, would blank any text

/** Headers that carry no secret; their words stand in many an error. */
const openHeaders = /^(accept|accept-language|content-type|prefer|traceparent|user-agent)$/u;

/** What an answer says beside its body. */
export type AnswerHead = Pick<WireAnswer, "status" | "headers">;

/** One request of a call. */
export interface RequestRecord {
  /** It was handed to a socket, or to a `fetch` that does not say when: from now on it may have been carried out. */
  handedOver(): void;
  /** It is proven to have done nothing. */
  provedUndone(): void;
  /** The API answered it with a result. */
  gaveResult(answer: AnswerHead): void;
}

/**
 * What is known of a call: what was sent, what is proven undone and what was carried out. Middleware may
 * have several requests under way at once, so each of them is counted.
 */
export class CallRecord {
  readonly method: MethodName;
  readonly operation: CalledOperation;
  /** A frozen copy of the caller's parameters, lists included: editing in place throws. */
  readonly params: object;
  readonly #replacements: object[] = [];
  readonly #known: KnownSecrets | undefined;
  readonly #secrets: string[] = [];
  #attempts = 0;
  #encoded: string | undefined;
  #doubtful = 0;
  #executed = false;
  #answer: AnswerHead | undefined;
  /** Made when first needed, and again when there are more secrets. */
  #redactor: { readonly secrets: string; readonly redact: Redact } | undefined;

  /**
   * @param known secrets that are older than the call.
   * @throws UsageError if the parameters are not an object, or cannot be read.
   */
  constructor(
    method: MethodName,
    operation: CalledOperation,
    params: object,
    known?: KnownSecrets,
  ) {
    this.#known = known;
    this.method = method;
    this.operation = operation;
    this.params = copyParams(params);
  }

  /** How many requests were begun. */
  get attempts(): number {
    return this.#attempts;
  }

  /** `unknown` as long as one of the requests may have been carried out. */
  get outcome(): Outcome {
    if (this.#executed) return "executed";
    return this.#doubtful > 0 ? "unknown" : "not-executed";
  }

  /** The last answer that had a result; `undefined` if middleware answered by itself. */
  get answer(): AnswerHead | undefined {
    return this.#answer;
  }

  /** Takes the secrets of this call out of a text: tokens, hidden parameters and headers, middleware's included. */
  get redact(): Redact {
    const texts = [...(this.#known?.list() ?? []), ...this.#secrets];
    const secrets = [this.#replacements.length, ...texts].join(" ");
    if (this.#redactor?.secrets !== secrets) {
      const given = [this.params, ...this.#replacements];
      this.#redactor = { secrets, redact: redactor(this.operation, given, texts) };
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

  /** Has a text count as secret. */
  hide(secret: string): void {
    this.#secrets.push(secret);
  }

  /** Has the values of headers that a caller adds count as secrets, as one may be a key. */
  hideHeaders(headers: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(headers))
      if (!openHeaders.test(name) && value.length >= minHeaderLength) this.hide(value);
  }

  /** Begins a request. */
  request(): RequestRecord {
    this.#attempts++;
    let doubtful = false;
    const setDoubtful = (isDoubtful: boolean) => {
      if (isDoubtful !== doubtful) this.#doubtful += isDoubtful ? 1 : -1;
      doubtful = isDoubtful;
    };
    return {
      handedOver: () => setDoubtful(true),
      provedUndone: () => setDoubtful(false),
      gaveResult: (answer) => {
        this.#executed = true;
        this.#answer = answer;
      },
    };
  }
}
