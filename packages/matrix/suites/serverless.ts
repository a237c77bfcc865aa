import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { signCallback } from "@vox-accounts/client/testing";
import { startMock } from "@vox-accounts/mock";
import { temporaryFolder } from "@vox-accounts/test-kit/folders";
import { describe, expect } from "vitest";
import { versionOf } from "../support/pins.ts";
import { hasEngines } from "../support/projects.ts";
import { runOrThrow } from "../support/run.ts";
import { cell, type Setting } from "../support/suite.ts";
import { pinnedEngines } from "./engines.ts";

const kinds = [
  { format: "esm", file: "handler.mjs", named: "ES module" },
  { format: "cjs", file: "handler.cjs", named: "CommonJS" },
] as const;

/** The packed client in a handler that esbuild bundles into one file, as for serverless platforms. */
export function serverless(setting: Setting): void {
  const title = "works on every version of Node, in a folder without packages";
  describe.runIf(hasEngines)("a serverless handler in a single file", () => {
    for (const { format, file, named } of kinds) {
      const row = `esbuild ${versionOf("consumer", "esbuild")}`;
      const place = { table: "Bundler", row, column: `handler, ${named}` };
      cell(setting, place, title, async () => {
        using deployed = temporaryFolder();
        const folder = join(deployed.path, "function");
        mkdirSync(folder);
        const out = join(folder, file);
        const { tooled, engines } = setting.projects();
        await bundleHandler(tooled, out, format);
        await using mock = await startMock();
        const secrets = { salt: randomUUID(), apiKey: randomUUID() };
        const env = {
          CALLBACK_SALT: secrets.salt,
          VOXIMPLANT_API_KEY: secrets.apiKey,
          VOXIMPLANT_CREDENTIALS_JSON: JSON.stringify(mock.credentials),
          VOXIMPLANT_URL: mock.url,
        };
        const args = [join(tooled, "serverless/invoke.cjs"), out, ...eventsWith(secrets)];
        const answers = [
          { statusCode: 200, body: String(mock.accountId) },
          { statusCode: 404 },
          { statusCode: 200 },
          { statusCode: 403 },
        ];
        for (const { row: engine, command } of pinnedEngines.filter(({ isNode }) => isNode)) {
          const printed = await runOrThrow(join(engines, command[0]), args, { folder, env });
          expect(printed, engine).toBe(`${JSON.stringify(answers)}\n`);
        }
      });
    }
  });
}

async function bundleHandler(project: string, out: string, format: "esm" | "cjs"): Promise<void> {
  const esbuild = join(project, "node_modules/.bin/esbuild");
  const options = ["--bundle", "--platform=node", `--format=${format}`, "--log-level=warning"];
  const args = ["serverless/handler.mjs", ...options, `--outfile=${out}`];
  expect(await runOrThrow(esbuild, args, { folder: project })).toBe(""); // no warnings
}

/** Two requests, a callback with a valid hash and one with an invalid hash, as JSON. */
function eventsWith(secrets: { readonly salt: string; readonly apiKey: string }): string[] {
  const callback = { callback_id: 1, account_id: 7, type: "account_is_frozen" } as const;
  const signed = signCallback(callback, secrets);
  const posts = [signed, { ...signed, callback_id: 2 }].map((one) => ({
    body: JSON.stringify({ callbacks: [one] }),
  }));
  return [{}, { plan: "none" }, ...posts].map((event) => JSON.stringify(event));
}
