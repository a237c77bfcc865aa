import "@vox-accounts/types/supported-node";
import { declareSecrets } from "../errors/known-secrets.ts";
import { markAnnouncing, NotSentError } from "../errors/proof.ts";
import { userInfoIn } from "../errors/redact.ts";
import { readNodeTransportOptions } from "../options.ts";
import { UsageError } from "../usage-error.ts";
import type { EndSignal, FetchAnswer, FetchInit, TransportInit } from "../wire/fetch.ts";
import { endedBeforeSending, exchange } from "./exchange.ts";
import { openPools, type Pools } from "./pools.ts";
import { type NodeTransportOptions, proxyVariables } from "./transport-options.ts";

/** A transport for the option `fetch` of `createAccountsClient`. */
export interface NodeTransport {
  (url: string, init: FetchInit): Promise<FetchAnswer>;
  /** Waits for calls in progress, then closes all sockets. Later calls fail. Optional: idle sockets do not keep the process alive. */
  close(): Promise<void>;
}

/**
 * Sends requests through undici's connection pools, at about half the cost of the built-in `fetch`. Needs the package `undici`, which
 * it loads on the first call. Calls reuse sockets, but each call that moves money opens a new one. Redirects are never followed.
 *
 * @throws TypeError naming an invalid or unknown option.
 * @example
 * const accounts = createAccountsClient({ auth, fetch: nodeTransport() });
 * @see https://undici.nodejs.org/#/docs/api/Dispatcher
 */
export function nodeTransport(options: NodeTransportOptions = {}): NodeTransport {
  const settings = readNodeTransportOptions(options);
  checkUndici(settings.undici);
  const advice = settings.proxy === undefined ? unusedProxy : () => undefined;
  let pools: Promise<Pools> | undefined;
  let opened: Pools | undefined;
  let closed = false;
  const running = new Set<Promise<FetchAnswer>>();
  const send = (url: string, init: TransportInit) => {
    if (closed) return Promise.reject(new NotSentError("the transport is closed.", {}, "config"));
    const answering = opened ? sendThrough(opened, url, init) : openAndSend(url, init);
    const forget = () => running.delete(answering);
    running.add(answering);
    answering.then(forget, forget);
    return answering;
  };
  const openAndSend = async (url: string, init: TransportInit) => {
    pools ??= openPools(settings);
    opened ??= await unlessAborted(pools, init.signal);
    return sendThrough(opened, url, init);
  };
  const sendThrough = ({ kept, fresh }: Pools, url: string, init: TransportInit) => {
    const pool = init.freshSocket ? fresh : kept; // a reused socket may be dead, which leaves unknown whether money moved
    return exchange(pool, url, init, advice);
  };
  const closeSockets = async () => {
    await Promise.allSettled(running);
    const open = await pools?.catch(() => undefined); // the calls have reported this error
    await Promise.all([open?.kept.destroy(), open?.fresh.destroy()]); // undici's close() would wait for handshakes of calls that timed out
  };
  let closing: Promise<void> | undefined;
  const close = () => {
    closed = true;
    closing ??= closeSockets();
    return closing;
  };
  const proxies = () => [settings.proxy, ...proxyVariables.map((name) => process.env[name])];
  declareSecrets(send, () => proxies().flatMap((proxy) => userInfoIn(proxy ?? "")));
  return markAnnouncing(Object.assign(send, { close }));
}

/** @throws UsageError for anything but the whole undici module, with which calls would fail with misleading errors. */
function checkUndici(given: object | undefined): void {
  const used = ["Agent", "EnvHttpProxyAgent", "Pool", "ProxyAgent"];
  if (given && !used.every((name) => typeof Reflect.get(given, name) === "function"))
    throw UsageError.mustBe("undici", `the module undici, with ${used.join(", ")}`, given);
}

/** What to try if the environment names a proxy: it is used only on request. */
function unusedProxy(): string | undefined {
  const name = proxyVariables.find((variable) => process.env[variable]);
  return name && `${name} is set but was not used; nodeTransport({ proxy: "environment" }) uses it`;
}

/** Waits for a promise; rejects as soon as the call ends. */
function unlessAborted<T>(wait: Promise<T>, signal: EndSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = { handleEvent: () => reject(endedBeforeSending(signal)) };
    if (signal.aborted) return onAbort.handleEvent();
    signal.addEventListener("abort", onAbort);
    wait.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
