import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Pin, pinsOf } from "../support/pins.ts";
import type { Projects } from "../support/projects.ts";
import { type Ran, run } from "../support/run.ts";
import { cell, type Setting } from "../support/suite.ts";

/** How a project resolves modules, and what it compiles. */
interface Way {
  readonly column: string;
  readonly options: object;
  readonly files: readonly string[];
  /** What it compiles without `strict` too. */
  readonly loosely?: readonly string[];
  /** Whether a TypeScript can do it at all. */
  readonly isIn?: (version: string) => boolean;
}

const major = (version: string) => Number.parseFloat(version);
const nodeTypes = { lib: ["es2022"], types: ["node"] };
const nodenext = { ...nodeTypes, module: "nodenext", moduleResolution: "nodenext" };
const bundler = { module: "esnext", moduleResolution: "bundler" };
const common = ["consumer.ts"];
const everyEntry = [...common, "vitest-entry.ts", "openapi-json.ts"];

const ways: readonly Way[] = [
  { column: "`nodenext`", options: nodenext, files: everyEntry, loosely: common },
  {
    column: "`nodenext`, CommonJS",
    options: nodenext,
    files: ["consumer.cts"],
    isIn: (version) => major(version) >= 5.8, // the first that lets CommonJS import ES modules
  },
  {
    column: "`bundler`",
    options: { ...nodeTypes, ...bundler },
    files: everyEntry,
    loosely: common,
  },
  {
    column: "`bundler`, pages",
    options: { ...bundler, lib: ["es2022", "dom"], types: [] },
    files: ["portable.ts"],
  },
  {
    column: "`node10`",
    options: { ...nodeTypes, module: "commonjs", moduleResolution: "node10" },
    files: common, // Vitest's own declarations are not for node10
    loosely: common,
    isIn: (version) => major(version) < 7,
  },
];

/** The declarations under every compiler, checked themselves too. */
export function typescript(setting: Setting): void {
  const compile = (pin: Pin, name: string, options: object, files: readonly string[]) =>
    compileWith(setting.projects(), pin, { name, options, files });
  const understood: Ran = { code: 0, printed: "" };

  describe("declarations in a project with skipLibCheck: false", () => {
    it("are understood without undici, which not everybody installs", () => {
      expect(existsSync(join(setting.projects().tooled, "node_modules/undici"))).toBe(false);
    });

    for (const pin of pinsOf("compilers")) {
      const row = `TypeScript ${pin.version}`;
      for (const way of ways.filter(({ isIn }) => isIn?.(pin.version) ?? true)) {
        const { column, options, files, loosely } = way;
        const title = loosely ? "are understood, strictly and not" : "are understood";
        cell(setting, { table: "Compiler", row, column }, title, async () => {
          const strict = { ...options, strict: true };
          expect(await compile(pin, `${column} strict`, strict, files)).toEqual(understood);
          if (!loosely) return;
          const loose = { ...options, strict: false };
          expect(await compile(pin, `${column} loose`, loose, loosely)).toEqual(understood);
        });
      }

      it.concurrent(`make ${row} refuse a wrong type`, async () => {
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
