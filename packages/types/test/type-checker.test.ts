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
import { afterAll, beforeAll, expect, test } from "vitest";

const member = join(import.meta.dirname, "..");
const vitest = join(
  dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
  "vitest.mjs",
);
const imports = 'import { expectTypeOf, test } from "vitest";\ntype PlanType = "IM" | "MAU";\n';
const typeTests = {
  "a type test with a true expectation":
    'expectTypeOf<PlanType>().toEqualTypeOf<"IM" | "MAU">();\n// @ts-expect-error no such plan\nconst plan: PlanType = "SMS";\nvoid plan;',
  "a type test with a false expectation": 'expectTypeOf<PlanType>().toEqualTypeOf<"IM">();',
  "a type test that expects a missing error":
    '// @ts-expect-error a plan that is right\nconst plan: PlanType = "IM";\nvoid plan;',
};
let root: string;
let exitCode: number | null;
let report: Report;

/** What vitest reports. */
interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Runs the type tests in a copy of this member, each in a file of its own. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "vox-type-test-"));
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
  for (const [index, [title, body]] of Object.entries(typeTests).entries()) {
    const text = `${imports}test(${JSON.stringify(title)}, () => {\n${body}\n});\n`;
    writeFileSync(join(folder, `test/number-${index}.test-d.ts`), text);
  }
  const run = spawnSync(process.execPath, [vitest, "run"], { cwd: folder, encoding: "utf8" });
  exitCode = run.status;
  report = JSON.parse(readFileSync(join(folder, ".report/vitest.json"), "utf8"));
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ["a type test with a true expectation", "passed"],
  ["a type test with a false expectation", "failed"],
  ["a type test that expects a missing error", "failed"],
])("%s has %s", (title, status) => {
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(results.filter((one) => one.title === title).map((one) => one.status)).toEqual([status]);
});

test("the run fails if one of its type tests fails", () => {
  expect(exitCode).toBe(1);
});
