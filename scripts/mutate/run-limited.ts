/** Programs that may run for ever, because what they run was changed. */
import { spawn } from "node:child_process";

export interface LimitedRun {
  readonly passed: boolean;
  /** What was printed; of a run that was ended, up to then. */
  readonly output: string;
}

export interface LimitedOptions {
  readonly cwd: string;
  /** After how long without a word it counts as hanging. */
  readonly silentMs: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a script with this Node, and ends it with all that it has started once it falls silent. */
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
      end(); // what a mutation kept alive
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
  } catch {} // all of it has ended
}
