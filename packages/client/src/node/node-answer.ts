import type { IncomingHttpHeaders } from "node:http";
import type { FetchAnswer } from "../send.ts";

/** An answer read to its end; the part of a `Response` that is read, and cheaper to make. */
export class NodeAnswer implements FetchAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: FetchAnswer["headers"];
  readonly #chunks: readonly Buffer[];

  constructor(status: number, headers: IncomingHttpHeaders, chunks: readonly Buffer[]) {
    this.status = status;
    this.ok = status >= 200 && status < 300;
    this.headers = {
      get: (name) => {
        const value = headers[name.toLowerCase()];
        return Array.isArray(value) ? value.join(", ") : (value ?? null);
      },
    };
    this.#chunks = chunks;
  }

  async text(): Promise<string> {
    const [first = Buffer.alloc(0), ...more] = this.#chunks;
    const whole = more.length === 0 ? first : Buffer.concat(this.#chunks); // a character may be split between chunks
    const text = whole.toString("utf8");
    return text.startsWith("\uFEFF") ? text.slice(1) : text; // as a Response does
  }
}
