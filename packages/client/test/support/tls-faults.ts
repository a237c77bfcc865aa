import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { type SecureVersion, TLSSocket } from "node:tls";
import { onTestFinished } from "vitest";

/** When a fault comes: with the request read and carried out, before or in the middle of its answer. */
export type FaultTime = "before the answer" | "during the answer";

const partialAnswer = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"result"';
const alert = (level: number, description: number) => Buffer.from([21, 3, 3, 0, 2, level, description]);

/** What a server or a box in between can put on the wire beneath TLS; each is written in plaintext. */
export const wireFaults: Readonly<Record<string, (socket: Socket) => void>> = {
  plaintext: (socket) => socket.write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"),
  "a record with a wrong version": (socket) => socket.write(Buffer.from([23, 9, 9, 0, 4, 1, 2, 3, 4])),
  "a record that does not decrypt": (socket) => socket.write(Buffer.from([23, 3, 3, 0, 4, 1, 2, 3, 4])),
  "an unknown record type": (socket) => socket.write(Buffer.from([99, 3, 3, 0, 1, 0])),
  "a bad_certificate alert": (socket) => socket.write(alert(2, 42)),
  "a certificate_expired alert": (socket) => socket.write(alert(2, 45)),
  "an unknown_ca alert": (socket) => socket.write(alert(2, 48)),
  "a protocol_version alert": (socket) => socket.write(alert(2, 70)),
  "a close_notify alert": (socket) => socket.end(alert(1, 0)),
  "a reset": (socket) => socket.resetAndDestroy(),
};

/** Starts a TLS server that carries every request out, then spoils the connection. */
export async function serveTlsFault(
  identity: { readonly cert: string; readonly key: string },
  version: SecureVersion,
  fault: (socket: Socket) => void,
  time: FaultTime,
): Promise<{ url: string; executed: () => number }> {
  let executed = 0;
  const server = createServer((socket) => {
    const tls = new TLSSocket(socket, { isServer: true, ...identity, minVersion: version, maxVersion: version });
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
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { url: `https://localhost:${(server.address() as AddressInfo).port}/platform_api`, executed: () => executed };
}
