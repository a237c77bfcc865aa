import * as http from "node:http";
import * as https from "node:https";
import { connect, type Socket } from "node:net";
import type { Certificate } from "@vox-accounts/test-kit/keys";
import { closedWithTest, listen } from "@vox-accounts/test-kit/servers";

/** A tunnel that a proxy was asked to open. */
export interface TunnelRequest {
  readonly target: string;
  readonly headers: http.IncomingHttpHeaders;
}

interface ProxyOptions {
  /** Refuses every tunnel with this status. */
  readonly refuseWith?: number;
  /** Uses TLS with this certificate. */
  readonly certificate?: Certificate;
}

/** Starts a proxy that tunnels (CONNECT), until the running test ends. */
export async function startProxy({ refuseWith, certificate }: ProxyOptions = {}) {
  const tunnelled: TunnelRequest[] = [];
  const server = certificate ? https.createServer(certificate) : http.createServer();
  server.on("connect", ({ url = "", headers }, near: Socket, head) => {
    tunnelled.push({ target: url, headers });
    if (refuseWith !== undefined) return void near.end(`HTTP/1.1 ${refuseWith} No\r\n\r\n`);
    const { hostname, port } = new URL(`http://${url}`);
    const far = connect(Number(port), hostname, () => {
      near.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      far.write(head);
      far.pipe(near).pipe(far);
    });
    endTogether(near, far);
    endTogether(far, near);
  });
  const { host, port } = closedWithTest(await listen(server));
  return { host: `${host}:${port}`, tunnelled };
}

function endTogether(one: Socket, other: Socket): void {
  one.on("error", () => other.destroy()).on("close", () => other.destroy());
}
