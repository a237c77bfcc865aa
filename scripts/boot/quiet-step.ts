import { spawn } from "node:child_process";
import { root } from "./root.ts";

/** Runs one step under a progress line and shows what it printed only when it fails. */
export function quietStep(
  label: string,
  file: string,
  args: string[],
  options: { shell?: boolean } = {},
): Promise<number> {
  const began = performance.now();
  process.stderr.write(`${label}… `);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], ...options });
    const printed: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => printed.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      process.stderr.write(
        code === 0 ? `${((performance.now() - began) / 1000).toFixed(1)} s\n` : "failed\n",
      );
      if (code !== 0) process.stderr.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}
