import { oneLine } from "./wording.ts";

/** A request turned down in the vendor's way: HTTP 200 and the error envelope. */
export class Refusal extends Error {
  readonly code: number;
  /** What exactly is wrong: printable ASCII on one line, so that it fits a header. */
  readonly reason: string;
  /** Keys of the contract's sources that say so. */
  readonly sources: readonly string[];
  /** What else was noticed. */
  readonly warnings: readonly string[];

  constructor(
    code: number,
    reason: string,
    sources: readonly string[] = [],
    warnings: readonly string[] = [],
  ) {
    const line = oneLine(reason);
    super(`${code}: ${line}`);
    this.name = "Refusal";
    this.code = code;
    this.reason = line;
    this.sources = [...new Set(sources)];
    this.warnings = warnings;
  }
}

/** A request turned down with an HTTP status, as it is no call of the API at all. */
export class HttpError extends Error {
  readonly status: number;
  readonly reason: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, reason: string, headers: Readonly<Record<string, string>> = {}) {
    const line = oneLine(reason);
    super(line);
    this.name = "HttpError";
    this.status = status;
    this.reason = line;
    this.headers = headers;
  }
}
