const maxTokens = 4;
const maxTokensLength = 10_000; // if there are too many secrets to search for, errors show nothing at all

const secretsOfFetch = new WeakMap<object, () => readonly string[]>();

/** Declares texts inside one of our own `fetch` functions, such as a proxy's password, as secrets in all errors of its clients. */
export function declareSecrets<F extends object>(fetch: F, secrets: () => readonly string[]): F {
  secretsOfFetch.set(fetch, secrets);
  return fetch;
}

/** Secrets that outlive a call: a client's most recent tokens and the secrets inside its `fetch`. */
export class KnownSecrets {
  readonly #tokens = new Set<string>();
  readonly #ofFetch: () => readonly string[];

  constructor(fetch: object | undefined) {
    this.#ofFetch = (fetch && secretsOfFetch.get(fetch)) ?? (() => []);
  }

  /** Remembers a token, because the response to a later call may quote it. Drops the oldest tokens. */
  remember(token: string): void {
    if (this.#tokens.has(token)) return;
    this.#tokens.add(token);
    for (const oldest of this.#tokens) {
      const { size } = this.#tokens;
      const isShort = [...this.#tokens].join("").length <= maxTokensLength;
      if (size === 1 || (size <= maxTokens && isShort)) return;
      this.#tokens.delete(oldest);
    }
  }

  /** All current secrets. */
  list(): readonly string[] {
    return [...this.#tokens, ...this.#ofFetch()];
  }
}
