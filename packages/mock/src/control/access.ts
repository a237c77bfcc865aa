import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Check, demandFields, list, text } from "../checks.ts";
import { HttpError } from "../pipeline/errors.ts";

/** Who may use the control path, besides programs on this machine. */
export interface ControlOptions {
  /**
   * Origins whose pages may use it, such as `http://localhost:5173`. By default no page may, not
   * even a local one.
   */
  origins?: readonly string[] | undefined;
  /**
   * Opens it to other hosts, for example containers: every request must then send this token in
   * the header `x-vox-mock-token`. At least 16 characters.
   */
  token?: string | undefined;
}

export const TOKEN_HEADER = "x-vox-mock-token";

export const CONTROL_TOKEN = text(
  "16 to 200 printable characters without spaces",
  /^[\x21-\x7e]{16,200}$/,
);

export const ORIGIN: Check = {
  must: "an origin such as http://localhost:5173",
  fits: (value) =>
    typeof value === "string" &&
    /^https?:/.test(value) &&
    URL.canParse(value) &&
    new URL(value).origin === value,
};

const CHECKS: { readonly [Name in keyof Required<ControlOptions>]: Check } = {
  origins: list("a list of origins such as http://localhost:5173", ORIGIN),
  token: CONTROL_TOKEN,
};

/** Throws a `TypeError` that names an invalid or unknown setting. */
export function checkControlOptions(options: ControlOptions): void {
  demandFields("control", options, CHECKS, (name) => `control.${name}`);
}

/** Decides who may use the control path. */
export interface ControlAccess {
  /** Whether a request comes from a page of an allowed origin. */
  readonly isNamedPage: (request: IncomingMessage) => boolean;
  /** Throws an `HttpError` for a request that is not allowed. */
  readonly demand: (request: IncomingMessage) => void;
}

/** Creates the access check of the control path. */
export function createAccess({ origins = [], token }: ControlOptions): ControlAccess {
  const isNamedPage = ({ headers: { origin } }: IncomingMessage) =>
    origin !== undefined && origins.includes(origin);
  return {
    isNamedPage,
    demand: (request) => {
      if (isFromPage(request) && !isNamedPage(request))
        throw new HttpError(
          403,
          "Pages may not use the control path unless control.origins (--control-origin) lists their origin.",
        );
      if (token === undefined) demandLocal(request);
      // a preflight cannot send the token
      else if (!(request.method === "OPTIONS" && isNamedPage(request))) demandToken(request, token);
    },
  };
}

/** Whether a page sent the request: browsers mark every request except those from the address bar. */
function isFromPage({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined || (headers["sec-fetch-site"] ?? "none") !== "none";
}

function demandToken({ headers }: IncomingMessage, token: string): void {
  const given = headers[TOKEN_HEADER]?.toString();
  // hashes have equal length, so the comparison takes constant time
  if (given !== undefined && timingSafeEqual(hash(given), hash(token))) return;
  const what = given === undefined ? "is missing" : "is wrong";
  throw new HttpError(
    401,
    `The control path requires the mock's control token in the header ${TOKEN_HEADER}; it ${what}.`,
  );
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

const LOCAL_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const LOCAL_ADDRESS = /^(::ffff:)?127\.|^::1$/;

/** Requires a loopback name as well: a page could point its own name at this machine. */
function demandLocal({ headers, socket }: IncomingMessage): void {
  const url = `http://${headers[":authority"] ?? headers.host}`; // HTTP/2 sends `:authority`
  const hasLocalName = URL.canParse(url) && LOCAL_NAME.test(new URL(url).hostname);
  if (LOCAL_ADDRESS.test(socket.remoteAddress ?? "") && hasLocalName) return;
  throw new HttpError(
    403,
    "The control path is only for this machine under a loopback name; to open it to others, set control.token (--control-token).",
  );
}
