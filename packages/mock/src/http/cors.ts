import type { IncomingMessage, ServerResponse } from "node:http";

const EXPOSED =
  "x-vox-mock-reason, x-vox-mock-source, x-vox-mock-warning, x-vox-mock-fault, retry-after, date";
const USUAL_HEADERS = "authorization, content-type, prefer";
const MAX_AGE_SECONDS = 600;

/** Allows pages of every origin; returns true if the request was a preflight, now answered. */
export function allowPages(request: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader("access-control-allow-origin", "*");
  response.setHeader("access-control-expose-headers", EXPOSED);
  if (request.method !== "OPTIONS") return false;
  request.resume();
  response.writeHead(204, {
    allow: "GET, POST, OPTIONS",
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers":
      request.headers["access-control-request-headers"] ?? USUAL_HEADERS,
    "access-control-max-age": String(MAX_AGE_SECONDS),
    vary: "access-control-request-headers",
    ...(request.headers["access-control-request-private-network"]
      ? { "access-control-allow-private-network": "true" }
      : {}),
  });
  response.end();
  return true;
}
