import type { IncomingMessage, ServerResponse } from "node:http";
import { headersFor } from "../http/deliver.ts";
import { readBody } from "../http/read-body.ts";
import { CONTROL_PATH } from "../http/read-call.ts";
import { HttpError, replyToFailure } from "../pipeline/errors.ts";
import { type ControlAccess, TOKEN_HEADER } from "./access.ts";

/** Answers one verb of one path. The result is sent as JSON, undefined as 204. */
export type ControlAction = (input: {
  url: URL;
  id: string;
  /** Reads a JSON body of at most `limit` bytes. */
  body: (limit?: number) => Promise<unknown>;
}) => unknown;

/** A response with its own status or headers. */
export class ControlReply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** The actions of the control path by path and verb; after a path that ends with / comes an id. */
export type ControlActions = Readonly<Record<string, Readonly<Record<string, ControlAction>>>>;

const BODY_LIMIT = 64 * 1024;
const MAX_AGE_SECONDS = 600;

/** Creates the handler of the control path; it returns false for any other path. */
export function createControl(actions: ControlActions, access: ControlAccess) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (!request.url?.startsWith(CONTROL_PATH)) return false;
    await respond(request, response);
    return true;
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers, body } = await act(request).catch(asReply);
    if (response.destroyed) return;
    request.resume();
    response.writeHead(status, {
      ...headersFor(response, headers),
      ...(access.isNamedPage(request) ? allowed(request) : {}),
      "content-type": "application/json",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  }

  async function act(request: IncomingMessage) {
    access.demand(request);
    const url = new URL(request.url ?? "", "http://localhost");
    const [name = "", ...ids] = url.pathname.slice(CONTROL_PATH.length).split("/");
    const path = ids.length === 0 ? name : `${name}/`;
    const verbs = ids.length < 2 && Object.hasOwn(actions, path) ? actions[path] : undefined;
    const parts = Object.keys(actions).filter((part) => !part.endsWith("/"));
    if (!verbs)
      throw new HttpError(
        404,
        `There is nothing at this path; the control path has ${parts.join(", ")}.`,
      );
    const allow = Object.keys(verbs).join(", ");
    if (request.method === "OPTIONS") return { status: 204, headers: { allow }, body: undefined };
    const action = Object.hasOwn(verbs, request.method ?? "") && verbs[request.method ?? ""];
    if (!action) throw new HttpError(405, `This path accepts ${allow} only.`, { allow });
    const [id = ""] = ids;
    const body: unknown = await action({ url, id, body: (limit) => readJson(request, limit) });
    if (body instanceof ControlReply) return body;
    return {
      status: body === undefined ? 204 : request.method === "POST" ? 201 : 200,
      headers: {},
      body,
    };
  }
}

/** CORS headers for a page of an allowed origin. */
function allowed({ headers }: IncomingMessage): Record<string, string> {
  return {
    "access-control-allow-origin": headers.origin ?? "",
    vary: "origin",
    "access-control-expose-headers": "x-vox-mock-reason",
    "access-control-allow-methods": "GET, POST, PUT, DELETE",
    "access-control-allow-headers": `content-type, ${TOKEN_HEADER}`,
    "access-control-max-age": String(MAX_AGE_SECONDS),
    ...(headers["access-control-request-private-network"]
      ? { "access-control-allow-private-network": "true" }
      : {}),
  };
}

async function readJson(request: IncomingMessage, limit = BODY_LIMIT): Promise<unknown> {
  const body = await readBody(request, limit);
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new HttpError(400, "The body must be JSON.");
  }
}

/** A `TypeError` is the caller's mistake; any other error is a bug in the mock. */
function asReply(error: unknown) {
  return replyToFailure(error instanceof TypeError ? new HttpError(400, error.message) : error);
}
