import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** One request, as received. */
export interface Recorded {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly url: string;
  /** Every header in order, with its name in lowercase. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** A server that records every request. */
export interface Recorder {
  /** Base URL for a client. */
  readonly url: string;
  /** The requests since the last call of `take`. */
  readonly take: () => Recorded[];
  readonly stop: () => Promise<void>;
}

/** Starts a server that answers every request with `{"result":1}`. Unlike Prism, it ignores nothing. */
export async function startRecorder(): Promise<Recorder> {
  let requests: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url = "", rawHeaders } = request;
    const body = Buffer.concat(chunks).toString("latin1"); // a character for each byte
    requests.push({ method, url, headers: pairs(rawHeaders), body });
    response.writeHead(200, { "content-type": "application/json" }).end('{"result":1}');
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/platform_api`,
    take: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function pairs(rawHeaders: readonly string[]): [string, string][] {
  return Array.from({ length: rawHeaders.length / 2 }, (_, index) => [
    (rawHeaders[2 * index] ?? "").toLowerCase(),
    rawHeaders[2 * index + 1] ?? "",
  ]);
}
