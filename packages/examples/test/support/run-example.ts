import { join } from "node:path";
import type { Mock } from "@vox-accounts/mock";
import { temporaryFolder } from "@vox-accounts/test-kit/folders";
import { type ProgramRun, runProgram } from "@vox-accounts/test-kit/programs";
import { root } from "./example-files.ts";

/** What an example reads from its environment, with the mock in place of the API. */
export interface ExampleEnvironment extends Disposable {
  readonly env: Readonly<Record<string, string>>;
}

/** Writes the mock's credentials into a file, and names it as a user would. */
export function environmentFor({ credentials, url }: Pick<Mock, "credentials" | "url">) {
  const folder = temporaryFolder();
  folder.write({ "credentials.json": JSON.stringify(credentials) });
  const env = {
    VOXIMPLANT_CREDENTIALS: join(folder.path, "credentials.json"),
    VOXIMPLANT_BASE_URL: url,
  };
  return { env, [Symbol.dispose]: folder.remove } satisfies ExampleEnvironment;
}

/** Runs an example as it stands, with Node, and the mock in place of the API. */
export async function runExample(
  file: string,
  mock: Pick<Mock, "credentials" | "url">,
  more: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> {
  using environment = environmentFor(mock);
  const env = { ...environment.env, ...more };
  return runProgram(process.execPath, [join(root, file)], { env, timeoutMs: 20_000 });
}
