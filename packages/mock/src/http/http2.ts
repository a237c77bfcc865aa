import type { RequestListener, ServerResponse } from "node:http";
import { createServer, type Http2ServerRequest, type ServerHttp2Session } from "node:http2";
import type { Server } from "node:https";
import type { TLSSocket } from "node:tls";
import { HttpError, replyToFailure } from "../pipeline/errors.ts";
import { deliver } from "./deliver.ts";

/** The protocols that a TLS server offers, preferred first. */
export const PROTOCOLS = ["h2", "http/1.1"];

/**
 * Adds HTTP/2 to a TLS server for clients that choose it; others use HTTP/1.1. Returns a function
 * that breaks all HTTP/2 connections.
 */
export function serveHttp2(server: Server, requestTimeout: number, listener: RequestListener) {
  // node:http2 has a compatibility API with the shape of node:http
  const handle = listener as unknown as Parameters<typeof createServer>[1];
  const http2 = createServer({}, handle);
  http2.on("request", (request: Http2ServerRequest, response) => {
    // node:http2 answers have everything that is used here
    limitArrival(request, response as unknown as ServerResponse, requestTimeout);
  });
  const sessions = new Set<ServerHttp2Session>();
  http2.on("session", (session) => {
    sessions.add(session);
    session.on("error", () => {}); // the peer violated the protocol and is disconnected
    session.once("close", () => sessions.delete(session));
  });
  const http1 = server.listeners("secureConnection");
  server.removeAllListeners("secureConnection");
  server.on("secureConnection", (socket: TLSSocket) => {
    if (socket.alpnProtocol === "h2") http2.emit("connection", socket);
    else for (const take of http1) Reflect.apply(take, server, [socket]);
  });
  return () => {
    for (const session of sessions) session.destroy();
  };
}

/** Answers a request that does not arrive in time, as Node's HTTP/1.1 server does by itself. */
function limitArrival(request: Http2ServerRequest, response: ServerResponse, timeout: number) {
  const refuse = () => {
    if (request.complete || response.headersSent) return;
    const reason = "The request did not arrive in time; raise requestTimeout or send faster.";
    const late = replyToFailure(new HttpError(408, reason));
    deliver(response, late, new Date().toUTCString())
      .catch(() => {})
      .finally(() => request.stream.close());
  };
  const timer = setTimeout(refuse, timeout).unref();
  request.once("end", () => clearTimeout(timer));
  request.once("close", () => clearTimeout(timer));
}
