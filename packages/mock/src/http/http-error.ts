import { oneLine } from "../gate/one-line.ts";

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
