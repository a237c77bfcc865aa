import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Mock, startMock } from "@vox-accounts/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closedUrl } from "../support/closed-url.ts";
import { expectedCallbacks, expectedResult } from "../support/expected.ts";
import { versionOf } from "../support/pins.ts";
import { runOrThrow } from "../support/run.ts";
import { startWorker, type Worker } from "../support/start-worker.ts";
import { cell, type Setting } from "../support/suite.ts";
import { tokenOf } from "../support/token-of.ts";

/** The packed client in workerd, bundled into one file by esbuild. */
export function workers(setting: Setting): void {
  let mock: Mock;
  let worker: Worker;

  beforeAll(async () => {
    mock = await startMock({ state: { children: 1200 } });
    const { tooled: folder } = setting.projects();
    const out = "web/bundled-worker.mjs";
    const args = ["web/worker.mjs", "--bundle", "--format=esm", "--log-level=warning"];
    const esbuild = join(folder, "node_modules/.bin/esbuild");
    expect(await runOrThrow(esbuild, [...args, `--outfile=${out}`], { folder })).toBe("");
    worker = await startWorker(readFileSync(join(folder, out), "utf8"));
  });
  afterAll(async () => {
    await worker?.stop();
    await mock?.close();
  });

  describe("the packed client in workerd", () => {
    const row = `esbuild ${versionOf("consumer", "esbuild")}`;
    const place = { table: "Bundler", row, column: "workerd" };
    cell(setting, place, "ends every call correctly, given a token or credentials", async () => {
      const token = await tokenOf(mock);
      for (const auth of [{ token }, { credentials: mock.credentials }]) {
        mock.reset();
        const answer = await worker.run("tryClient", {
          baseUrl: mock.url,
          closedUrl: await closedUrl(),
          ...auth,
        });
        expect(answer).toEqual(expectedResult(mock));
        const charges = mock.requests({ method: "ChargeAccount" });
        expect(charges.map(({ executed }) => executed)).toEqual([true]);
      }
    });

    const forCallbacks = { ...place, column: "workerd, callbacks" };
    cell(setting, forCallbacks, "receives signed callbacks and rejects others", async () => {
      expect(await worker.run("tryCallbacks", {})).toEqual(expectedCallbacks);
    });

    it.each(["before-request", "before-answer", "during-body"] as const)(
      "sends a money call once even if its response is lost on a kept-alive socket: %s",
      async (reset) => {
        mock.reset();
        mock.use({ reset }, { method: "ChargeAccount", times: 1 });
        const ended = await worker.run("chargeOnKeptSocket", {
          baseUrl: mock.url,
          token: await tokenOf(mock),
        });
        expect(ended).toEqual(["network", "unknown", 1]);
        expect(mock.requests({ method: "ChargeAccount" })).toHaveLength(1);
      },
    );

    it("prints nothing", () => {
      expect(worker.printed).toEqual([]);
    });
  });
}
