import { createServer, type IncomingHttpHeaders } from "node:http";
import { connect, type Socket } from "node:net";
import { closedWithTest, listen } from "@vox-accounts/test-kit/servers";

/** What a proxy was asked for. */
export interface Tunnelled {
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** Starts a proxy that tunnels (CONNECT), or refuses with a status. */
export async function startProxy(refuseWith?: number): Promise<{ host: string; tunnelled: Tunnelled[] }> {
  const tunnelled: Tunnelled[] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
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
