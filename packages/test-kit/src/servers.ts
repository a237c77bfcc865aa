/**
 * Servers for tests: each listens on a free local port, and closes all its connections when it
 * closes.
 */
import { once } from "node:events";
import * as http from "node:http";
import * as https from "node:https";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { Certificate } from "./keys.ts";

/** A listening server. */
export interface Listening extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  /** Closes the server and destroys its connections, including busy ones. */
  readonly close: () => Promise<void>;
}

/** A request as received. */
export interface Received {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  /** Alternating names and values, as received. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
  readonly bytes: Buffer;
}

/** An HTTP server that records every request. */
export interface RecordingServer extends Listening {
  readonly origin: string;
  /** The base URL for clients. */
  readonly url: string;
  readonly received: Received[];
}

/** Answers a request after reading its body. */
export type Answer = (response: http.ServerResponse, request: Received) => unknown;

export interface ServerOptions {
  readonly host?: string;
  /** Uses TLS with this certificate. */
  readonly certificate?: Certificate;
}

/** Starts any kind of server, which the caller must close. */
export async function listen(server: Server, host = "127.0.0.1"): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await once(server.listen(0, host), "listening");
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  const { port } = server.address() as AddressInfo; // a string only for pipes
  return { host, port, close, [Symbol.asyncDispose]: close };
}

/**
 * Starts an HTTP server that the caller must close. Within one test, use `serve`, which closes
 * automatically.
 */
export async function startServer(
  answer: Answer,
  options: ServerOptions = {},
): Promise<RecordingServer> {
  const received: Received[] = [];
  const listener: http.RequestListener = async (request, response) => {
    const seen = await read(request).catch(() => undefined);
    if (seen === undefined) return; // the client disconnected before the body was complete
    received.push(seen);
    answer(response, seen);
  };
  const { certificate, host } = options;
  const server = certificate
    ? https.createServer(certificate, listener)
    : http.createServer(listener);
  const listening = await listen(server, host);
  const origin = `${certificate ? "https" : "http"}://${listening.host}:${listening.port}`;
  return { ...listening, origin, url: `${origin}/platform_api`, received };
}

/** Starts an HTTP server that closes after the running test. */
export async function serve(answer: Answer, options?: ServerOptions): Promise<RecordingServer> {
  return closedWithTest(await startServer(answer, options));
}

/**
 * Starts a bare TCP server that closes after the running test, for answers that no HTTP server
 * would send.
 */
export async function serveSockets(onSocket: (socket: Socket) => void): Promise<Listening> {
  return closedWithTest(await listen(createServer(onSocket)));
}

/** Closes a server, or anything else with `close`, after the running test. */
export function closedWithTest<T extends AsyncDisposable>(resource: T): T {
  onTestFinished(() => resource[Symbol.asyncDispose]());
  return resource;
}

/** Answers every request with this JSON. */
export function json(content: unknown, status = 200): Answer {
  const text = JSON.stringify(content);
  return (response) => response.writeHead(status, { "content-type": "application/json" }).end(text);
}

/** A port that nothing listens on. */
export async function closedPort(): Promise<number> {
  const { port, close } = await listen(createServer());
  await close();
  return port;
}

async function read(request: http.IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const { method = "", url = "", headers, rawHeaders } = request;
  return { method, url, headers, rawHeaders, body: bytes.toString(), bytes };
}
