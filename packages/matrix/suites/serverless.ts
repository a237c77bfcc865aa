import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { signCallback } from "@vox-accounts/client/testing";
import { startMock } from "@vox-accounts/mock";
import { temporaryFolder } from "@vox-accounts/test-kit/folders";
import { describe, expect } from "vitest";
import { versionOf } from "../support/pins.ts";
import { hasEngines } from "../support/projects.ts";
import { runWell } from "../support/run.ts";
import { cell, type Setting } from "../support/suite.ts";
import { pinnedEngines } from "./engines.ts";

const kinds = [
  { format: "esm", file: "handler.mjs", named: "ES module" },
  { format: "cjs", file: "handler.cjs", named: "CommonJS" },
] as const;

/** The packed client in a handler that esbuild bundles into one file, as for serverless platforms. */
export function serverless(setting: Setting): void {
  describe.runIf(hasEngines)("a serverless handler in a single file", () => {
    for (const { format, file, named } of kinds) {
      const row = `esbuild ${versionOf("consumer", "esbuild")}`;
      const place = { table: "Bundler", row, column: `handler, ${named}` };
      cell(
        setting,
        place,
        "works on every version of Node, in a folder without packages",
        async () => {
          const { tooled, engines: binaries } = setting.projects();
          using deployed = temporaryFolder();
          const folder = join(deployed.path, "function");
          mkdirSync(folder);
          const out = join(folder, file);
          const args = [
            "serverless/handler.mjs",
            "--bundle",
            "--platform=node",
            `--outfile=${out}`,
          ];
          const esbuild = join(tooled, "node_modules/.bin/esbuild");
          const warnings = await runWell(
            esbuild,
            [...args, `--format=${format}`, "--log-level=warning"],
            {
              folder: tooled,
            },
          );
          expect(warnings).toBe("");
          await using mock = await startMock();
          const callback = { callback_id: 1, account_id: 7, type: "account_is_frozen" } as const;
          const secrets = { salt: randomUUID(), apiKey: randomUUID() };
          const signed = signCallback(callback, secrets);
          const events = [
            {},
            { plan: "none" },
            ...[signed, { ...signed, callback_id: 2 }].map((one) => ({
              body: JSON.stringify({ callbacks: [one] }),
            })),
          ].map((event) => JSON.stringify(event));
          const env = {
            CALLBACK_SALT: secrets.salt,
            VOXIMPLANT_API_KEY: secrets.apiKey,
            VOXIMPLANT_CREDENTIALS_JSON: JSON.stringify(mock.credentials),
            VOXIMPLANT_URL: mock.url,
          };
          const invoke = join(tooled, "serverless/invoke.cjs");
          for (const { row: engine, command } of pinnedEngines.filter(({ isNode }) => isNode)) {
            const printed = await runWell(join(binaries, command[0]), [invoke, out, ...events], {
              folder,
              env,
            });
            const answers = [
              { statusCode: 200, body: String(mock.accountId) },
              { statusCode: 404 },
              { statusCode: 200 },
              { statusCode: 403 },
            ];
            expect(printed, engine).toBe(`${JSON.stringify(answers)}\n`);
          }
        },
      );
    }
  });
}
