import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../http/read-body.ts";
import { HttpError, replyToFailure } from "../pipeline/errors.ts";

/** Answers one verb of one path; what it returns goes back as JSON, undefined as 204. */
export type ControlAction = (input: {
  url: URL;
  id: string | undefined;
  body: () => Promise<unknown>;
}) => unknown;

/** What the control path does, by path and verb. */
export type ControlActions = Readonly<Record<string, Readonly<Record<string, ControlAction>>>>;

const PREFIX = "/__mock/";
const BODY_LIMIT = 64 * 1024;

/** Makes the handler of the control path; it returns false for any other path. */
export function createControl(actions: ControlActions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    if (!request.url?.startsWith(PREFIX)) return false;
    await respond(request, response);
    return true;
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers, body } = await act(request).catch(asReply);
    if (response.destroyed) return;
    request.resume();
    response.writeHead(status, { ...headers, "content-type": "application/json" });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  }

  async function act(request: IncomingMessage) {
    if (!isLocal(request))
      throw new HttpError(
        403,
        "The control path is for this machine, under a loopback name, alone.",
      );
    const url = new URL(request.url ?? "", "http://localhost");
    const [name = "", id] = url.pathname.slice(PREFIX.length).split("/");
    const verbs = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!verbs)
      throw new HttpError(404, `The control path has ${Object.keys(actions).join(", ")}.`);
    const action = verbs[request.method ?? ""];
    const allow = Object.keys(verbs).join(", ");
    if (!action)
      throw new HttpError(405, `This part of the control path takes ${allow}.`, { allow });
    const body: unknown = await action({ url, id, body: () => readJson(request) });
    return {
      status: body === undefined ? 204 : request.method === "POST" ? 201 : 200,
      headers: {},
      body,
    };
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request, BODY_LIMIT);
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new HttpError(400, "The body must be JSON.");
  }
}

/** A `TypeError` is what was asked for; anything else is the mock's own. */
function asReply(error: unknown) {
  return replyToFailure(error instanceof TypeError ? new HttpError(400, error.message) : error);
}

const LOCAL_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const LOCAL_ADDRESS = /^(::ffff:)?127\.|^::1$/;

/**
 * Whether a request comes from this machine, and was sent to it by a name that only means it: no
 * page elsewhere can do that.
 */
export function isLocal({ headers, socket }: IncomingMessage): boolean {
  return (
    LOCAL_ADDRESS.test(socket.remoteAddress ?? "") &&
    hasLocalName(`http://${headers.host}`) &&
    hasLocalName(headers.origin)
  );
}

function hasLocalName(url: string | undefined): boolean {
  if (url === undefined) return true;
  return URL.canParse(url) && LOCAL_NAME.test(new URL(url).hostname);
}
