// Callbacks with node:http. To start: server.listen(3000)
import { createServer, type IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { receive } from "./callbacks.ts";

/** Converts a Node request to a standard one. */
export function toRequest(incoming: IncomingMessage): Request {
  const { method = "GET", headers, url = "/" } = incoming;
  const body = method === "GET" || method === "HEAD" ? null : Readable.toWeb(incoming);
  const init = { method, headers, body, duplex: "half" };
  return new Request(new URL(url, "http://receiver.example"), init as RequestInit); // Node accepts more than its types allow
}

export const server = createServer(async (incoming, outgoing) => {
  try {
    const response = await receive(toRequest(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end();
  } catch {
    outgoing.writeHead(500).end();
  }
});
