import { once } from "node:events";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { serviceAccount } from "@vox-accounts/client";
import { startMock } from "@vox-accounts/mock";
import { CONNECT_SOURCES } from "../pages/layout.ts";
import { BEFORE_REFERENCE } from "../pages/renderer-page.ts";
import type { Site } from "./build-site.ts";

/** The site on this machine, with a mock that answers its test requests. */
export interface ServedSite extends AsyncDisposable {
  readonly url: string;
  readonly mockUrl: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** The contract's security scheme for the token. */
  readonly scheme: string;
}

const HOST = "127.0.0.1";
const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
};

/** Serves the site and a mock for its test requests, both to this machine only. */
export async function serveSite(site: Site, { port, scheme }: ServeOptions): Promise<ServedSite> {
  const mock = await startMock({ host: HOST });
  const signToken = serviceAccount(mock.credentials);
  const mockScript = async () => {
    const token = await signToken({
      baseUrl: mock.url,
      accountId: undefined,
      forceRefresh: false,
      clockOffsetMs: 0,
      signal: AbortSignal.timeout(10_000),
    });
    return `window.localMock = ${JSON.stringify({ url: mock.url, token, scheme })};\n`;
  };
  const server = createServer(listener(site, new URL(mock.url).origin, mockScript));
  try {
    await once(server.listen(port, HOST), "listening");
  } catch (error) {
    await mock.close();
    throw error;
  }
  const close = async () => {
    server.closeAllConnections();
    await Promise.all([new Promise((resolve) => server.close(resolve)), mock.close()]);
  };
  const { port: actual } = server.address() as AddressInfo; // a string only for pipes
  const url = `http://${HOST}:${actual}/`;
  return { url, mockUrl: mock.url, close, [Symbol.asyncDispose]: close };
}

const MOCK_SCRIPT = "local-mock.js";

/** Answers from memory, so that no request can reach other files. */
function listener(
  site: Site,
  mockOrigin: string,
  mockScript: () => Promise<string>,
): RequestListener {
  return async (request, response) => {
    const [path = ""] = (request.url ?? "").split("?"); // not parsed: `new URL` throws for some paths
    const name = path === "/" ? "index.html" : path.slice(1);
    const text = name === MOCK_SCRIPT ? await mockScript() : site.get(name);
    if (text === undefined) return send(response, 404, ".html", "Page not found.");
    const isReference = name === "index.html";
    send(response, 200, extname(name), isReference ? connectedToMock(text, mockOrigin) : text);
  };
}

/** The reference page with the mock's script, and a policy that allows requests to the mock. */
function connectedToMock(page: string, mockOrigin: string): string {
  const first = `<script src="${BEFORE_REFERENCE}">`;
  return page
    .replace(first, `<script src="${MOCK_SCRIPT}"></script>\n${first}`)
    .replace(CONNECT_SOURCES, `${CONNECT_SOURCES} ${mockOrigin}`);
}

function send(response: ServerResponse, status: number, extension: string, text: string): void {
  response
    .writeHead(status, {
      "content-type": contentTypes[extension] ?? "text/plain; charset=utf-8",
      "cache-control": "no-store",
    })
    .end(text);
}
