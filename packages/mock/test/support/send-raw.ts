import { connect } from "node:net";
import { connect as connectTls } from "node:tls";

/** How to send to a server, and when to give up. */
export interface RawSending {
  readonly port: number;
  readonly tls?: boolean;
  /**
   * Milliseconds until the sender hangs up; "reset" resets the connection once everything is sent.
   */
  readonly hangUpAfter?: number | "reset" | undefined;
}

const PATIENCE_MS = 5000;

/**
 * Sends bytes over a new connection and returns the answer; throws if the server neither answers nor
 * hangs up.
 */
export function sendRaw(
  bytes: string,
  { port, tls = false, hangUpAfter }: RawSending,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    const to = { port, host: "127.0.0.1", rejectUnauthorized: false };
    const socket = tls ? connectTls(to) : connect(to);
    const impatience = setTimeout(() => {
      socket.destroy();
      reject(
        new Error(
          `The connection is still open after ${PATIENCE_MS} ms; so far came ${JSON.stringify(answer.slice(0, 200))}`,
        ),
      );
    }, PATIENCE_MS);
    const farewell =
      typeof hangUpAfter === "number" ? setTimeout(() => socket.end(), hangUpAfter) : undefined;
    socket.write(bytes, "latin1", () => {
      if (hangUpAfter === "reset") tls ? socket.destroy() : socket.resetAndDestroy();
    });
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") reject(new Error("Nobody listens no longer exists."));
    });
    socket.on("close", () => {
      clearTimeout(impatience);
      clearTimeout(farewell);
      resolve(answer);
    });
  });
}
