const maxTokens = 4;
const maxTokensLength = 10_000; // where there are more secrets than can be looked for, errors show nothing

const secretsOfFetch = new WeakMap<object, () => readonly string[]>();

/** Has texts that a `fetch` of ours holds, such as a proxy's password, count as secret in every error of its clients. */
export function declareSecrets<F extends object>(fetch: F, secrets: () => readonly string[]): F {
  secretsOfFetch.set(fetch, secrets);
  return fetch;
}

/** Secrets that outlive a call: the last tokens of a client, and what its `fetch` holds. */
export class KnownSecrets {
  readonly #tokens = new Set<string>();
  readonly #ofFetch: () => readonly string[];

  constructor(fetch: object | undefined) {
    this.#ofFetch = (fetch && secretsOfFetch.get(fetch)) ?? (() => []);
  }

  /** Keeps a token, as a later call may be answered with it, and lets the oldest go. */
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

  /** All of them now. */
  list(): readonly string[] {
    return [...this.#tokens, ...this.#ofFetch()];
  }
}
