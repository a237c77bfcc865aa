import type { Dispatcher, Pool } from "undici";
import { NotSentError } from "../errors/proof.ts";
import { isProxyUrl } from "../options.ts";
import { type NodeTransportOptions, proxyVariables } from "./transport-options.ts";

const tunnelTimeoutMs = 10_000;

/** Sockets that calls reuse (`kept`), and sockets that serve one call (`fresh`). */
export interface Pools {
  readonly kept: Dispatcher;
  readonly fresh: Dispatcher;
}

/** Creates the pools, without connecting yet. */
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
  } catch {} // undici's error quotes the URL, which may contain a password
  throw new NotSentError(
    "HTTPS_PROXY or HTTP_PROXY is not a proxy URL such as http://proxy.example:3128",
    {},
    "config",
  );
}

// undici waits forever for a silent proxy, and reconnects in a tight loop to a proxy that hangs up
function withTunnelsThatEnd(pool: Pool): Pool {
  const connect = pool.connect.bind(pool) as (
    options: Dispatcher.ConnectOptions,
  ) => Promise<Dispatcher.ConnectData>;
  const connectOnce = (options: Dispatcher.ConnectOptions) =>
    connect({ ...options, signal: AbortSignal.timeout(tunnelTimeoutMs) }).catch((error: Error) => {
      throw new NotSentError(`the proxy did not open a tunnel: ${error.message}`);
    });
  return Object.assign(pool, { connect: connectOnce });
}

type Undici = typeof import("undici");

async function loadUndici(given?: object): Promise<Undici> {
  if (given !== undefined) return given as Undici; // public types cannot mention undici, which is optional
  try {
    // webpackIgnore: webpack warns if undici is not installed; other bundlers include it only if it is
    return await import(/* webpackIgnore: true */ "undici");
  } catch (error) {
    throw new NotSentError(
      `nodeTransport() needs the package undici; run npm install undici@7 (${error})`,
      {},
      "config",
    );
  }
}
