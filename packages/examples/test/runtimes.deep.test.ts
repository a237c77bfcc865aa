import { randomUUID } from "node:crypto";
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createAccountsClient, serviceAccount } from "@vox-accounts/client";
import { mockTest } from "@vox-accounts/mock/vitest";
import { folderForTest, type TemporaryFolder } from "@vox-accounts/test-kit/folders";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { Miniflare } from "miniflare";
import { rolldown } from "rolldown";
import { describe, expect, onTestFinished } from "vitest";
import { examplesIn, member, root } from "./support/example-files.ts";
import { runWithNode } from "./support/run-example.ts";

const test = mockTest({ state: { children: 3, balance: 1000 } });
const recipes = join(root, member, "src/recipes");

describe("Node", () => {
  test.for(examplesIn("methods"))("runs %s", async (file, { mock }) => {
    expect(await runWithNode(file, mock)).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("workerd", () => {
  test("runs cloudflare-worker, bundled as for deployment", async ({ mock }) => {
    const workerd = await startWorkerd("cloudflare-worker.ts", {
      VOXIMPLANT_CREDENTIALS: JSON.stringify(mock.credentials),
      VOXIMPLANT_BASE_URL: mock.url,
    });
    const response = await workerd.dispatchFetch("http://worker/");
    const auth = serviceAccount(mock.credentials);
    const { result } = await createAccountsClient({ auth, baseUrl: mock.url }).getAccountInfo();
    const { balance, currency } = result;
    expect(await response.json()).toEqual({ balance, currency });
  });

  test("runs callbacks-worker, which handles the mock's callbacks", async ({ mock }) => {
    const secrets = { salt: randomUUID(), apiKey: randomUUID() };
    const workerd = await startWorkerd("callbacks-worker.ts", {
      CALLBACK_SALT: secrets.salt,
      VOXIMPLANT_API_KEY: secrets.apiKey,
    });
    const url = new URL("/callbacks", await workerd.ready).href;
    const statuses = [];
    for (const fault of [undefined, "wrong-hash", "broken-json"] as const)
      statuses.push(
        (await mock.sendCallback("min_balance", {}, { ...secrets, url, fault })).status,
      );
    expect(statuses).toEqual([200, 403, 400]);
  });
});

/** Bundles a recipe as for deployment, and runs it until the test ends. */
async function startWorkerd(
  recipe: string,
  bindings: Readonly<Record<string, string>>,
): Promise<Miniflare> {
  const build = await rolldown({ input: join(recipes, recipe), platform: "browser" });
  const { output } = await build.generate({ format: "esm", codeSplitting: false });
  await build.close();
  const workerd = new Miniflare({
    modules: [{ type: "ESModule", path: "worker.mjs", contents: output[0].code }],
    modulesRoot: ".",
    compatibilityDate: "2026-07-01",
    cf: false, // no lookups over the network
    bindings,
  });
  onTestFinished(() => workerd.dispose());
  return workerd;
}

describe("Jest", () => {
  test("runs low-balances.jest, compiled to ES modules in strict mode", async () => {
    const project = folderForTest();
    project.write({ "package.json": JSON.stringify({ private: true, type: "module" }) });
    await expectToRun(project, "npm", "install", "--no-audit", "--no-fund", "jest@30.5.2");
    symlinkSync(
      join(root, member, "node_modules/@vox-accounts"),
      join(project.path, "node_modules/@vox-accounts"),
    );
    cpSync(join(recipes, "low-balances.ts"), join(project.path, "low-balances.ts"));
    cpSync(join(recipes, "low-balances.jest.ts"), join(project.path, "low-balances.test.ts"));
    project.write({ "tsconfig.json": JSON.stringify({ compilerOptions }) });
    await expectToRun(
      project,
      process.execPath,
      join(root, member, "node_modules/typescript/bin/tsc"),
    );
    const jest = ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "--rootDir=dist"];
    const { stderr } = await expectToRun(project, process.execPath, ...jest);
    expect(stderr).toMatch(/^Tests: +1 passed, 1 total$/mu);
  });
});

const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  strict: true,
  types: ["node"],
  rewriteRelativeImportExtensions: true,
  outDir: "dist",
};

async function expectToRun({ path }: TemporaryFolder, program: string, ...args: string[]) {
  const run = await runProgram(program, args, { cwd: path, timeoutMs: 300_000 });
  expect(run.code, `${program} ${args.join(" ")}\n${run.stdout}${run.stderr}`).toBe(0);
  return run;
}
