import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { answerOrClose, type RequestHandler } from "./answer-or-close.ts";
import type { Certificate } from "./certificate.ts";
import { PROTOCOLS, serveHttp2 } from "./http2.ts";

/** A server, and a function that drops its connections. */
export interface HttpServer {
  readonly server: Server;
  readonly dropConnections: () => void;
}

/** Creates the server; with a certificate it uses TLS and also serves HTTP/2. */
export function createHttpServer(
  certificate: Certificate | undefined,
  requestTimeout: number,
  handle: RequestHandler,
): HttpServer {
  const settings = serverSettings(requestTimeout);
  const listener = answerOrClose(handle);
  if (!certificate) {
    const server = createServer(settings, listener);
    refuseBroken(server);
    return { server, dropConnections: () => server.closeAllConnections() };
  }
  const { certificate: cert, privateKey: key } = certificate;
  const secure = { cert, key, ALPNProtocols: PROTOCOLS, handshakeTimeout: requestTimeout };
  const server = createTlsServer({ ...settings, ...secure }, listener);
  refuseBroken(server);
  const dropHttp2 = serveHttp2(server, requestTimeout, listener);
  const dropSockets = trackSockets(server);
  const dropConnections = () => {
    server.closeAllConnections();
    dropHttp2();
    dropSockets();
  };
  return { server, dropConnections };
}

/** Tracks sockets before their protocol is known; returns a function that drops all of them. */
function trackSockets(server: Server): () => void {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

/** Options of `createServer` against senders that never finish; both in milliseconds. */
export function serverSettings(requestTimeout: number) {
  // by default Node checks every 30 s
  const connectionsCheckingInterval = Math.max(50, Math.min(1000, requestTimeout / 2));
  return { requestTimeout, headersTimeout: requestTimeout, connectionsCheckingInterval };
}

/** Starts listening; errors explain the reason. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // stays after the start: connections that cannot be accepted also emit `error`
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") reject(error);
      else
        reject(
          new Error(`Port ${port} on ${host} is taken; choose another, or 0 for a free one.`, {
            cause: error,
          }),
        );
    });
    server.listen(port, host, resolve);
  });
}

const ANSWERS: Readonly<Record<string, readonly [status: string, reason: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    "408 Request Timeout",
    "The request did not arrive in time; raise requestTimeout or send faster.",
  ],
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "URL and headers are longer than 16 KB; send parameters in a form body.",
  ],
};

const LINGER_MS = 1000;

/** Makes a server explain why it refuses requests that are not HTTP or never end. */
export function refuseBroken(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const [status, reason] = ANSWERS[error.code ?? ""] ?? [
      "400 Bad Request",
      "This is not an HTTP request.",
    ];
    const body = JSON.stringify({ status: Number.parseInt(status, 10), reason });
    const headers = `content-type: application/json\r\ncontent-length: ${body.length}\r\nx-vox-mock-reason: ${reason}\r\nconnection: close`;
    // a sender that keeps its side open would keep the socket
    const linger = setTimeout(() => socket.destroy(), LINGER_MS).unref();
    socket.once("close", () => clearTimeout(linger));
    socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`);
  });
}
