import { once } from "node:events";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { serviceAccount } from "@vox-accounts/client";
import { startMock } from "@vox-accounts/mock";
import { CONNECT_SOURCES } from "../pages/layout.ts";
import { BEFORE_REFERENCE } from "../pages/reference-page.ts";
import type { Site } from "./build-site.ts";

/** The site on this machine, beside a mock that answers its try-it. */
export interface ServedSite extends AsyncDisposable {
  readonly url: string;
  readonly mockUrl: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** 0 for a free one. */
  readonly port: number;
  /** The security scheme of the contract that takes the token. */
  readonly scheme: string;
}

const HOST = "127.0.0.1";
const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
};

/** Serves the site with its try-it wired to a mock of its own; nobody else can reach either. */
export async function serveSite(site: Site, { port, scheme }: ServeOptions): Promise<ServedSite> {
  const mock = await startMock({ host: HOST });
  const signToken = serviceAccount(mock.credentials);
  const wiring = async () => {
    const token = await signToken({
      baseUrl: mock.url,
      accountId: undefined,
      forceRefresh: false,
      clockOffsetMs: 0,
      signal: AbortSignal.timeout(10_000),
    });
    return `window.localMock = ${JSON.stringify({ url: mock.url, token, scheme })};\n`;
  };
  const server = createServer(listener(site, new URL(mock.url).origin, wiring));
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

const WIRING = "local-mock.js";

/** Answers from memory: what is no file of the site cannot be asked for. */
function listener(site: Site, mockOrigin: string, wiring: () => Promise<string>): RequestListener {
  return async (request, response) => {
    const [path = ""] = (request.url ?? "").split("?"); // as it came: what is no path is no file either
    const name = path === "/" ? "index.html" : path.slice(1);
    const text = name === WIRING ? await wiring() : site.get(name);
    if (text === undefined) return send(response, 404, ".html", "There is no such page.");
    send(response, 200, extname(name), name === "index.html" ? wired(text, mockOrigin) : text);
  };
}

/** The reference page as only this server hands it out. */
function wired(page: string, mockOrigin: string): string {
  const first = `<script src="${BEFORE_REFERENCE}">`;
  return page
    .replace(first, `<script src="${WIRING}"></script>\n${first}`)
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
