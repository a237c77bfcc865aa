import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { root } from "../boot/root.ts";

const scratch = mkdtempSync(join(tmpdir(), "vox-generate-"));
vi.setConfig({ testTimeout: 30_000 });
const generated = join(scratch, "packages/types/src/generated");

beforeAll(() => {
  const source = (path: string) => !["node_modules", ".turbo", ".report"].includes(basename(path)) && !path.endsWith(".test.ts");
  for (const folder of ["spec", "scripts/generate"])
    cpSync(join(root, folder), join(scratch, folder), { recursive: true, filter: source });
  writeFileSync(join(scratch, "scripts/package.json"), '{ "type": "module" }');
  mkdirSync(join(scratch, "packages/types"), { recursive: true });
  symlinkSync(join(root, "scripts/node_modules"), join(scratch, "scripts/node_modules"), "junction");
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function generate() {
  const began = performance.now();
  const run = spawnSync(process.execPath, [join(scratch, "scripts/generate/main.ts"), "../../spec", "."], {
    cwd: join(scratch, "packages/types"),
    encoding: "utf8",
  });
  return { ...run, seconds: (performance.now() - began) / 1000 };
}

function texts(): Record<string, string> {
  return Object.fromEntries(readdirSync(generated).map((name) => [name, readFileSync(join(generated, name), "utf8")]));
}

test("generate writes every file in less than three seconds, process start included, and changes none when run again", () => {
  const first = generate();
  expect(first).toMatchObject({ status: 0, stderr: "" });
  const before = texts();
  expect(Object.keys(before)).toEqual(readdirSync(join(root, "packages/types/src/generated")));
  expect(existsSync(join(scratch, "packages/types/openapi.json"))).toBe(true);
  const second = generate();
  expect(second.status).toBe(0);
  expect(texts()).toEqual(before);
  expect(Math.min(first.seconds, second.seconds)).toBeLessThan(3);
});

test("generate says how many methods there are, and on what basis", () => {
  const { stdout } = generate();
  expect(stdout).toContain("from 16 methods");
  expect(stdout).toMatch(/parameters.*\n.*rules/);
  for (const basis of ["published", "inferred", "ours"]) expect(stdout).toContain(basis);
});

test("generate clears away a file that it no longer makes", () => {
  mkdirSync(generated, { recursive: true });
  writeFileSync(join(generated, "left-over.ts"), "export {};\n");
  generate();
  expect(Object.keys(texts())).not.toContain("left-over.ts");
});
