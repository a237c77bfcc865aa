import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Pin, pinsOf } from "../support/pins.ts";
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
    compileIn(join(setting.projects().tooled, "typescript"), pin, name, options, files);

  async function compileIn(
    folder: string,
    { alias, version }: Pin,
    name: string,
    options: object,
    files: readonly string[],
  ): Promise<Ran> {
    const project = `tsconfig.${alias}.${name.replace(/\W+/gu, "-")}.json`;
    const deprecated = name.includes("node10") && major(version) === 6;
    const compilerOptions = {
      ...{ target: "es2022", skipLibCheck: false, noEmit: true, esModuleInterop: true },
      ...(deprecated && { ignoreDeprecations: "6.0" }),
      ...{ resolveJsonModule: true, ...options },
    };
    writeFileSync(join(folder, project), JSON.stringify({ compilerOptions, files }));
    const tsc = join(setting.projects().compilers, alias, "bin/tsc");
    return run(process.execPath, [tsc, "--project", project], { folder });
  }

  describe("declarations in a project with skipLibCheck: false", () => {
    it("are understood without undici, which not everybody installs", () => {
      expect(existsSync(join(setting.projects().tooled, "node_modules/undici"))).toBe(false);
    });

    for (const pin of pinsOf("compilers")) {
      const row = `TypeScript ${pin.version}`;
      for (const { column, options, files, loosely } of ways.filter(
        ({ isIn }) => isIn?.(pin.version) ?? true,
      ))
        cell(
          setting,
          { table: "Compiler", row, column },
          loosely ? "are understood, strictly and not" : "are understood",
          async () => {
            const understood = { code: 0, printed: "" };
            const strict = { ...options, strict: true };
            expect(await compile(pin, `${column} strict`, strict, files)).toEqual(understood);
            if (!loosely) return;
            const loose = { ...options, strict: false };
            expect(await compile(pin, `${column} loose`, loose, loosely)).toEqual(understood);
          },
        );

      it.concurrent(`make ${row} refuse a wrong type`, async () => {
        const { code, printed } = await compile(pin, "wrong", nodenext, ["wrong.ts"]);
        expect(printed).toMatch(/^wrong\.ts\(5,14\): error TS2322: Type 'number' .*\n$/u);
        expect(code).not.toBe(0);
      });
    }
  });
}
