import type { AccountsMethod, ErrorResponse, Operation } from "@vox-accounts/types";
import { type Client, mergeHeaders } from "openapi-fetch";
import { type AttemptContext, attempt, newProgress, type Progress } from "../attempt.ts";
import type { TokenProvider } from "../auth/token-provider.ts";
import { startDeadline } from "../deadline.ts";
import { copyParams } from "../encode.ts";
import { AccountsError } from "../errors/accounts-error.ts";
import { errorOfThrown } from "../errors/to-accounts-error.ts";
import { redactor } from "../redact.ts";
import { noteRefusal, planRetry } from "../retry.ts";
import { type WireRequest, wireParts } from "../send.ts";
import type { AccountsPaths } from "./accounts-paths.ts";
import { readErrorResponse } from "./read-error-response.ts";

/** What the calls of one client share. */
export interface Session {
  readonly client: Client<AccountsPaths>;
  readonly fetch: (request: Request, streamed: boolean) => Promise<Response>;
  /** Whether the body goes as a stream; throws if the call must not be sent. */
  readonly streams: (operation: Operation) => boolean;
  readonly failuresProve: boolean;
  readonly auth: TokenProvider;
  readonly baseUrl: string;
  readonly accountId: number | undefined;
  readonly timeout: number;
  readonly clock: { offsetMs: number };
}

/** The part of openapi-fetch's options for one call that is read here; the rest goes on as it is. */
interface Init {
  readonly params?: { readonly query?: object };
  readonly body?: object;
  readonly headers?: Parameters<typeof mergeHeaders>[0];
  readonly parseAs?: "json" | "text" | "blob" | "arrayBuffer" | "stream";
  readonly signal?: AbortSignal;
}

type AnyPost = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
type Result = { data: unknown; response: Response } | { error: ErrorResponse; response: Response };

/** Sends one call through openapi-fetch, with the core's encoding, token and reading of the answer. */
export async function post(session: Session, method: AccountsMethod, operation: Operation, init: Init): Promise<Result> {
  const progress = newProgress(method, operation);
  const params = asConfig(progress, () => copyParams(paramsOf(init, progress)));
  progress.params[0] = params;
  const seen: { response?: Response; body?: unknown } = {};
  const sendWire = async ({ encoded, token, signal }: WireRequest, streamed: boolean) => {
    const parts = wireParts(operation, encoded, token);
    let asked = false;
    let lost: unknown;
    const noteAnswer = (request: Request) => {
      asked = true;
      return session.fetch(request, streamed).catch((thrown: unknown) => {
        lost = thrown;
        throw thrown;
      });
    };
    const { data, error, response } = await (session.client.POST as unknown as AnyPost)(`/${method}`, {
      ...init,
      baseUrl: session.baseUrl, // the token is meant for no other
      ...parts,
      headers: mergeHeaders(init.headers, parts.headers),
      redirect: "manual", // a redirect would send token and secrets elsewhere
      fetch: noteAnswer,
      signal,
    }).catch((thrown: unknown) => {
      throw asked && thrown !== lost
        ? new Error(`after the request: ${thrown instanceof Error ? thrown.message : thrown}`)
        : thrown; // its code proves nothing
    });
    seen.response = response;
    seen.body = data ?? error;
    return { status: response.status, headers: response.headers, body: seen.body };
  };
  const send: AttemptContext["send"] = (request) => sendWire(request, session.streams(operation));
  for (;;) {
    const deadline = asConfig(progress, () => startDeadline(session.timeout, init.signal));
    try {
      const data = await attempt({ ...session, send }, { method, params, headers: {} }, progress, deadline);
      return { data: await parsedAs(init.parseAs, data, seen.body), response: seen.response as Response }; // an answer was read
    } catch (error) {
      const { response, body } = seen;
      if (!(error instanceof AccountsError && error.kind === "api" && response)) throw error;
      if (!planRetry(error, progress, Date.now())) {
        return { error: readErrorResponse(body, redactor(operation, progress.params, progress.tokens)), response };
      }
      noteRefusal(progress, session.clock, Date.now()); // without retries the only plan is a new token
    } finally {
      deadline.stop();
    }
  }
}

/** Makes what a call needs; what is wrong with it is an `AccountsError` of kind `config`. */
function asConfig<T>(progress: Progress, make: () => T): T {
  try {
    return make();
  } catch (thrown) {
    throw errorOfThrown(thrown, progress, "around");
  }
}

function paramsOf({ body, params }: Init, progress: Progress): object {
  const query = params?.query;
  const place = progress.operation.in;
  const [given, misplaced] = place === "form" ? [body, query] : [query, body];
  if (misplaced === undefined) return given ?? {};
  const rule = `its parameters go into ${place === "form" ? "body, as a query would show secrets" : "params.query"}.`;
  progress.params.push(misplaced);
  throw new TypeError(rule);
}

async function parsedAs(parseAs: Init["parseAs"], data: object, body: unknown): Promise<unknown> {
  if (parseAs === undefined || parseAs === "json") return data;
  const copy = new Response(String(body)); // a success is read as text
  return parseAs === "stream" ? copy.body : copy[parseAs]();
}
