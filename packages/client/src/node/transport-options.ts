/** Not in pools.ts, because its declarations need undici's types, and undici is optional. */
import type { SecureContextOptions } from "node:tls";

/** The environment variables that may name a proxy. */
export const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/** Options of `nodeTransport`. */
export interface NodeTransportOptions {
  /**
   * The URL of a proxy to tunnel through, such as `http://user:password@proxy.example:3128`, or `"environment"` to follow HTTPS_PROXY,
   * HTTP_PROXY and NO_PROXY. Default: no proxy.
   */
  readonly proxy?: string | undefined;
  /** TLS options as for Node's `tls.createSecureContext`, such as the `ca` of a corporate proxy. Default: Node's own. */
  readonly tls?: SecureContextOptions | undefined;
  /** The maximum number of sockets per host; calls beyond it wait. Default: no limit. */
  readonly maxSockets?: number | undefined;
  /**
   * The module undici, from `import * as undici from "undici"`. Default: imported from `node_modules` on the first call. Pass it in a
   * webpack build that is deployed without `node_modules`.
   */
  readonly undici?: object | undefined;
}
