/** Runs programs that may never end, because their code was mutated. */
import { spawn } from "node:child_process";

export interface LimitedRun {
  readonly passed: boolean;
  /** The output; of a stopped run, the output until then. */
  readonly output: string;
}

export interface LimitedOptions {
  readonly cwd: string;
  /** The time without output after which it counts as hanging. */
  readonly silentMs: number;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a script with this Node. Once it falls silent, kills it and all processes that it started.
 */
export function runLimited(
  script: string,
  args: readonly string[],
  { cwd, silentMs, env }: LimitedOptions,
): Promise<LimitedRun> {
  const ownGroup = process.platform !== "win32"; // a worker in an endless loop outlives its parent
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", ...env },
    detached: ownGroup,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = () => endGroup(ownGroup, child.pid, () => child.kill("SIGKILL"));
  const timer = setTimeout(end, silentMs);
  process.once("exit", end);
  return new Promise((resolve, reject) => {
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk;
      timer.refresh();
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timer);
      process.off("exit", end);
      end(); // processes that a mutation kept alive
      resolve({ passed: code === 0, output });
    });
  });
}

function endGroup(ownGroup: boolean, pid: number | undefined, endChild: () => void): void {
  if (!ownGroup || pid === undefined) {
    endChild();
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {} // all processes have ended
}
