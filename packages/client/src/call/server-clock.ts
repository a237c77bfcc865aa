const sameOffsetMs = 5000; // a date has whole seconds, and an answer takes its time

/** How far the server's clock is ahead of this machine's: learned from refused tokens, shared by all calls of a client. */
export class ServerClock {
  #offsetMs = 0;
  #distrustedMs: number | undefined;

  /** Milliseconds that the server is ahead. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Learns from the date of an answer that refused a token, unless that very offset has led to a refusal before. */
  learn(serverNowMs: number | undefined, nowMs: number): void {
    if (serverNowMs === undefined) return;
    const offsetMs = serverNowMs - nowMs;
    this.#offsetMs = isNear(offsetMs, this.#distrustedMs) ? 0 : offsetMs;
  }

  /** A token signed anew with this offset was refused as well, so the date was wrong: the next call tries another one. */
  distrust(offsetMs: number): void {
    this.#distrustedMs = offsetMs;
    if (isNear(this.#offsetMs, offsetMs)) this.#offsetMs = 0;
  }
}

function isNear(offsetMs: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(offsetMs - other) < sameOffsetMs;
}
