import { runProgram } from "@vox-accounts/test-kit/programs";

/** A program's exit code, and everything it printed. */
export interface Ran {
  readonly code: number;
  readonly printed: string;
}

export interface RunOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

// other variables, set by vitest, turbo and pnpm, would affect consumers' tools
const inherited =
  /^(PATH|HOME|LANG|TMPDIR|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/iu;

/** Runs a program as from a consumer's terminal; a failing program is a result, not an error. */
export async function run(
  program: string,
  args: readonly string[],
  { folder, env, timeoutMs = 120_000 }: RunOptions,
): Promise<Ran> {
  const others = Object.keys(process.env).filter((name) => !inherited.test(name));
  const removed = Object.fromEntries(others.map((name) => [name, undefined]));
  const own = { ...removed, NO_COLOR: "1", ...env };
  const ran = await runProgram(program, args, { cwd: folder, env: own, timeoutMs });
  return { code: ran.code, printed: ran.stdout + ran.stderr };
}

/** Runs a program that must succeed, and returns what it printed. */
export async function runOrThrow(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<string> {
  const { code, printed } = await run(program, args, options);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}\n${printed}`);
  return printed;
}
