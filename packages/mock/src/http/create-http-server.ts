import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Certificate } from "../tls/make-certificate.ts";
import { refuseBroken } from "./refuse-broken.ts";
import { serverSettings } from "./server-settings.ts";

/** Makes the server, over TLS if there is a certificate. */
export function createHttpServer(
  certificate: Certificate | undefined,
  requestTimeout: number,
  listener: RequestListener,
): Server {
  const settings = serverSettings(requestTimeout);
  const server = certificate
    ? createTlsServer({ ...settings, cert: certificate.certificate, key: certificate.privateKey }, listener)
    : createServer(settings, listener);
  refuseBroken(server);
  return server;
}
