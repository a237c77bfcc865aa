/** A package registry for tests: Verdaccio behind a proxy that can reject requests. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { temporaryFolder } from "@vox-accounts/test-kit/folders";
import { closedPort, listen } from "@vox-accounts/test-kit/servers";
import { runFreshOrThrow } from "./programs.ts";

/** Chooses requests by method and path. */
export type RequestFilter = (method: string, path: string) => boolean;

export interface LocalRegistry extends AsyncDisposable {
  readonly url: string;
  readonly token: string;
  /** Rejects matching requests from now on; without a filter, none. */
  readonly refuse: (filter?: RequestFilter) => void;
  /** The version of `latest`; undefined if the package does not exist. */
  readonly latest: (name: string) => Promise<string | undefined>;
  readonly versions: (name: string) => Promise<string[]>;
}

interface Packument {
  readonly "dist-tags"?: Readonly<Record<string, string>>;
  readonly versions?: Readonly<Record<string, object>>;
}

/** Installs Verdaccio from the configured registry, starts it and logs in. */
export async function startLocalRegistry(): Promise<LocalRegistry> {
  const folder = temporaryFolder();
  const port = await closedPort();
  folder.write({ "package.json": manifest, "config.yaml": config });
  await runFreshOrThrow(folder.path, "npm", ["install", "--no-audit", "--no-fund"]);
  const bin = "node_modules/verdaccio/bin/verdaccio";
  const args = [bin, "--config", "config.yaml", "--listen", `127.0.0.1:${port}`];
  const child = spawn(process.execPath, args, { cwd: folder.path, stdio: "ignore" });
  const front = await startFront(port);
  const stop = async () => {
    await front.close();
    // it ignores SIGTERM
    if (child.exitCode === null && child.kill("SIGKILL")) await once(child, "exit");
    folder.remove();
  };
  try {
    const token = await logIn(front.url);
    const packument = async (name: string) => {
      const answer = await fetch(front.url + name.replace("/", "%2f"));
      return (await answer.json()) as Packument;
    };
    return {
      url: front.url,
      token,
      refuse: front.refuse,
      latest: async (name) => (await packument(name))["dist-tags"]?.latest,
      versions: async (name) => Object.keys((await packument(name)).versions ?? {}),
      [Symbol.asyncDispose]: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const manifest = JSON.stringify({
  private: true,
  dependencies: { verdaccio: "6.10.4" },
  overrides: { "node-fetch": "2.7.0" }, // it asks for a tag that not every registry has
});

const config = `
storage: ./storage
auth: { htpasswd: { file: ./users, max_users: 1 } }
packages: { "@*/*": { access: $all, publish: $authenticated } }
log: { type: stdout, level: fatal }
`;

async function logIn(url: string): Promise<string> {
  const user = { name: "releaser", password: crypto.randomUUID() };
  for (let attempt = 0; ; attempt += 1) {
    const answer = await fetch(`${url}-/user/org.couchdb.user:${user.name}`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(user),
    });
    if (answer.ok) return ((await answer.json()) as { token: string }).token;
    if (attempt > 100) throw new Error(`Verdaccio did not start: ${await answer.text()}`);
    await sleep(200);
  }
}

/** A proxy that rejects requests that match the filter. */
async function startFront(port: number) {
  let isRefused: RequestFilter = () => false;
  const handOn = (incoming: IncomingMessage, response: ServerResponse) => {
    const { method = "", url: path = "", headers } = incoming;
    if (isRefused(method, decodeURIComponent(path))) {
      response.writeHead(403, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: "rejected for the test" }));
      return;
    }
    const outgoing = request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on("error", () => response.writeHead(502).end());
    incoming.pipe(outgoing);
  };
  const listening = await listen(createServer(handOn));
  return {
    url: `http://127.0.0.1:${listening.port}/`,
    close: listening.close,
    refuse: (filter: RequestFilter = () => false) => {
      isRefused = filter;
    },
  };
}
