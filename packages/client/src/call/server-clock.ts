const sameOffsetMs = 5000; // a Date header has whole seconds, and responses take time to arrive

/** How far the server's clock is ahead of this machine's. Learned from refused tokens, and shared by all calls of a client. */
export class ServerClock {
  #offsetMs = 0;
  #distrustedMs: number | undefined;

  /** How many milliseconds the server is ahead. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Learns from the `Date` of a response that refused a token, unless the same offset has already led to a refusal. */
  learn(serverNowMs: number | undefined, nowMs: number): void {
    if (serverNowMs === undefined) return;
    const offsetMs = serverNowMs - nowMs;
    this.#offsetMs = isNear(offsetMs, this.#distrustedMs) ? 0 : offsetMs;
  }

  /** Called when a token signed with this offset was refused too. The date was wrong, so the next call uses another offset. */
  distrust(offsetMs: number): void {
    this.#distrustedMs = offsetMs;
    if (isNear(this.#offsetMs, offsetMs)) this.#offsetMs = 0;
  }
}

function isNear(offsetMs: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(offsetMs - other) < sameOffsetMs;
}
