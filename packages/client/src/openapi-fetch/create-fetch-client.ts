import "@vox-accounts/types/supported-node";
import type { Operation } from "@vox-accounts/types";
import { operationTable, steeringCodes } from "@vox-accounts/types/operation-table";
import createClient, { type Client } from "openapi-fetch";
import { type Api, findOperation } from "../call/api.ts";
import { attemptThrough } from "../call/layers.ts";
import { ServerClock } from "../call/server-clock.ts";
import { KnownSecrets } from "../errors/known-secrets.ts";
import { failuresProve } from "../errors/proof.ts";
import { type FetchClientOptions, readFetchClientOptions } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import { limitResponse } from "../wire/answer-size.ts";
import type { FetchInit } from "../wire/fetch.ts";
import { mustStream, streamOf } from "../wire/send.ts";
import type { AccountsPaths } from "./accounts-paths.ts";
import { callPath, type Init, type Session } from "./call-path.ts";

const verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];

/**
 * Creates the real client of openapi-fetch (`POST`, `request`, `use`, `eject`), which also adds tokens and encodes parameters for this API.
 * An API error is returned as `error`, although it comes with HTTP 200; every other failure is thrown as an `AccountsError`. Calls are
 * not retried, except once if the server refuses the token.
 *
 * @throws TypeError if an option is invalid or unknown.
 * @example
 * const client = createFetchClient({ auth: credentialsFile("./credentials.json") });
 * const { data, error } = await client.POST("/GetAccountInfo", { params: { query: { return_live_balance: true } } });
 * @see https://openapi-ts.dev/openapi-fetch/
 */
export function createFetchClient(options: FetchClientOptions): Client<AccountsPaths> {
  return createFetchEngine({ operations: operationTable, codes: steeringCodes }, options);
}

/** Creates such a client for the API that the table describes. */
export function createFetchEngine<Paths extends object>(
  api: Api,
  options: FetchClientOptions,
): Client<Paths> {
  const { auth, accountId, baseUrl, timeout, fetch, fetchNeverRepeats, maxResponseBytes, runtime } =
    readFetchClientOptions(options);
  const client = createClient<Paths>({ baseUrl });
  const session: Session = {
    client: client as unknown as Client<never>, // any path may be called
    fetch: async (request, streamed) =>
      limitResponse(await sendOn(request, streamed, fetch), maxResponseBytes),
    streams: (operation) => !fetch && mustStream(operation),
    connection: {
      api,
      auth,
      baseUrl,
      accountId,
      clock: new ServerClock(),
      secrets: new KnownSecrets(fetch),
      failuresProve: failuresProve(fetch, fetchNeverRepeats),
      announcesSending: false,
    },
    attempt: attemptThrough([], undefined),
    runtime,
    timeoutMs: timeout,
  };
  const send = async (verb: string, path: string, init?: Init | null) => {
    if (String(verb).toUpperCase() !== "POST") throw new UsageError("only POST is supported"); // GET would put secrets into the URL
    const operation = operationAt(path, api);
    return callPath(session, path.slice(1), operation, init ?? {});
  };
  const calls = verbs.map((verb) => [verb, (path: string, init?: Init) => send(verb, path, init)]);
  return { ...client, ...Object.fromEntries(calls), request: send };
}

function operationAt(path: string, api: Api): Operation {
  const operation = /^\//u.test(path) ? findOperation(api, path.slice(1)) : undefined;
  if (operation) return operation;
  throw new UsageError("unknown path; use a slash and a method's name, as in /GetAccountInfo");
}

async function sendOn(
  request: Request,
  streamed: boolean,
  fetch: FetchClientOptions["fetch"],
): Promise<Response> {
  if (fetch) return fetch(request.url, await initOf(request));
  if (!streamed) return globalThis.fetch(request);
  return globalThis.fetch(
    new Request(request, { body: streamOf(await request.text()), duplex: "half" }),
  );
}

async function initOf(
  request: Request,
): Promise<Omit<FetchInit, "freshSocket" | "maxResponseBytes">> {
  const { headers, signal } = request;
  const body = await request.text();
  return { method: "POST", headers, redirect: "manual", signal, ...(body && { body }) };
}
