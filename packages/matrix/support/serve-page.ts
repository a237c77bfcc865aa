import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page with one script, on its own origin. */
export interface ServedPage extends AsyncDisposable {
  readonly url: string;
}

/** Serves the page on `localhost`, a different origin from the mock's 127.0.0.1. */
export async function servePage(script: string): Promise<ServedPage> {
  const html =
    '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/app.js"></script>';
  const server = createServer(({ url }, response) => {
    const isScript = url === "/app.js";
    response
      .writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html" })
      .end(isScript ? script : html);
  });
  await once(server.listen(0, "localhost"), "listening");
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
