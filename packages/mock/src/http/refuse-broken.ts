import type { Server } from "node:http";
import type { Duplex } from "node:stream";

const ANSWERS: Readonly<Record<string, readonly [status: string, reason: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request did not arrive in time; raise requestTimeout or send faster."],
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "URL and headers are longer than 16 KB; send parameters in a form body.",
  ],
};

const LINGER_MS = 1000;

/** Makes a server say what is wrong with a request that is no HTTP, or never ends. */
export function refuseBroken(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const [status, reason] = ANSWERS[error.code ?? ""] ?? ["400 Bad Request", "This is no HTTP request."];
    const body = JSON.stringify({ status: Number.parseInt(status, 10), reason });
    const headers = `content-type: application/json\r\ncontent-length: ${body.length}\r\nx-vox-mock-reason: ${reason}\r\nconnection: close`;
    const linger = setTimeout(() => socket.destroy(), LINGER_MS).unref(); // a sender who keeps its side open would keep the socket
    socket.once("close", () => clearTimeout(linger));
    socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`);
  });
}
