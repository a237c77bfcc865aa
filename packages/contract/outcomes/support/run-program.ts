import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Runs a program without standing in the way of servers in this process; what it printed. */
export async function runProgram(
  folder: string,
  program: string,
  ...args: string[]
): Promise<string> {
  const { PATH, HOME } = process.env;
  const env = { ...(PATH && { PATH }), ...(HOME && { HOME }), NO_COLOR: "1" };
  const { stdout, stderr } = await promisify(execFile)(program, args, {
    cwd: folder,
    env,
    timeout: 60_000,
  });
  return stdout + stderr;
}
