import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { MockOptions } from "@vox-accounts/mock";
import type { Target } from "./target.ts";

/** Starts our mock with default options and all checks; `execArgv` is for profiling. */
export async function startOurMock(
  execArgv: readonly string[] = [],
  options: MockOptions = {},
): Promise<Target> {
  const script = join(import.meta.dirname, "mock-server.ts");
  const child = fork(script, [JSON.stringify(options)], { execArgv: [...execArgv] });
  const [{ base, token }] = (await once(child, "message")) as [{ base: string; token: string }];
  return {
    name: "our mock",
    pid: child.pid ?? 0,
    base,
    authorization: `Bearer ${token}`,
    stop: () => void child.disconnect(),
  };
}
