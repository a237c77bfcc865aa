/**
 * Servers for tests: each listens at a free port of this machine, and closes with everything that
 * hangs on it.
 */
import { once } from "node:events";
import * as http from "node:http";
import * as https from "node:https";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import type { Certificate } from "./keys.ts";

/** A server that listens. */
export interface Listening extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  /** Closes the server and destroys its connections, busy ones included. */
  readonly close: () => Promise<void>;
}

/** One request as it came over the wire. */
export interface Received {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  /** Names and values in turn, as they were written. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
  readonly bytes: Buffer;
}

/** An HTTP server that keeps every request it gets. */
export interface RecordingServer extends Listening {
  readonly origin: string;
  /** What a client takes as base URL. */
  readonly url: string;
  readonly received: Received[];
}

/** Answers a request, once its body is read. */
export type Answer = (response: http.ServerResponse, request: Received) => unknown;

export interface ServerOptions {
  readonly host?: string;
  /** Speaks TLS with this certificate. */
  readonly certificate?: Certificate;
}

/** Starts any kind of server; it is up to the caller to close it. */
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
 * Starts an HTTP server; it is up to the caller to close it. Within one test, `serve` closes by
 * itself.
 */
export async function startServer(
  answer: Answer,
  options: ServerOptions = {},
): Promise<RecordingServer> {
  const received: Received[] = [];
  const listener: http.RequestListener = async (request, response) => {
    // the caller hung up before the body was whole
    const seen = await read(request).catch(() => undefined);
    if (seen === undefined) return;
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

/** Starts an HTTP server that closes with the running test. */
export async function serve(answer: Answer, options?: ServerOptions): Promise<RecordingServer> {
  return closedWithTest(await startServer(answer, options));
}

/**
 * Starts a bare TCP server that closes with the running test, to answer what no HTTP server would.
 */
export async function serveSockets(onSocket: (socket: Socket) => void): Promise<Listening> {
  return closedWithTest(await listen(createServer(onSocket)));
}

/** Has a server, or whatever else can be closed, close with the running test. */
export function closedWithTest<T extends AsyncDisposable>(resource: T): T {
  onTestFinished(() => resource[Symbol.asyncDispose]());
  return resource;
}

/** Answers every request with this JSON. */
export function json(content: unknown, status = 200): Answer {
  const text = JSON.stringify(content);
  return (response) => response.writeHead(status, { "content-type": "application/json" }).end(text);
}

/** A port where nothing listens. */
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
