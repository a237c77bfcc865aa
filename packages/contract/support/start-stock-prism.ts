import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A running `prism mock`, or `prism proxy`. */
export interface StockPrism {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const manifest = createRequire(import.meta.url).resolve("@stoplight/prism-cli/package.json");
const binary = join(dirname(manifest), "dist", "index.js");
const patience = 20_000;

/** Starts the stock binary of `@stoplight/prism-cli` on a bundle, on a free port; given an `upstream`, as a proxy in front of it. */
export async function startStockPrism(document: object, upstream?: string): Promise<StockPrism> {
  const folder = await mkdtemp(join(tmpdir(), "vox-stock-prism-"));
  const file = join(folder, "openapi.json"); // of its own: Prism restarts on another port when its file is touched
  await writeFile(file, JSON.stringify(document));
  const command =
    upstream === undefined
      ? ["mock", file, "--errors"]
      : ["proxy", file, upstream, ...throughProxy(upstream)];
  const args = [
    binary,
    ...command,
    "--host",
    "127.0.0.1",
    "--port",
    "0",
    "--multiprocess",
    "false",
  ];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, FORCE_COLOR: "0" },
  });
  const kill = () => void child.kill("SIGKILL"); // it takes a second to end by SIGTERM
  process.once("exit", kill);
  const closed = once(child, "close");
  const stop = async () => {
    process.off("exit", kill);
    kill();
    await closed.finally(() => rm(folder, { recursive: true, force: true }));
  };
  let log = "";
  const listening = new Promise<string>((found, failed) => {
    const timer = setTimeout(
      () => failed(new Error(`prism mock did not start within ${patience} ms:\n${log}`)),
      patience,
    );
    const read = (chunk: string) => {
      log += chunk;
      const url = /Prism is listening on (http:\/\/127\.0\.0\.1:\d+)\n/u.exec(log)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      log = "";
      child.stdout.off("data", read).resume();
      found(url);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      log += chunk;
    });
    child.once("error", failed);
    child.once("close", (code) => {
      clearTimeout(timer);
      failed(new Error(`prism mock ended with ${code}:\n${log}`));
    });
  });
  try {
    return { url: await listening, pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Prism does not look at the machine's proxy by itself. */
function throughProxy(upstream: string): string[] {
  const proxy = upstream.startsWith("https:")
    ? (process.env.HTTPS_PROXY ?? process.env.https_proxy)
    : undefined;
  return proxy ? ["--upstream-proxy", proxy] : [];
}
