import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Pin, pinsOf } from "../support/pins.ts";
import type { Projects } from "../support/projects.ts";
import { type Ran, run } from "../support/run.ts";
import { cell, type Setting } from "../support/suite.ts";

/** How a project resolves modules, and what it compiles. */
interface Setup {
  readonly column: string;
  readonly options: object;
  readonly files: readonly string[];
  /** What it also compiles without `strict`. */
  readonly nonStrictFiles?: readonly string[];
  /** Whether a version of TypeScript supports it. */
  readonly isSupported?: (version: string) => boolean;
}

const major = (version: string) => Number.parseFloat(version);
const nodeTypes = { lib: ["es2022"], types: ["node"] };
const nodenext = { ...nodeTypes, module: "nodenext", moduleResolution: "nodenext" };
const bundler = { module: "esnext", moduleResolution: "bundler" };
const common = ["consumer.ts"];
const everyEntry = [...common, "vitest-entry.ts", "openapi-json.ts"];

const setups: readonly Setup[] = [
  { column: "`nodenext`", options: nodenext, files: everyEntry, nonStrictFiles: common },
  {
    column: "`nodenext`, CommonJS",
    options: nodenext,
    files: ["consumer.cts"],
    isSupported: (version) => major(version) >= 5.8, // the first version that lets CommonJS import ES modules
  },
  {
    column: "`bundler`",
    options: { ...nodeTypes, ...bundler },
    files: everyEntry,
    nonStrictFiles: common,
  },
  {
    column: "`bundler`, pages",
    options: { ...bundler, lib: ["es2022", "dom"], types: [] },
    files: ["portable.ts"],
  },
  {
    column: "`node10`",
    options: { ...nodeTypes, module: "commonjs", moduleResolution: "node10" },
    files: common, // Vitest's declarations do not support node10
    nonStrictFiles: common,
    isSupported: (version) => major(version) < 7,
  },
];

/** The declarations with every compiler, which also checks the declarations themselves. */
export function typescript(setting: Setting): void {
  const compile = (pin: Pin, name: string, options: object, files: readonly string[]) =>
    compileWith(setting.projects(), pin, { name, options, files });
  const noErrors: Ran = { code: 0, printed: "" };

  describe("the declarations in a project with skipLibCheck: false", () => {
    it("are tested without undici, which is optional", () => {
      expect(existsSync(join(setting.projects().tooled, "node_modules/undici"))).toBe(false);
    });

    for (const pin of pinsOf("compilers")) {
      const row = `TypeScript ${pin.version}`;
      for (const setup of setups.filter(({ isSupported }) => isSupported?.(pin.version) ?? true)) {
        const { column, options, files, nonStrictFiles } = setup;
        const title = nonStrictFiles ? "compile, strict or not" : "compile";
        cell(setting, { table: "Compiler", row, column }, title, async () => {
          const strict = { ...options, strict: true };
          expect(await compile(pin, `${column} strict`, strict, files)).toEqual(noErrors);
          if (!nonStrictFiles) return;
          const loose = { ...options, strict: false };
          expect(await compile(pin, `${column} loose`, loose, nonStrictFiles)).toEqual(noErrors);
        });
      }

      it.concurrent(`make ${row} report a wrong type`, async () => {
        const options = { ...nodenext, skipLibCheck: true };
        const { code, printed } = await compile(pin, "wrong", options, ["wrong.ts"]);
        expect(printed).toMatch(/^wrong\.ts\(\d+,\d+\): error TS2322: Type 'number' .*\n$/u);
        expect(code).not.toBe(0);
      });
    }
  });
}

interface Compilation {
  readonly name: string;
  readonly options: object;
  readonly files: readonly string[];
}

function compileWith(
  { tooled, compilers }: Projects,
  { alias, version }: Pin,
  { name, options, files }: Compilation,
): Promise<Ran> {
  const folder = join(tooled, "typescript");
  const project = `tsconfig.${alias}.${name.replace(/\W+/gu, "-")}.json`;
  const isDeprecated = name.includes("node10") && major(version) === 6;
  const compilerOptions = {
    ...{ target: "es2022", skipLibCheck: false, noEmit: true, esModuleInterop: true },
    ...(isDeprecated && { ignoreDeprecations: "6.0" }),
    ...{ resolveJsonModule: true, ...options },
  };
  writeFileSync(join(folder, project), JSON.stringify({ compilerOptions, files }));
  const tsc = join(compilers, alias, "bin/tsc");
  return run(process.execPath, [tsc, "--project", project], { folder });
}
