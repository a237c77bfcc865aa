import { type ProgramRun, runProgram } from "@vox-accounts/test-kit/programs";

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a program as in a fresh terminal. */
export function runFresh(
  cwd: string,
  program: string,
  args: readonly string[],
  env: Environment = {},
): Promise<ProgramRun> {
  return runProgram(program, args, { cwd, env: { ...withoutOurs(), ...env }, timeoutMs: 300_000 });
}

/**
 * Like `runFresh`, for programs that must succeed; returns the output.
 *
 * @throws if it fails.
 */
export async function runFreshOrThrow(
  ...[cwd, program, args, env]: Parameters<typeof runFresh>
): Promise<string> {
  const { code, stdout, stderr } = await runFresh(cwd, program, args, env);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")}\n${stdout}${stderr}`);
  return stdout + stderr;
}

/** Removes what npm, pnpm and vitest added, and keeps the machine's network settings. */
function withoutOurs(): Environment {
  const names = Object.keys(process.env).filter((name) =>
    /^(npm_|pnpm_|vitest|turbo_|node_options$|node_env$|init_cwd$)/i.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
