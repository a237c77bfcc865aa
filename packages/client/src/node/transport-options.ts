/** Apart from the pools, whose declarations need those of undici, which not everybody installs. */
import type { SecureContextOptions } from "node:tls";

/** Where the environment names a proxy. */
export const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

/** How sockets are made and kept. */
export interface NodeTransportOptions {
  /**
   * A proxy to tunnel through, `http://user:password@host:port`; `"environment"` for what HTTPS_PROXY, HTTP_PROXY and NO_PROXY say.
   * Default: none.
   */
  readonly proxy?: string | undefined;
  /** Certificates and keys as of `tls.connect`, such as the `ca` of a company's proxy. */
  readonly tls?: SecureContextOptions | undefined;
  /** How many sockets to open to a host at most; further calls wait. Default: no limit. */
  readonly maxSockets?: number | undefined;
  /**
   * The module undici, as `import * as undici from "undici"` gives it. Default: imported when it is first needed, from
   * `node_modules` at run time. A webpack build that is deployed without `node_modules` has to pass it.
   */
  readonly undici?: object | undefined;
}
