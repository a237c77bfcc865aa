import * as http from "node:http";
import { connect, type Socket } from "node:net";
import { closedWithTest, listen } from "@vox-accounts/test-kit/servers";

/** Starts a CONNECT proxy that records its targets, until the running test ends. */
export async function startTunnel(): Promise<{ url: string; targets: string[] }> {
  const targets: string[] = [];
  const server = http.createServer();
  server.on("connect", ({ url: target = "" }, near: Socket) => {
    targets.push(target);
    const { hostname, port } = new URL(`http://${target}`);
    const far = connect(Number(port), hostname, () => {
      near.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      far.pipe(near).pipe(far);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on("error", () => other.destroy()).on("close", () => other.destroy());
  });
  const { host, port } = closedWithTest(await listen(server));
  return { url: `http://${host}:${port}`, targets };
}
