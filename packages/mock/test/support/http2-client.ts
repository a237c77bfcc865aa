import { connect, type IncomingHttpHeaders, type IncomingHttpStatusHeader } from "node:http2";
import type { Mock } from "../../src/index.ts";

/** An HTTP/2 answer. */
export interface Http2Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** How the stream ended: an error code, or `end` if the answer is complete. */
  readonly end: string;
}

/** A client with one connection that only uses HTTP/2. */
export interface Http2Client extends Disposable {
  send(path: string, headers?: Record<string, string>, body?: string | null): Promise<Http2Answer>;
  readonly isClosed: () => boolean;
}

/** Connects to a mock with TLS; `body: null` never ends the request. */
export function connectHttp2({ url, certificate = "" }: Mock): Http2Client {
  const { origin, pathname } = new URL(url);
  const session = connect(origin, { ca: certificate });
  session.on("error", () => {});
  return {
    send: (path, headers = {}, body = "") =>
      new Promise((resolve) => {
        const named = path.startsWith("/__mock") ? path : pathname + path;
        const request = session.request(
          { ":path": named, ":method": "POST", ...headers },
          { endStream: body === "" },
        );
        let answered: IncomingHttpHeaders & IncomingHttpStatusHeader = {};
        let text = "";
        let end = "lost";
        request.setEncoding("utf8");
        request.on("response", (given) => {
          answered = given;
        });
        request.on("data", (chunk: string) => {
          text += chunk;
        });
        request.on("end", () => {
          end = "end";
        });
        request.on("error", (error: NodeJS.ErrnoException) => {
          end = error.code ?? error.message;
        });
        request.on("close", () => {
          const ended = request.rstCode === 0 ? end : `reset ${request.rstCode}`;
          resolve({ status: answered[":status"], headers: answered, body: text, end: ended });
        });
        if (body === null) request.write("a=");
        else if (body !== "") request.end(body);
      }),
    isClosed: () => session.destroyed,
    [Symbol.dispose]: () => session.destroy(),
  };
}
