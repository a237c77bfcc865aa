/** Runs the machine's npm. */
import { execFile } from "node:child_process";
import { basename } from "node:path";
import { root } from "../boot/repository.ts";

/** The result of npm. */
export interface NpmRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** An npm error with its code. */
export class NpmError extends Error {
  override readonly name = "NpmError";
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** Runs npm, preferably the one that started this process. */
export function npm(args: readonly string[]): Promise<NpmRun> {
  const ours = process.env.npm_execpath ?? "";
  const [program, before] =
    basename(ours) === "npm-cli.js" ? [process.execPath, [ours]] : ["npm", []];
  const shell = program === "npm" && process.platform === "win32"; // npm is a script there
  const options = { cwd: root, shell, encoding: "utf8", maxBuffer: 2 ** 26 } as const;
  return new Promise((resolve) => {
    execFile(program, [...before, ...args], options, (error, stdout, stderr) => {
      const failed = typeof error?.code === "number" ? error.code : -1;
      resolve({ code: error ? failed : 0, stdout, stderr: stderr || (error?.message ?? "") });
    });
  });
}

/** The error that npm reported, without the path of its log. */
export function npmFailure([command]: readonly string[], { stdout, stderr }: NpmRun): NpmError {
  const lines = stderr.split("\n").filter((line) => line.startsWith("npm error "));
  const said = lines
    .map((line) => line.replace("npm error ", "  "))
    .filter((line) => !line.includes("complete log of this run"));
  const code = /^ {2}code (\w+)$/m.exec(said.join("\n"))?.[1] ?? codeIn(stdout);
  return new NpmError(`npm ${command} failed:\n${said.join("\n") || stderr.trim()}`, code);
}

/** The error code in npm's `--json` output. */
function codeIn(stdout: string): string {
  try {
    return (JSON.parse(stdout) as { error: { code: string } }).error.code;
  } catch {
    return "";
  }
}
