import type { Dispatcher, Pool } from "undici";
import { NotSentError } from "../errors/proof.ts";
import { isProxyUrl } from "../options.ts";
import { type NodeTransportOptions, proxyVariables } from "./transport-options.ts";

const tunnelMs = 10_000;

/** Sockets that are kept for the next call, and sockets that serve one call. */
export interface Pools {
  readonly kept: Dispatcher;
  readonly fresh: Dispatcher;
}

/** Makes the pools; nothing is connected yet. */
export async function openPools({
  proxy,
  tls = {},
  maxSockets,
  undici,
}: NodeTransportOptions): Promise<Pools> {
  const { Agent, EnvHttpProxyAgent, Pool, ProxyAgent } = await loadUndici(undici);
  const clientFactory = (origin: URL, settings: object) =>
    withTunnelsThatEnd(new Pool(origin, settings));
  const open = (pipelining: 0 | 1) => {
    const settings = {
      pipelining,
      connections: maxSockets ?? null,
      headersTimeout: 0,
      bodyTimeout: 0,
    }; // calls have their own timeout
    if (proxy === undefined) return new Agent({ ...settings, connect: tls });
    const proxied = { ...settings, requestTls: tls, proxyTls: tls, clientFactory };
    return proxy === "environment"
      ? new EnvHttpProxyAgent({ ...proxied, connect: tls })
      : new ProxyAgent({ ...proxied, uri: proxy });
  };
  const named = proxyVariables.flatMap((name) => process.env[name] || []);
  try {
    if (proxy !== "environment" || named.every(isProxyUrl))
      return { kept: open(1), fresh: open(0) };
  } catch {} // what undici throws quotes the URL
  throw new NotSentError(
    "HTTPS_PROXY or HTTP_PROXY is not a proxy's URL, such as http://proxy.example:3128",
    {},
    "config",
  );
}

// undici waits for ever for a proxy that is silent, and asks one that hangs up again and again without a pause
function withTunnelsThatEnd(pool: Pool): Pool {
  const connect = pool.connect.bind(pool) as (
    options: Dispatcher.ConnectOptions,
  ) => Promise<Dispatcher.ConnectData>;
  const connectOnce = (options: Dispatcher.ConnectOptions) =>
    connect({ ...options, signal: AbortSignal.timeout(tunnelMs) }).catch((error: Error) => {
      throw new NotSentError(`the proxy made no tunnel: ${error.message}`);
    });
  return Object.assign(pool, { connect: connectOnce });
}

type Undici = typeof import("undici");

async function loadUndici(given?: object): Promise<Undici> {
  if (given !== undefined) return given as Undici; // its types would be missing where undici is
  try {
    // webpack would warn where it is not installed; other bundlers take it in where it is
    return await import(/* webpackIgnore: true */ "undici");
  } catch (error) {
    throw new NotSentError(
      `nodeTransport() needs the package undici: npm install undici@7 (${error})`,
      {},
      "config",
    );
  }
}
