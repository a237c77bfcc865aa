import type { Dispatcher } from "undici";
import type { NodeTransportOptions } from "./node-transport.ts";
import { notConnected } from "./not-connected.ts";

/** Sockets that are kept for the next call, and sockets that serve one call. */
export interface Pools {
  readonly kept: Dispatcher;
  readonly fresh: Dispatcher;
}

/** Makes the pools; nothing is connected yet. */
export async function openPools({ proxy, tls = {}, maxSockets }: NodeTransportOptions): Promise<Pools> {
  const { Agent, EnvHttpProxyAgent, ProxyAgent } = await loadUndici();
  const open = (pipelining: 0 | 1) => {
    const settings = { pipelining, connections: maxSockets ?? null, headersTimeout: 0, bodyTimeout: 0 }; // calls have their own timeout
    if (proxy === undefined) return new Agent({ ...settings, connect: tls });
    if (proxy === "environment") return new EnvHttpProxyAgent({ ...settings, connect: tls, requestTls: tls, proxyTls: tls });
    return new ProxyAgent({ ...settings, uri: proxy, requestTls: tls, proxyTls: tls });
  };
  return { kept: open(1), fresh: open(0) };
}

async function loadUndici(): Promise<typeof import("undici")> {
  try {
    return await import("undici");
  } catch (error) {
    throw notConnected("nodeTransport() needs the package undici: npm install undici@7", error);
  }
}
