import { execFile } from "node:child_process";

/** How a program ended, and all that it printed. */
export interface Ran {
  readonly code: number;
  readonly printed: string;
}

export interface RunOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

// vitest, turbo and pnpm set variables that would change what strangers' tools do
const inherited =
  /^(PATH|HOME|LANG|TMPDIR|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/iu;

/** Runs a program as from a stranger's terminal; a bad end is an answer, not an error. */
export function run(
  program: string,
  args: readonly string[],
  { folder, env, timeoutMs = 120_000 }: RunOptions,
): Promise<Ran> {
  const own = Object.entries(process.env).filter(([name]) => inherited.test(name));
  const options = {
    cwd: folder,
    env: { ...Object.fromEntries(own), NO_COLOR: "1", ...env },
    timeout: timeoutMs,
  };
  return new Promise((resolve) => {
    execFile(program, args, { ...options, encoding: "utf8" }, (error, stdout, stderr) => {
      const code = typeof error?.code === "number" ? error.code : error ? -1 : 0;
      resolve({ code, printed: stdout + stderr });
    });
  });
}

/** As `run`, for what must succeed; what it printed. */
export async function runWell(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<string> {
  const { code, printed } = await run(program, args, options);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}\n${printed}`);
  return printed;
}
