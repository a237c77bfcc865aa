import type { Outcome } from "../errors/accounts-error.ts";
import type { KnownSecrets } from "../errors/known-secrets.ts";
import { type Redact, redactor } from "../errors/redact.ts";
import { copyParams, encodeParameters } from "../wire/encode.ts";
import type { CalledOperation } from "../wire/loose.ts";
import type { MethodName, WireAnswer } from "../wire/send.ts";

const minSecretHeaderLength = 8; // hiding a short value such as `en` would garble every message

/** Headers that carry no secrets, and whose values are common words in error messages. */
const openHeaders = /^(accept|accept-language|content-type|prefer|traceparent|user-agent)$/u;

/** The status and headers of a response. */
export type AnswerHead = Pick<WireAnswer, "status" | "headers">;

/** One request of a call. */
export interface RequestRecord {
  /** It was passed to a socket, or to a `fetch` that does not report when it sends. From now on, it may have been executed. */
  handedOver(): void;
  /** There is proof that it was not executed. */
  provedNotExecuted(): void;
  /** The API returned a result. */
  gaveResult(answer: AnswerHead): void;
}

/**
 * Keeps track of a call: what was sent, what provably was not executed, and what was executed. Middleware may
 * send several requests at once, so each of them is counted.
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
  /** Created on first use, and again whenever there are more secrets to hide. */
  #redactor: { readonly secrets: string; readonly redact: Redact } | undefined;

  /**
   * @param known secrets that the client already knew before the call.
   * @throws UsageError if the parameters are not an object or cannot be read.
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

  /** How many requests were started. */
  get attempts(): number {
    return this.#attempts;
  }

  /** `unknown` as long as any of the requests may have been executed. */
  get outcome(): Outcome {
    if (this.#executed) return "executed";
    return this.#doubtful > 0 ? "unknown" : "not-executed";
  }

  /** The last response that contained a result; `undefined` if middleware answered without sending. */
  get answer(): AnswerHead | undefined {
    return this.#answer;
  }

  /** Redacts this call's secrets from a text: tokens, sensitive parameters and headers, including those that middleware added. */
  get redact(): Redact {
    const texts = [...(this.#known?.list() ?? []), ...this.#secrets];
    const secrets = [this.#replacements.length, ...texts].join(" ");
    if (this.#redactor?.secrets !== secrets) {
      const given = [this.params, ...this.#replacements];
      this.#redactor = { secrets, redact: redactor(this.operation, given, texts) };
    }
    return this.#redactor.redact;
  }

  /** The parameters of one request. If middleware replaced them, they are copied and remembered, so that no error quotes them. */
  adopt(params: object): object {
    if (params === this.params) return params;
    const replacement = copyParams(params);
    this.#replacements.push(replacement);
    return replacement;
  }

  /** Encodes the parameters of one request. The caller's are encoded only once, so that a retry sends the same text. */
  encode(params: object): string {
    if (params !== this.params) return encodeParameters(this.operation, params);
    this.#encoded ??= encodeParameters(this.operation, params);
    return this.#encoded;
  }

  /** Redacts this text from now on. */
  hide(secret: string): void {
    this.#secrets.push(secret);
  }

  /** Redacts the values of headers that middleware added, because one of them may be a key. */
  hideHeaders(headers: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(headers))
      if (!openHeaders.test(name) && value.length >= minSecretHeaderLength) this.hide(value);
  }

  /** Starts a request. */
  request(): RequestRecord {
    this.#attempts++;
    let doubtful = false;
    const setDoubtful = (isDoubtful: boolean) => {
      if (isDoubtful !== doubtful) this.#doubtful += isDoubtful ? 1 : -1;
      doubtful = isDoubtful;
    };
    return {
      handedOver: () => setDoubtful(true),
      provedNotExecuted: () => setDoubtful(false),
      gaveResult: (answer) => {
        this.#executed = true;
        this.#answer = answer;
      },
    };
  }
}
