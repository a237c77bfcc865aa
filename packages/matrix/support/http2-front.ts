import { once } from "node:events";
import { request as requestHttp1 } from "node:http";
import { createSecureServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";

/** A server that speaks HTTP/2 alone. */
export interface Front extends AsyncDisposable {
  readonly origin: string;
}

/** Stands before a server of HTTP/1.1 and hands everything on, broken connections included. */
export async function http2Front(origin: string): Promise<Front> {
  const { cert, private: key } = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    keyType: "ec",
    algorithm: "sha256",
  });
  const server = createSecureServer({ cert, key }, (request, response) => {
    const breakOff = () => request.stream.session?.destroy();
    const { method, url, headers } = request;
    const named = Object.entries(headers).filter(([name]) => !name.startsWith(":"));
    const behind = requestHttp1(
      origin + url,
      { method, headers: Object.fromEntries(named), agent: false },
      (answer) => {
        const { connection, "keep-alive": _, ...rest } = answer.headers;
        response.writeHead(answer.statusCode ?? 502, rest);
        answer.on("error", breakOff).pipe(response);
      },
    );
    behind.on("error", breakOff);
    request.on("error", breakOff).pipe(behind);
    response.on("error", breakOff).on("close", () => behind.destroy());
  });
  const sessions = new Set<{ destroy: () => void }>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("error", () => {}).on("close", () => sessions.delete(session));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      for (const session of sessions) session.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
