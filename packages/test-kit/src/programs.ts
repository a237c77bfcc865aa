import { type ExecFileException, execFile } from "node:child_process";

/** The result of a program. */
export interface ProgramRun {
  /** The exit code; -1 if it could not be started or was killed. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions {
  readonly cwd?: string;
  /** Added to this process's environment; undefined removes a variable. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly timeoutMs?: number;
}

/**
 * Runs a program without blocking servers of this process; a failing program is a result, not an
 * error.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env, timeoutMs = 60_000 }: ProgramOptions = {},
): Promise<ProgramRun> {
  const options = {
    cwd,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...env },
    timeout: timeoutMs,
  };
  return new Promise((resolve) => {
    execFile(program, args, { ...options, encoding: "utf8" }, (error, stdout, stderr) => {
      resolve({ code: exitCodeOf(error), stdout, stderr });
    });
  });
}

function exitCodeOf(error: ExecFileException | null): number {
  if (!error) return 0;
  return typeof error.code === "number" ? error.code : -1;
}

/** The outputs that a command writes to. */
interface Outputs {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs a command in this process, which is much faster than starting one. */
export async function runHere(command: (output: Outputs) => Promise<number>): Promise<ProgramRun> {
  const [printed, failed]: [string[], string[]] = [[], []];
  const code = await command({
    out: (text) => void printed.push(text),
    err: (text) => void failed.push(text),
  });
  const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join("");
  return { code, stdout: lines(printed), stderr: lines(failed) };
}
