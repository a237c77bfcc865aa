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
  /** Whether a TypeScript can do it at all. */
  readonly isIn?: (version: string) => boolean;
}

const major = (version: string) => Number.parseFloat(version);
const nodeTypes = { lib: ["es2022"], types: ["node"] };
const nodenext = { ...nodeTypes, module: "nodenext", moduleResolution: "nodenext" };
const bundler = { module: "esnext", moduleResolution: "bundler" };
const everyEntry = ["consumer.ts", "vitest-entry.ts", "openapi-json.ts"];

const ways: readonly Way[] = [
  { column: "`nodenext`", options: nodenext, files: everyEntry },
  {
    column: "`nodenext`, CommonJS",
    options: nodenext,
    files: ["consumer.cts"],
    isIn: (version) => major(version) >= 5.8, // the first that lets CommonJS import ES modules
  },
  { column: "`bundler`", options: { ...nodeTypes, ...bundler }, files: everyEntry },
  {
    column: "`bundler`, pages",
    options: { ...bundler, lib: ["es2022", "dom"], types: [] },
    files: ["portable.ts"],
  },
  {
    column: "`node10`",
    options: { ...nodeTypes, module: "commonjs", moduleResolution: "node10" },
    files: ["consumer.ts"], // Vitest's own declarations are not for node10
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
      for (const { column, options, files } of ways.filter(
        ({ isIn }) => isIn?.(pin.version) ?? true,
      ))
        cell(
          setting,
          { table: "Compiler", row, column },
          "are understood, strictly and not",
          async () => {
            for (const strict of [true, false]) {
              const name = `${column} ${strict}`;
              const ran = await compile(pin, name, { ...options, strict }, files);
              expect(ran, `strict: ${strict}`).toEqual({ code: 0, printed: "" });
            }
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
