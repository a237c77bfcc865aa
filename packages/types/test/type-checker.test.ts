import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";

const member = join(import.meta.dirname, "..");
const vitest = join(
  dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
  "vitest.mjs",
);
const scratch: string[] = [];
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => {
  for (const folder of scratch.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function runTypeTest(body: string): { passed: number; failed: number; status: number | null } {
  const root = mkdtempSync(join(tmpdir(), "vox-type-test-"));
  scratch.push(root);
  const folder = join(root, "packages/types");
  mkdirSync(join(folder, "test"), { recursive: true });
  for (const file of [
    "vitest.config.ts",
    "tsconfig.json",
    "../../vitest.shared.ts",
    "../../tsconfig.base.json",
  ]) {
    copyFileSync(join(member, file), join(folder, file));
  }
  for (const linked of ["node_modules", "src"])
    symlinkSync(join(member, linked), join(folder, linked), "junction");
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  const imports = 'import { expectTypeOf, test } from "vitest";\ntype PlanType = "IM" | "MAU";\n';
  writeFileSync(
    join(folder, "test/one.test-d.ts"),
    `${imports}test("one", () => {\n${body}\n});\n`,
  );
  const { status } = spawnSync(process.execPath, [vitest, "run"], {
    cwd: folder,
    encoding: "utf8",
  });
  const report = JSON.parse(readFileSync(join(folder, ".report/vitest.json"), "utf8"));
  return { passed: report.numPassedTests, failed: report.numFailedTests, status };
}

test("a type test with a true expectation passes", () => {
  const body =
    'expectTypeOf<PlanType>().toEqualTypeOf<"IM" | "MAU">();\n// @ts-expect-error no such plan\nconst plan: PlanType = "SMS";\nvoid plan;';
  expect(runTypeTest(body)).toEqual({ passed: 1, failed: 0, status: 0 });
});

test("a type test with a false expectation fails", () => {
  expect(runTypeTest('expectTypeOf<PlanType>().toEqualTypeOf<"IM">();')).toEqual({
    passed: 0,
    failed: 1,
    status: 1,
  });
});

test("a type test that expects a missing error fails", () => {
  expect(
    runTypeTest(
      '// @ts-expect-error a plan that is right\nconst plan: PlanType = "IM";\nvoid plan;',
    ),
  ).toEqual({
    passed: 0,
    failed: 1,
    status: 1,
  });
});
