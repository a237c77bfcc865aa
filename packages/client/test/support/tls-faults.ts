import { createServer, type Socket } from "node:net";
import { type SecureVersion, TLSSocket } from "node:tls";
import type { Certificate } from "@vox-accounts/test-kit/keys";
import { closedWithTest, listen } from "@vox-accounts/test-kit/servers";

/** When a fault occurs: after the request was executed, before or in the middle of the response. */
export type FaultTime = "before the answer" | "during the answer";

type Fault = (socket: Socket) => void;

const partialAnswer =
  'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"result"';
const alert = (level: number, description: number) =>
  Buffer.from([21, 3, 3, 0, 2, level, description]);

/** What a server or middlebox can send below TLS, in plaintext. */
export const wireFaults: Readonly<Record<string, Fault>> = {
  plaintext: (socket) => socket.write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"),
  "a record with a wrong version": (socket) =>
    socket.write(Buffer.from([23, 9, 9, 0, 4, 1, 2, 3, 4])),
  "a record that does not decrypt": (socket) =>
    socket.write(Buffer.from([23, 3, 3, 0, 4, 1, 2, 3, 4])),
  "an unknown record type": (socket) => socket.write(Buffer.from([99, 3, 3, 0, 1, 0])),
  "a bad_certificate alert": (socket) => socket.write(alert(2, 42)),
  "a certificate_expired alert": (socket) => socket.write(alert(2, 45)),
  "an unknown_ca alert": (socket) => socket.write(alert(2, 48)),
  "a protocol_version alert": (socket) => socket.write(alert(2, 70)),
  "a close_notify alert": (socket) => socket.end(alert(1, 0)),
  "a reset": (socket) => socket.resetAndDestroy(),
};

/** Sends the fault, then closes the connection, because undici ignores bad records until the socket closes. */
export function thenClosed(fault: Fault): Fault {
  return (socket) => {
    fault(socket);
    setTimeout(() => socket.destroy(), 20);
  };
}

/** Starts a TLS server that executes every request and then corrupts the connection. */
export async function serveTlsFault(
  certificate: Certificate,
  version: SecureVersion,
  fault: Fault,
  time: FaultTime,
): Promise<{ url: string; executed: () => number }> {
  let executed = 0;
  const server = createServer((socket) => {
    const versions = { minVersion: version, maxVersion: version };
    const tls = new TLSSocket(socket, { isServer: true, ...certificate, ...versions });
    tls.on("error", () => {});
    socket.on("error", () => {});
    let request = "";
    tls.on("data", (chunk: Buffer) => {
      request += chunk.toString("latin1");
      if (!request.includes("\r\n\r\n")) return;
      request = "";
      executed++;
      if (time === "before the answer") fault(socket);
      else tls.write(partialAnswer, () => setImmediate(fault, socket));
    });
  });
  const { host, port } = closedWithTest(await listen(server));
  return { url: `https://${host}:${port}/platform_api`, executed: () => executed };
}
