import type { AccountsMethod, Operation } from "@vox-accounts/types";
import { operationTable } from "@vox-accounts/types/operation-table";
import createClient, { type Client } from "openapi-fetch";
import type { TokenProvider } from "../auth/token-provider.ts";
import { refuseUnknown } from "../call.ts";
import { createAccountsClient } from "../create-accounts-client.ts";
import { failuresProve } from "../errors/proof.ts";
import { type FetchInit, mustStream, streamOf } from "../send.ts";
import type { AccountsPaths } from "./accounts-paths.ts";
import { post } from "./post.ts";

/** How a client of openapi-fetch is set up. */
export interface FetchClientOptions {
  /** Where tokens come from: `serviceAccount(json)`, `credentialsFile(path)` of `/node`, or a function of your own. */
  readonly auth: TokenProvider;
  /** The account to act for, if not the token provider's own. */
  readonly accountId?: number | undefined;
  /** Default: `https://api.voximplant.com/platform_api`. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds for one request: token, connecting, headers and body. Default: 30 000. */
  readonly timeout?: number | undefined;
  /** In place of the global `fetch`, which is looked up at each call. */
  readonly fetch?: ((url: string, init: Omit<FetchInit, "freshSocket">) => Promise<Response>) | undefined;
  /**
   * Set it only if your `fetch` never sends a request again by itself: then its failures to connect prove that nothing was sent.
   * Default: false.
   */
  readonly fetchNeverRepeats?: boolean | undefined;
}

/**
 * Makes a client of openapi-fetch itself: `POST`, `request`, `use` and `eject` with its types, and with the tokens and the encoding of
 * this API. An error of the API is `error` though it comes with HTTP 200; every other failure is thrown, as an `AccountsError`. Nothing is
 * tried again but a call whose token was refused, once.
 *
 * @throws TypeError if an option cannot be meant.
 * @example
 * const client = createFetchClient({ auth: credentialsFile("./credentials.json") });
 * const { data, error } = await client.POST("/GetAccountInfo", { params: { query: { return_live_balance: true } } });
 * @see https://openapi-ts.dev/openapi-fetch/
 */
export function createFetchClient(options: FetchClientOptions): Client<AccountsPaths> {
  const {
    auth,
    accountId,
    baseUrl = "https://api.voximplant.com/platform_api",
    timeout = 30_000,
    fetch,
    fetchNeverRepeats,
    ...unknown
  } = options;
  refuseUnknown(unknown);
  createAccountsClient({ auth, accountId, baseUrl, timeout, fetch, fetchNeverRepeats }); // refuses what the client itself would
  const client = createClient<AccountsPaths>({ baseUrl });
  const sendOn = async (request: Request, streamed: boolean) => {
    if (fetch) return fetch(request.url, await initOf(request));
    if (!streamed) return globalThis.fetch(request);
    return globalThis.fetch(new Request(request, { body: streamOf(await request.text()), duplex: "half" }));
  };
  const streams = (operation: Operation) => !fetch && mustStream(operation);
  const proves = failuresProve(fetch, fetchNeverRepeats);
  const session = {
    client,
    failuresProve: proves,
    fetch: sendOn,
    streams,
    auth,
    baseUrl,
    accountId,
    timeout,
    clock: { offsetMs: 0 },
  };
  const send = async (verb: string, path: string, init?: object | null) => {
    if (verb.toUpperCase() !== "POST") throw new TypeError("Every method is called with POST."); // GET would put secrets into the URL
    const method = path.slice(1);
    if (!path.startsWith("/") || !isMethod(method)) throw new TypeError("There is no such path; they are as in /GetAccountInfo.");
    const operation: Operation = operationTable[method];
    return post(session, method, operation, init ?? {});
  };
  const verbs = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"].map((verb) => [
    verb,
    (path: string, init?: object) => send(verb, path, init),
  ]);
  return { ...client, ...Object.fromEntries(verbs), request: send };
}

function isMethod(name: string): name is AccountsMethod {
  return Object.hasOwn(operationTable, name);
}

async function initOf(request: Request): Promise<Omit<FetchInit, "freshSocket">> {
  const { headers, signal } = request;
  const body = await request.text();
  return { method: "POST", headers, redirect: "manual", signal, ...(body && { body }) };
}
