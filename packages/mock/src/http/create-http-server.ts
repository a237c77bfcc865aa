import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Certificate } from "../tls/make-certificate.ts";
import { answerOrClose, type RequestHandler } from "./answer-or-close.ts";
import { refuseBroken } from "./refuse-broken.ts";
import { serverSettings } from "./server-settings.ts";

/** Makes the server, over TLS if there is a certificate. */
export function createHttpServer(certificate: Certificate | undefined, requestTimeout: number, handle: RequestHandler): Server {
  const settings = serverSettings(requestTimeout);
  const listener = answerOrClose(handle);
  const server = certificate
    ? createTlsServer({ ...settings, cert: certificate.certificate, key: certificate.privateKey }, listener)
    : createServer(settings, listener);
  refuseBroken(server);
  return server;
}
