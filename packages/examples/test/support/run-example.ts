import { join } from "node:path";
import { format } from "node:util";
import type { Mock } from "@vox-accounts/mock";
import { temporaryFolder } from "@vox-accounts/test-kit/folders";
import { type ProgramRun, runProgram } from "@vox-accounts/test-kit/programs";
import { vi } from "vitest";
import { root } from "./example-files.ts";

type Served = Pick<Mock, "credentials" | "url">;
type Variables = Readonly<Record<string, string>>;

/** What an example printed to stdout, and the error that it failed with. */
export interface ExampleRun {
  readonly printed: string;
  readonly error: unknown;
}

/** The environment variables of an example that calls the mock instead of the API. */
export interface ExampleEnvironment extends Disposable {
  readonly env: Variables;
}

/** Writes the mock's credentials to a file, and sets the variables that a user would set. */
export function environmentFor({ credentials, url }: Served): ExampleEnvironment {
  const folder = temporaryFolder();
  folder.write({ "credentials.json": JSON.stringify(credentials) });
  const env = {
    VOXIMPLANT_CREDENTIALS: join(folder.path, "credentials.json"),
    VOXIMPLANT_BASE_URL: url,
  };
  return { env, [Symbol.dispose]: folder.remove };
}

/** Runs an unchanged example against the mock; in this process, to save time. */
export async function runExample(
  file: string,
  mock: Served,
  extraEnv: Variables = {},
): Promise<ExampleRun> {
  using environment = environmentFor(mock);
  for (const [name, value] of Object.entries({ ...environment.env, ...extraEnv }))
    vi.stubEnv(name, value);
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((...words) => {
    lines.push(`${format(...words)}\n`);
  });
  const consoleError = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.resetModules(); // so that the example reads its environment again
  try {
    await import(/* @vite-ignore */ join(root, file));
    return { printed: lines.join(""), error: undefined };
  } catch (error) {
    return { printed: lines.join(""), error };
  } finally {
    log.mockRestore();
    consoleError.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** Runs an example with Node, as a user would. */
export async function runWithNode(
  file: string,
  mock: Served,
  extraEnv: Variables = {},
): Promise<ProgramRun> {
  using environment = environmentFor(mock);
  const env = { ...environment.env, ...extraEnv };
  return await runProgram(process.execPath, [join(root, file)], { env, timeoutMs: 20_000 });
}
