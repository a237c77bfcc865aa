import { createServer, type IncomingHttpHeaders } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { onTestFinished } from "vitest";

/** What a proxy was asked for. */
export interface Tunnelled {
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
}

/** Starts a proxy that tunnels (CONNECT), or refuses with a status. */
export async function startProxy(refuseWith?: number): Promise<{ host: string; tunnelled: Tunnelled[] }> {
  const tunnelled: Tunnelled[] = [];
  const sockets = new Set<{ destroy(): void }>();
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on("connection", (socket) => sockets.add(socket));
  server.on("connect", ({ url = "", headers }, near, head) => {
    tunnelled.push({ target: url, headers });
    if (refuseWith !== undefined) return void near.end(`HTTP/1.1 ${refuseWith} No\r\n\r\n`);
    const { hostname, port } = new URL(`http://${url}`);
    const far = connect(Number(port), hostname, () => {
      near.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      far.write(head);
      far.pipe(near).pipe(far);
    });
    sockets.add(far);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on("error", () => other.destroy()).on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, tunnelled };
}
