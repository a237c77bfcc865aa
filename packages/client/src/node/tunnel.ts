import { request as httpRequest } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import type { Duplex } from "node:stream";
import { type ConnectionOptions, connect } from "node:tls";

/** A proxy, and whether what goes through it is TLS. */
export interface TunnelOptions {
  readonly proxy: string;
  readonly secure: boolean;
  readonly ca: ConnectionOptions["ca"];
}

type CreateConnection = (
  options: RequestOptions & { tunnelSignal?: AbortSignal },
  callback?: (error: Error | null, socket: Duplex) => void,
) => undefined;

/**
 * An agent's `createConnection` that reaches every host through CONNECT, as Node's agents can by themselves from 24.5 only.
 *
 * @throws TypeError if `proxy` is no http: or https: URL; the message leaves it out, as it may hold a password.
 */
export function tunnelThrough({ proxy, secure, ca }: TunnelOptions): CreateConnection {
  const { protocol, hostname, port, username, password } = parse(proxy);
  const send = protocol === "https:" ? httpsRequest : httpRequest;
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64");
  return (options, callback) => {
    const target = `${options.host?.includes(":") ? `[${options.host}]` : options.host}:${options.port}`;
    const request = send({
      method: "CONNECT",
      hostname: withoutBrackets(hostname),
      port,
      path: target,
      headers: { host: target, ...(username && { "proxy-authorization": `Basic ${credentials}` }) },
      agent: false,
      ...(ca && { ca }),
      ...(options.tunnelSignal && { signal: options.tunnelSignal }),
    });
    const fail = (error: Error) => callback?.(error, undefined as unknown as Duplex); // an agent looks at one of the two
    request.once("error", fail);
    request.once("connect", ({ statusCode = 0 }, socket) => {
      if (statusCode >= 200 && statusCode < 300) {
        callback?.(null, secure ? connect({ ...(options as ConnectionOptions), socket }) : socket);
      } else {
        socket.destroy();
        const error = new Error(`the proxy refuses the tunnel to ${target} (HTTP ${statusCode}).`);
        fail(Object.assign(error, { code: "ERR_PROXY_TUNNEL" })); // Node's own code for it
      }
    });
    request.end();
    return undefined;
  };
}

/** A URL's host name as sockets want it: an IPv6 address stands in brackets. */
export function withoutBrackets(hostname: string): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

function parse(proxy: string): URL {
  const url = URL.canParse(proxy) ? new URL(proxy) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new TypeError("proxy must be a URL such as http://user:password@proxy.example:3128.");
}
