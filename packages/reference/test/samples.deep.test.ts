import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { serviceAccount } from "@vox-accounts/client";
import { type Mock, startMock } from "@vox-accounts/mock";
import { runProgram } from "@vox-accounts/test-kit/programs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { curlSample } from "../src/samples/curl.ts";
import { pythonSample } from "../src/samples/python.ts";
import { type SampleRequest, wireValues } from "../src/samples/request.ts";
import { codeSamples, typescriptSample } from "../src/samples/samples.ts";
import { operations, sources } from "./support/contract-facts.ts";

const requests = operations.flatMap(({ name, in: place, object }) =>
  Object.entries(object["x-request-examples"]).map(([example, { params }]) => {
    const request: SampleRequest = { name, place, params };
    return { title: `${name} ${example}`, request };
  }),
);

let mock: Mock;
let env: Record<string, string>;

beforeAll(async () => {
  mock = await startMock();
  const token = await serviceAccount(mock.credentials)({
    baseUrl: mock.url,
    accountId: undefined,
    forceRefresh: false,
    clockOffsetMs: 0,
    signal: AbortSignal.timeout(10_000),
  });
  env = { URL: mock.url, TOKEN: token, NO_PROXY: "127.0.0.1", no_proxy: "127.0.0.1" };
});
afterAll(() => mock?.close());

test("the curl samples send every request example correctly", async () => {
  mock.reset();
  const script = requests.map(({ request }) => `${curlSample(request)}\necho`).join("\n");
  const run = await runProgram("sh", ["-e", "-c", script], { env });
  expect(run, run.stderr).toMatchObject({ code: 0 });
  const answers = run.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers).toHaveLength(requests.length);
  for (const [at, answer] of answers.entries())
    expect(answer, requests[at]?.title).toHaveProperty("result");
  expectSent();
});

test("the Python samples send every request example correctly", async () => {
  mock.reset();
  const samples = JSON.stringify(requests.map(({ request }) => pythonSample(request)));
  const runAll = "import json, sys\nfor sample in json.loads(sys.argv[1]): exec(sample, {})";
  const run = await runProgram("python3", ["-c", runAll, samples], { env });
  expect(run, run.stderr).toMatchObject({ code: 0 });
  expectSent();
});

test("the TypeScript samples compile against the client", () => {
  const folder = join(import.meta.dirname, "../.report/samples");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = [
    ...requests.map(({ title, request }) => ({ title, source: typescriptSample(request) })),
    ...operations.map((operation) => {
      const [sample] = codeSamples(operation, sources.tested.get(operation.name));
      return { title: `${operation.name} shown`, source: sample?.source ?? "" };
    }),
  ].map(({ title, source }) => {
    const file = join(folder, `${title.replaceAll(" ", "-")}.ts`);
    writeFileSync(file, source);
    return file;
  });
  const options = "--ignoreConfig --noEmit --strict --skipLibCheck --target es2024 --types node";
  const modules = "--module nodenext --moduleDetection force";
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  const tsc = join(dirname(manifest), "bin/tsc");
  const args = [tsc, ...options.split(" "), ...modules.split(" "), ...files];
  const run = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(run.stdout).toBe("");
  expect(run.status).toBe(0);
});

/** Expects that the mock got every request, in order, with unchanged values in the right place. */
function expectSent(): void {
  const entries = mock.requests();
  expect(entries).toHaveLength(requests.length);
  for (const [at, { title, request }] of requests.entries()) {
    const { name: method, place, params } = request;
    const values = Object.fromEntries(wireValues(params));
    const entry = entries[at];
    expect(entry, title).toMatchObject({ method, outcome: { kind: "answered" } });
    expect(entry?.places, title).toEqual(Object.keys(values).length > 0 ? [place] : []);
    expect(Object.keys(entry?.parameters ?? {}), title).toEqual(Object.keys(values));
    for (const [name, text] of Object.entries(entry?.parameters ?? {}))
      expect([values[name], "[redacted]"], `${title} ${name}`).toContain(text);
  }
}
