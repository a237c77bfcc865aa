import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { runOrThrow } from "./run.ts";

export type Bundler = "vite" | "webpack";

/** Bundles a page's program in a consumer's project into one script; a warning fails. */
export async function bundlePage(
  project: string,
  bundler: Bundler,
  program: string,
): Promise<string> {
  const folder = join(project, "web");
  const out = `dist-${bundler}-${program}`;
  const args = ["bundle.mjs", bundler, program, out];
  expect(await runOrThrow(process.execPath, args, { folder })).toBe("");
  const scripts = globSync("**/*.js", { cwd: join(folder, out) });
  expect(scripts).toHaveLength(1);
  return scripts.map((script) => readFileSync(join(folder, out, script), "utf8")).join();
}

// names that minifiers must keep: properties of credentials and functions of the platform
const traces = ["private_key", "PRIVATE KEY", "key_id", "pkcs8", "importKey", "RSASSA-PKCS1-v1_5"];

/** Traces of code for private keys in a script. */
export function keyTraces(script: string): string[] {
  return traces.filter((trace) => script.includes(trace));
}
