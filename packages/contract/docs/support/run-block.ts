import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Mock } from "@vox-accounts/mock";
import { createProject } from "./project.ts";

/** Runs an unchanged block in a project with a credentials.json, against the mock; returns what it prints. */
export async function runBlock(code: string, extension: "ts" | "cjs", mock: Mock): Promise<string> {
  using project = createProject();
  const program = project.write(`block.${extension}`, code);
  project.write("credentials.json", JSON.stringify(mock.credentials));
  const { VOXIMPLANT_CREDENTIALS: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    NODE_EXTRA_CA_CERTS: mock.certificateFile,
    MOCK_URL: mock.url,
  };
  const args = ["--import", join(import.meta.dirname, "mock-for-api.ts"), program];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: project.folder,
    env,
    timeout: 20_000,
  });
  return stdout;
}
