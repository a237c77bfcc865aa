import { connect } from "node:net";
import { signToken } from "@vox-accounts/test-kit/keys";
import type { Mock } from "../../src/index.ts";

interface RawAnswer {
  /** All received bytes, as text. */
  text: string;
  head: string;
  body: string;
  /** How the connection ended: an error's code, or `end`. */
  end: string;
}

/** GETs a method over a bare socket; returns all bytes and how the connection ended. */
export async function callRaw(
  mock: Mock,
  method: string,
  headers: Record<string, string> = {},
): Promise<RawAnswer> {
  const { hostname, port, pathname } = new URL(mock.url);
  const all = {
    host: `${hostname}:${port}`,
    authorization: `Bearer ${signToken(mock.credentials)}`,
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const text = await new Promise<[string, string]>((resolve) => {
    let got = "";
    let end = "end";
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${pathname}/${method} HTTP/1.1\r\n${lines.join("")}\r\n`),
    );
    socket.setTimeout(2000, () => socket.destroy(Object.assign(new Error(), { code: "idle" })));
    socket.on("data", (chunk) => {
      got += chunk;
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      end = error.code ?? "error";
    });
    socket.on("close", () => resolve([got, end]));
  });
  const [got, end] = text;
  const [head = "", ...rest] = got.split("\r\n\r\n");
  return { text: got, head: head.toLowerCase(), body: rest.join("\r\n\r\n"), end };
}
