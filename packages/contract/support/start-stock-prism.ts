import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";

/** A running `prism mock`, or `prism proxy`. */
export interface StockPrism {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const manifest = createRequire(import.meta.url).resolve("@stoplight/prism-cli/package.json");
const binary = join(dirname(manifest), "dist", "index.js");
const START_TIMEOUT_MS = 20_000;

/** Starts the stock binary of `@stoplight/prism-cli` on a free port, as a mock or, with `upstream`, as a proxy. */
export async function startStockPrism(document: object, upstream?: string): Promise<StockPrism> {
  const folder = await mkdtemp(join(tmpdir(), "vox-stock-prism-"));
  const file = join(folder, "openapi.json"); // a copy: Prism restarts on another port when its file changes
  await writeFile(file, JSON.stringify(document));
  const command =
    upstream === undefined
      ? ["mock", file, "--errors"]
      : ["proxy", file, upstream, ...throughProxy(upstream)];
  const place = ["--host", "127.0.0.1", "--port", "0", "--multiprocess", "false"];
  const child = spawn(process.execPath, [binary, ...command, ...place], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, FORCE_COLOR: "0" },
  });
  const kill = () => void child.kill("SIGKILL"); // SIGTERM would take a second
  process.once("exit", kill);
  const closed = once(child, "close");
  const stop = async () => {
    process.off("exit", kill);
    kill();
    await closed.finally(() => rm(folder, { recursive: true, force: true }));
  };
  try {
    return { url: await listeningUrl(child), pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The URL that Prism logs when it listens. @throws if it exits or takes too long. */
function listeningUrl(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  let log = "";
  return new Promise<string>((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`Prism ${what}:\n${log}`));
    const timer = setTimeout(
      () => fail(`did not start within ${START_TIMEOUT_MS} ms`),
      START_TIMEOUT_MS,
    );
    const read = (chunk: string) => {
      log += chunk;
      const url = /Prism is listening on (http:\/\/127\.0\.0\.1:\d+)\n/u.exec(log)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      child.stdout.off("data", read).resume();
      resolve(url);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      log += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      fail(`exited with code ${code}`);
    });
  });
}

/** Prism does not use the machine's proxy unless told to. */
function throughProxy(upstream: string): string[] {
  const proxy = upstream.startsWith("https:")
    ? (process.env.HTTPS_PROXY ?? process.env.https_proxy)
    : undefined;
  return proxy ? ["--upstream-proxy", proxy] : [];
}
