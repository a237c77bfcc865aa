import { join } from "node:path";
import { format } from "node:util";
import type { Mock } from "@vox-accounts/mock";
import { temporaryFolder } from "@vox-accounts/test-kit/folders";
import { type ProgramRun, runProgram } from "@vox-accounts/test-kit/programs";
import { vi } from "vitest";
import { root } from "./example-files.ts";

type Served = Pick<Mock, "credentials" | "url">;
type Variables = Readonly<Record<string, string>>;

/** What an example printed to stdout, and what it failed with. */
export interface ExampleRun {
  readonly printed: string;
  readonly error: unknown;
}

/** What an example reads from its environment, with the mock in place of the API. */
export interface ExampleEnvironment extends Disposable {
  readonly env: Variables;
}

/** Writes the mock's credentials into a file, and names it as a user would. */
export function environmentFor({ credentials, url }: Served): ExampleEnvironment {
  const folder = temporaryFolder();
  folder.write({ "credentials.json": JSON.stringify(credentials) });
  const env = {
    VOXIMPLANT_CREDENTIALS: join(folder.path, "credentials.json"),
    VOXIMPLANT_BASE_URL: url,
  };
  return { env, [Symbol.dispose]: folder.remove };
}

/** Runs an example as it stands with the mock in place of the API, in this process, to save time. */
export async function runExample(
  file: string,
  mock: Served,
  more: Variables = {},
): Promise<ExampleRun> {
  using environment = environmentFor(mock);
  for (const [name, value] of Object.entries({ ...environment.env, ...more }))
    vi.stubEnv(name, value);
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...words) => {
    lines.push(`${format(...words)}\n`);
  });
  const complain = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.resetModules(); // the example's client reads its environment anew
  try {
    await import(/* @vite-ignore */ join(root, file));
    return { printed: lines.join(""), error: undefined };
  } catch (error) {
    return { printed: lines.join(""), error };
  } finally {
    log.mockRestore();
    complain.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** Runs an example with Node, as a user does. */
export async function runWithNode(
  file: string,
  mock: Served,
  more: Variables = {},
): Promise<ProgramRun> {
  using environment = environmentFor(mock);
  const env = { ...environment.env, ...more };
  return await runProgram(process.execPath, [join(root, file)], { env, timeoutMs: 20_000 });
}
