import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";

/** A server on loopback TLS, in a separate process. */
export interface BenchServer {
  readonly baseUrl: string;
  /** For NODE_EXTRA_CA_CERTS. */
  readonly caFile: string;
  /** For files of this run. */
  readonly folder: string;
  readonly stop: () => void;
}

/** Starts a server that answers every call with the account in the contract's example. */
export async function startServer(): Promise<BenchServer> {
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  const folder = mkdtempSync(join(tmpdir(), "vox-accounts-bench-"));
  const caFile = join(folder, "ca.pem");
  writeFileSync(caFile, cert);
  const child = fork(join(import.meta.dirname, "server.ts"), {
    env: { ...process.env, BENCH_SERVER: JSON.stringify({ key, cert }) },
  });
  const [port] = await once(child, "message");
  const stop = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { baseUrl: `https://localhost:${port}/platform_api`, caFile, folder, stop };
}
