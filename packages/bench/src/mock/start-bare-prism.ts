import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Target } from "./target.ts";

const { resolve } = createRequire(import.meta.url);
const MAX_TRIES = 200;

/** Starts the stock Prism binary on the contract in its fastest setup: one process and no log. */
export async function startBarePrism(): Promise<Target> {
  const binary = join(dirname(resolve("@stoplight/prism-cli/package.json")), "dist", "index.js");
  const port = await freePort();
  const place = ["--host", "127.0.0.1", "--port", String(port)];
  const args = [
    binary,
    "mock",
    resolve("@vox-accounts/types/openapi.json"),
    ...place,
    "--errors",
    "--verboseLevel",
    "silent",
  ];
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const base = `http://127.0.0.1:${port}`;
  const stop = () => void child.kill("SIGKILL");
  process.once("exit", stop);
  for (let tries = 0; !(await answers(base)); tries++) {
    if (tries === MAX_TRIES || child.exitCode !== null) throw new Error("Prism did not start.");
    await wait(100);
  }
  return {
    name: "bare Prism",
    pid: child.pid ?? 0,
    base,
    authorization: "Bearer any.token.does",
    stop,
  };
}

async function answers(base: string): Promise<boolean> {
  return fetch(base).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
